package io.gouji.report;

import io.gouji.form.Aliases;
import io.gouji.form.MappedCell;
import io.gouji.form.MappedCell.Candidate;
import io.gouji.form.MappedCell.Status;
import io.gouji.form.Mapping;
import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceFault;
import io.gouji.reference.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The labels of which gouji is not sure, each with the indicators that it may be, a line an indicator: a person ticks the right
 * one. The list is read back by the names of its columns, in either language and in any order of lines.
 */
public record ReviewList(Speech speech, Indicators indicators) {
    private static final String TICK = "tick";
    private static final List<String> COLUMNS =
            List.of(TICK, "label", "under", "indicator", "confidence", "count", "seen", "code");

    private static final int PLACES_SHOWN = 3;
    private static final int DECIMALS = 2;

    /** What is asked: one label, and where it stands on the form. */
    private record Question(String label, String under) {}

    /** What is known about it. */
    private record Open(Map<String, Double> codes, List<String> seen) {
        Open() {
            this(new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    public List<String> columns() {
        return COLUMNS.stream().map(column -> speech.say("review." + column)).toList();
    }

    /** Which columns hold numbers, counted from 0. */
    public Set<Integer> numbers() {
        return Set.of(COLUMNS.indexOf("confidence"), COLUMNS.indexOf("count"));
    }

    /** Label by label as they stand in the forms, for each the likeliest indicator first and last that it is none. */
    public List<List<String>> cells(List<Mapping> mappings) {
        Map<Question, Open> open = new LinkedHashMap<>();
        mappings.stream()
                .flatMap(mapping -> mapping.cells().stream())
                .filter(ReviewList::isOpen)
                .forEach(cell -> ask(cell, open));
        return open.entrySet().stream()
                .flatMap(entry -> lines(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether a person can say what it is. */
    static boolean isOpen(MappedCell cell) {
        return cell.status() == Status.REVIEW
                || (cell.status() == Status.UNMAPPED
                        && cell.period().isEmpty()
                        && !cell.candidates().isEmpty());
    }

    private void ask(MappedCell cell, Map<Question, Open> open) {
        List<Candidate> candidates = Stream.concat(
                        cell.code().map(code -> new Candidate(code, cell.confidence())).stream(),
                        cell.candidates().stream())
                .toList();
        boolean column = candidates.size() > 1
                && candidates.stream()
                                .map(each -> Indicators.base(each.code()))
                                .distinct()
                                .count()
                        == 1;
        List<String> path = cell.path();
        Question question = column
                ? new Question(path.get(path.size() - 1), "")
                : new Question(cell.label(), above(cell.label(), path));
        Open known = open.computeIfAbsent(question, asked -> new Open());
        for (Candidate each : candidates) {
            String code = column
                    ? Indicators.of(Aliases.ANY, Indicators.member(each.code()).orElse(""))
                    : Indicators.base(each.code());
            known.codes().merge(code, each.confidence(), Math::max);
        }
        known.seen()
                .add(new Places(speech, true).of(cell.place()) + " = "
                        + cell.figure().raw());
    }

    private static String above(String label, List<String> path) {
        int at = path.indexOf(label);
        return at > 0 ? path.get(at - 1) : "";
    }

    private Stream<List<String>> lines(Question question, Open open) {
        Stream<String> best = open.codes().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        return Stream.concat(best, Stream.of(Aliases.NO_INDICATOR)).map(code -> line(question, open, code));
    }

    private List<String> line(Question question, Open open, String code) {
        List<String> seen = open.seen();
        String places = String.join("\n", seen.subList(0, Math.min(PLACES_SHOWN, seen.size())));
        return List.of(
                "",
                question.label(),
                question.under(),
                name(code),
                Optional.ofNullable(open.codes().get(code))
                        .map(ReviewList::rounded)
                        .orElse(""),
                Integer.toString(seen.size()),
                places,
                code);
    }

    private static String rounded(double confidence) {
        return BigDecimal.valueOf(confidence)
                .setScale(DECIMALS, RoundingMode.DOWN)
                .toPlainString();
    }

    /** What an indicator, an applicant or none is called. */
    public String name(String code) {
        if (code.equals(Aliases.NO_INDICATOR)) {
            return speech.say("review.none");
        }
        if (Indicators.base(code).equals(Aliases.ANY)) {
            return Indicators.member(code)
                    .flatMap(indicators::applicant)
                    .map(applicant -> speech.say("review.any-row", applicant.label()))
                    .orElse(code);
        }
        return speech.say(indicators.label(code));
    }

    /**
     * The lines of a list that are ticked, with its columns by our own names. No such list in the document, a ticked line without
     * label or code, or two ticks for one label is a {@link ReferenceFault}.
     */
    public List<Row> ticked(Document document) {
        Map<String, String> names = new HashMap<>();
        for (Language language : Language.values()) {
            COLUMNS.forEach(column -> names.put(speech.messages().say(language, "review." + column), column));
        }
        Map<Question, Row> ticked = new LinkedHashMap<>();
        rows(document, names).stream().filter(row -> !row.get(TICK).isEmpty()).forEach(row -> {
            row.required("code");
            Row other = ticked.put(new Question(row.required("label"), row.get("under")), row);
            if (other != null) {
                throw row.fault(
                        speech.say("review.tick"), "review.two-ticks", row.get("label"), Long.toString(other.line()));
            }
        });
        return List.copyOf(ticked.values());
    }

    private static List<Row> rows(Document document, Map<String, String> names) {
        List<Row> rows = new ArrayList<>();
        for (Grid grid : document.grids()) {
            Map<Integer, String> header = new TreeMap<>();
            for (int row = 0; row < grid.height(); row++) {
                if (header.isEmpty()) {
                    grid.row(row).stream()
                            .filter(cell -> names.containsKey(text(cell)))
                            .forEach(cell -> header.put(cell.ref().column(), names.getOrDefault(text(cell), "")));
                } else {
                    rows.add(row(document.name(), grid, row, header));
                }
            }
            if (header.values().containsAll(List.of(TICK, "label", "code"))) {
                return rows;
            }
            rows.clear();
        }
        throw new ReferenceFault(document.name(), 1, "", Message.of("review.no-list"));
    }

    private static Row row(String file, Grid grid, int row, Map<Integer, String> header) {
        Map<String, String> cells = new HashMap<>();
        header.forEach((column, name) -> cells.put(name, text(grid.cell(row, column))));
        return Row.of(file, row + 1L, cells.getOrDefault("label", ""), cells);
    }

    private static String text(Cell cell) {
        return cell.shown().strip();
    }
}
