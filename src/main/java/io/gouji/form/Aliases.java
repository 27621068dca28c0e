package io.gouji.form;

import io.gouji.indicator.Indicators;
import io.gouji.reference.Lazy;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people decided about labels that the forms do not print. Such a label becomes one more wording of a row or column of the
 * forms; where it stands still has its say. A label that a form prints itself keeps its meaning there.
 */
public final class Aliases {
    /** In place of a code: the label stands for no indicator; its figures are kept unmapped. */
    public static final String NO_INDICATOR = "-";

    /** In place of the indicator: a heading over figures of this applicant, whatever the row. */
    public static final String ANY = "*";

    private static final Pattern DATE = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");

    /** Made where there is a decision. */
    private final Lazy<LabelReader> labels;

    private final List<Decision> decisions;
    private final Set<String> noIndicators;
    private final List<Message> remarks;

    private record Decision(Row row, String label, String code) {
        boolean isOf(String cell) {
            return cell.equals(code) || Indicators.base(cell).equals(code);
        }

        boolean isOf(Form.Row printed) {
            return printed.code().equals(code) || printed.cells().stream().anyMatch(this::isOf);
        }

        boolean isOfColumn(Form.Table table, int column) {
            String applicant = code.startsWith(ANY) ? code.substring(ANY.length()) : "";
            boolean stubless =
                    table.rows().stream().allMatch(each -> each.label().isEmpty());
            return table.rows().stream()
                    .map(each -> each.cells().get(column))
                    .anyMatch(cell -> stubless ? cell.equals(code) : !applicant.isEmpty() && cell.endsWith(applicant));
        }
    }

    /** What a form prints somewhere, and whether that is the place that a decision is about. */
    private record Printed(String text, boolean meant) {}

    private Aliases(Lazy<LabelReader> labels, List<Decision> decisions, Forms forms) {
        this.labels = labels;
        this.decisions = List.copyOf(decisions);
        this.remarks = forms.all().stream().flatMap(this::remarks).toList();
        this.noIndicators = decisions.stream()
                .filter(decision -> decision.code().equals(NO_INDICATOR))
                .filter(decision -> forms.all().stream()
                        .allMatch(form -> printedElsewhere(decision, form).isEmpty()))
                .map(decision -> labels.get().read(decision.label()).full())
                .collect(Collectors.toSet());
    }

    /**
     * Reads decisions, the oldest first: columns label, under (the part of the form where it stands), code ({@link
     * #NO_INDICATOR}, {@link #ANY} with an applicant, or empty to withdraw what was decided), who, when. Of several rows for one
     * label the last counts. An unknown code, a missing name or date is a {@link io.gouji.reference.ReferenceFault}.
     */
    public static Aliases of(List<Row> rows, ReferenceData data, Indicators indicators, Forms forms) {
        Lazy<LabelReader> labels = new Lazy<>(() -> LabelReader.of(data, Words.of(data), List.of()));
        Map<String, Decision> last = new LinkedHashMap<>();
        for (Row row : rows) {
            Decision decision = decision(row, indicators);
            String key = labels.get().read(decision.label()).full() + "/"
                    + labels.get().read(row.get("under")).full();
            last.remove(key);
            last.put(key, decision);
        }
        last.values().removeIf(decision -> decision.code().isEmpty());
        return new Aliases(labels, List.copyOf(last.values()), forms);
    }

    private static Decision decision(Row row, Indicators indicators) {
        String code = row.get("code");
        boolean known = code.isEmpty()
                || code.equals(NO_INDICATOR)
                || (code.startsWith(ANY + "@")
                        && indicators.applicant(code.substring(2)).isPresent())
                || indicators.find(code).isPresent();
        if (!known) {
            throw row.fault("code", "fault.unknown-code", code);
        }
        row.required("who");
        if (!DATE.matcher(row.required("when")).matches()) {
            throw row.fault("when", "alias.no-date", row.get("when"));
        }
        return new Decision(row, row.required("label"), code);
    }

    /** The decisions that count, as they were read. */
    public List<Row> rows() {
        return decisions.stream().map(Decision::row).toList();
    }

    /** Decisions that have no effect, and why. */
    public List<Message> remarks() {
        return remarks;
    }

    private Stream<Message> remarks(Form form) {
        return decisions.stream()
                .flatMap(decision -> printedElsewhere(decision, form).stream()
                        .map(other -> Message.of(
                                "alias.printed",
                                decision.row().file(),
                                Long.toString(decision.row().line()),
                                decision.label(),
                                form.name(),
                                other)));
    }

    /** The form in the wordings that were decided on. */
    Form applyTo(Form form) {
        List<Decision> valid = decisions.stream()
                .filter(decision -> printedElsewhere(decision, form).isEmpty())
                .toList();
        if (valid.isEmpty()) {
            return form;
        }
        return new Form(
                form.id(),
                form.family(),
                form.firstYear(),
                form.lastYear(),
                form.name(),
                form.tables().stream().map(table -> applyTo(table, valid)).toList());
    }

    private static Form.Table applyTo(Form.Table table, List<Decision> valid) {
        List<Form.Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            columns.add(table.columns()
                    .get(i)
                    .with(valid.stream()
                            .filter(decision -> decision.isOfColumn(table, column))
                            .map(Decision::label)
                            .toList()));
        }
        List<Form.Row> rows = table.rows().stream()
                .map(row -> row.label().isEmpty()
                        ? row
                        : row.with(valid.stream()
                                .filter(decision -> decision.isOf(row))
                                .map(Decision::label)
                                .toList()))
                .toList();
        return new Form.Table(table.section(), table.title(), table.corner(), table.code(), columns, rows);
    }

    /** The labels that stand for no indicator, as {@link Label#full} has them. */
    Set<String> noIndicators() {
        return noIndicators;
    }

    /** Where a form prints the label itself, but for something else. */
    private Optional<String> printedElsewhere(Decision decision, Form form) {
        String core = labels.get().read(decision.label()).core();
        List<Printed> same = form.tables().stream()
                .flatMap(table -> printed(decision, table))
                .filter(each -> labels.get().read(each.text()).core().equals(core))
                .toList();
        return same.stream().anyMatch(Printed::meant)
                ? Optional.empty()
                : same.stream().map(Printed::text).findFirst();
    }

    private static Stream<Printed> printed(Decision decision, Form.Table table) {
        Stream<Printed> rows = table.rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.label()), row.aliases().stream())
                        .map(text -> new Printed(text, decision.isOf(row))));
        Stream<Printed> columns = Stream.iterate(
                        0, column -> column < table.columns().size(), column -> column + 1)
                .map(column -> new Printed(table.columns().get(column).label(), decision.isOfColumn(table, column)));
        return Stream.concat(rows, columns).filter(each -> !each.text().isEmpty());
    }
}
