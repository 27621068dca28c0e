package io.gouji.region;

import io.gouji.form.Form;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    /** The total of a cell of the form; none for any other code. */
    public Optional<Total> total(String code) {
        return Optional.ofNullable(totals.get(code));
    }

    static EditionTotals of(Form form, List<Member> members, Indicators indicators) {
        List<Sheet> sheets =
                members.stream().filter(Member::counted).map(Sheet::of).toList();
        Map<String, Total> totals = new LinkedHashMap<>();
        for (Form.Table table : form.tables()) {
            for (Form.Row row : table.rows()) {
                row.cells().stream()
                        .filter(code -> !code.isEmpty())
                        .forEach(code ->
                                totals.put(code, total(code, !row.variant().isEmpty(), sheets, indicators)));
            }
        }
        return new EditionTotals(form, members, totals);
    }

    /** What one submission's table says. */
    private record Sheet(String name, Set<String> codes, Map<String, Figure> figures) {
        static Sheet of(Member member) {
            String name = member.agency().orElse(member.bundle().files().get(0));
            return new Sheet(name, member.codes(), member.figures());
        }
    }

    /** A row of a regional variant is expected only of those who have it, every other row of all. */
    private static Total total(String code, boolean variant, List<Sheet> sheets, Indicators indicators) {
        BigDecimal sum = BigDecimal.ZERO;
        int given = 0;
        int expected = 0;
        List<String> givers = new ArrayList<>();
        for (Sheet sheet : sheets) {
            expected += !variant || sheet.codes().contains(code) ? 1 : 0;
            Optional<BigDecimal> number =
                    Optional.ofNullable(sheet.figures().get(code)).flatMap(Figure::number);
            if (number.isPresent()) {
                sum = sum.add(number.get());
                given++;
                if (number.get().signum() != 0) {
                    givers.add(sheet.name());
                }
            }
        }
        Optional<BigDecimal> said = given == 0 ? Optional.empty() : Optional.of(sum);
        return new Total(code, aggregation(code, indicators), said, given, expected, givers);
    }

    private static Indicator.Aggregation aggregation(String code, Indicators indicators) {
        return indicators.find(code).map(Indicator::aggregation).orElse(Indicator.Aggregation.NONE);
    }
}
