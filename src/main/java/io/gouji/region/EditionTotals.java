package io.gouji.region;

import io.gouji.form.Form;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The totals over the submissions that use one edition of the form. Those of another edition count otherwise and are never
 * added in.
 *
 * @param members those that use this edition, whether counted or not
 * @param totals one for every cell of the form, by code
 */
public record EditionTotals(Form form, List<Member> members, Map<String, Total> totals) {
    public EditionTotals {
        members = List.copyOf(members);
        totals = Map.copyOf(totals);
    }

    /** The submissions that the totals are over. */
    public long counted() {
        return members.stream().filter(Member::counted).count();
    }

    /** The total of a cell of the form; none for any other code. */
    public Optional<Total> total(String code) {
        return Optional.ofNullable(totals.get(code));
    }

    static EditionTotals of(Form form, List<Member> members, Indicators indicators) {
        List<Filled> filled =
                members.stream().filter(Member::counted).map(Filled::of).toList();
        Map<String, Total> totals = new LinkedHashMap<>();
        for (Form.Table table : form.tables()) {
            for (Form.Row row : table.rows()) {
                boolean ofAll = row.variant().isEmpty();
                row.cells().stream()
                        .flatMap(code ->
                                indicators.find(code).stream().map(indicator -> total(code, indicator, ofAll, filled)))
                        .forEach(total -> totals.put(total.code(), total));
            }
        }
        return new EditionTotals(form, members, totals);
    }

    /** What one submission's table says. */
    private record Filled(String name, Set<String> codes, Map<String, Figure> figures) {
        static Filled of(Member member) {
            String name = member.agency().orElse(member.bundle().files().get(0));
            return new Filled(name, member.codes(), member.figures());
        }

        Optional<BigDecimal> number(String code) {
            return Optional.ofNullable(figures.get(code)).flatMap(Figure::number);
        }

        boolean givesSome(String code) {
            return number(code).filter(number -> number.signum() != 0).isPresent();
        }
    }

    /** A row that all have is expected of all, even of those who left it out; one of a regional variant of its users. */
    private static Total total(String code, Indicator indicator, boolean ofAll, List<Filled> filled) {
        List<BigDecimal> numbers =
                filled.stream().flatMap(each -> each.number(code).stream()).toList();
        return new Total(
                code,
                indicator.kind(),
                indicator.aggregation(),
                numbers.stream().reduce(BigDecimal::add),
                numbers.size(),
                Math.toIntExact(filled.stream()
                        .filter(each -> ofAll || each.codes().contains(code))
                        .count()),
                filled.stream()
                        .filter(each -> each.givesSome(code))
                        .map(Filled::name)
                        .toList());
    }
}
