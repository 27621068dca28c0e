package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.MappedCell.Status;
import io.gouji.form.Mapping;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Place;
import io.gouji.indicator.Figures;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Snapshot.Said;
import io.gouji.reference.Row;
import io.gouji.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of {@code rule-cases.csv} or {@code check-cases.csv}: a submission in short and what becomes of one rule. A table
 * holds 0 wherever the row does not say otherwise, and so does last year's.
 *
 * <p>Cells are {@code code=value}, with nothing behind {@code =} for a blank. Marks before the code say what is odd:
 * {@code absent:} no such row, {@code unsure:} a person has to confirm it, {@code heading:} a figure in a heading row,
 * {@code unknown:} a row of which only the label is known. Lines of a text are set apart by {@code |}.
 */
record RuleCase(Row row) {
    private static final int BELOW = 1000;

    String rule() {
        return row.required("rule");
    }

    /** passed, failed, not-assessable; silent where the rule has nothing to say, or a built-in check finds nothing. */
    String verdict() {
        Facts facts = facts();
        Checks checks = Checks.of(facts);
        List<Finding> findings = checks.findings().stream()
                .filter(finding -> finding.rule().equals(rule()))
                .toList();
        if (!findings.isEmpty()) {
            return findings.stream().anyMatch(Finding::isFailure) ? "failed" : "not-assessable";
        }
        return isEvaluated(checks) || isQuotedRightly(facts) ? "passed" : "silent";
    }

    private boolean isEvaluated(Checks checks) {
        return checks.evaluations().stream()
                .anyMatch(evaluation -> evaluation.rule().id().equals(rule()));
    }

    private boolean isQuotedRightly(Facts facts) {
        boolean quotes = Cases.REFERENCE
                .rules()
                .find(rule())
                .filter(rule -> rule.scope() == Rule.Scope.NARRATIVE)
                .filter(rule -> rule.statement().isPresent())
                .isPresent();
        return quotes && new TextAgainstTable(facts).assess().contains(Assessment.PASSED);
    }

    private Facts facts() {
        List<Document> documents = texts("report", "second_report");
        List<Narrative> narratives = new ArrayList<>(read(documents));
        List<Claim> quoted = new ArrayList<>();
        pairs("quoted").forEach((concept, value) -> quoted.add(Cases.claim(concept, value, quoted.size())));
        narratives.add(Cases.text(quoted));
        return Facts.of(
                documents, Cases.told(documents), identity(), tables(), narratives, lastYear(), Cases.REFERENCE);
    }

    private Identity identity() {
        return new Identity(
                Optional.of(row.get("body")).filter(body -> !body.isEmpty()),
                Optional.of(row.get("year")).filter(year -> !year.isEmpty()).map(Integer::valueOf));
    }

    private List<Mapping> tables() {
        return Stream.of("cells", "second_table")
                .filter(column -> !row.get("edition").isEmpty())
                .filter(column -> column.equals("cells") || !row.get(column).isEmpty())
                .map(column -> table(pairs(column)))
                .toList();
    }

    private Mapping table(Map<String, String> pairs) {
        Form form = Cases.REFERENCE.forms().find(row.get("edition")).orElseThrow();
        List<MappedCell> cells = new ArrayList<>(Cases.table(row.get("edition"), "0", pairs).cells().stream()
                .filter(cell -> !pairs.containsKey("absent:" + code(cell)))
                .filter(cell -> !pairs.containsKey("unsure:" + code(cell)))
                .toList());
        List<Mapping.Stray> strays = new ArrayList<>();
        pairs.forEach((name, value) -> {
            String bare = name.substring(name.indexOf(':') + 1);
            int line = BELOW + cells.size();
            switch (name.substring(0, name.length() - bare.length())) {
                case "unsure:" -> cells.add(Cases.cell(form.id(), bare, value, line, Status.REVIEW));
                case "unknown:" -> cells.add(Cases.cell(form.id(), bare, value, line, Status.UNMAPPED));
                case "heading:" ->
                    strays.add(new Mapping.Stray(
                            new Place("表.xls", "统计表", new CellRef(line, 2), 0), bare, bare, Figures.read(value)));
                default -> {}
            }
        });
        return new Mapping("表.xls", Optional.of(form), 1, cells, strays, List.of());
    }

    private static String code(MappedCell cell) {
        return cell.code().orElseThrow();
    }

    private LastYear lastYear() {
        if (row.get("last_year").isEmpty() && row.get("last_report").isEmpty()) {
            return LastYear.UNKNOWN;
        }
        Map<String, Said> figures = new LinkedHashMap<>();
        if (!row.get("last_year").isEmpty()) {
            Cases.table(row.get("edition"), "0", pairs("last_year"))
                    .observations()
                    .forEach(each -> figures.put(each.code(), new Said(each.figure(), each.place())));
        }
        List<Document> texts = texts("last_report");
        Set<String> sentences =
                texts.isEmpty() ? Set.of() : Sentences.of(texts.get(0).prose());
        return new LastYear(Identity.UNKNOWN, row.get("edition"), figures, read(texts), sentences);
    }

    private List<Document> texts(String... columns) {
        return Stream.of(columns)
                .filter(column -> !row.get(column).isEmpty())
                .map(column -> IdentitiesTest.text(row.get(column).split("\\|")))
                .toList();
    }

    private static List<Narrative> read(List<Document> documents) {
        return documents.stream()
                .map(document -> Cases.REFERENCE.narrativeReader().read(document.name(), document.prose()))
                .toList();
    }

    /** {@code a=1 b=}: names and what stands there, which may be nothing. */
    private Map<String, String> pairs(String column) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : List.of(row.get(column).split(" "))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
    }

    @Override
    public String toString() {
        return rule() + " " + row.get("case");
    }
}
