package io.gouji.report;

import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Place;
import io.gouji.indicator.Figures;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Snapshot;
import io.gouji.reconcile.Snapshot.Found;
import io.gouji.reconcile.Snapshot.Said;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.Messages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A regional workbook that was written earlier, read back: its lists are found by the names of their columns, whatever the
 * language, the order of the columns or the name of the sheet.
 */
public final class WrittenRegion {
    private final Speech speech;
    private final Map<Owner, Member> members = new LinkedHashMap<>();
    private final Map<String, Owner> owners = new HashMap<>();

    /** Whose submission of which year; the year "" where the workbook does not say it. */
    private record Owner(String agency, String year) {
        Identity identity() {
            return new Identity(
                    Optional.of(agency).filter(name -> !name.isEmpty()),
                    Optional.of(year).filter(text -> text.matches("\\d{4}")).map(Integer::valueOf));
        }
    }

    private record Member(Map<String, Said> figures, Map<String, Found> findings) {
        Member() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    /** A list of the workbook: where its column names stand, and in which column which key does. */
    private record Table(Grid grid, int head, Map<String, Integer> columns) {
        Stream<Line> lines() {
            return IntStream.range(head + 1, grid.height()).mapToObj(row -> new Line(this, row));
        }
    }

    private record Line(Table table, int row) {
        String text(String key) {
            Integer column = table.columns().get(key);
            return column == null ? "" : table.grid().cell(row, column).shown().strip();
        }

        Cell cell(String key) {
            Integer column = table.columns().get(key);
            return column == null
                    ? Cell.empty(new CellRef(row, 0))
                    : table.grid().cell(row, column);
        }
    }

    private WrittenRegion(Speech speech) {
        this.speech = speech;
    }

    /** The submissions of a workbook, in its order; empty when the document is no regional workbook. */
    public static Optional<List<Snapshot>> read(Document document, Messages messages) {
        return Stream.of(Language.values())
                .map(language -> new WrittenRegion(new Speech(messages, language)).submissions(document))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Snapshot>> submissions(Document document) {
        List<Table> figures = tables(
                document,
                List.of(
                        "workbook.column.agency",
                        "csv.file",
                        "csv.sheet",
                        "csv.cell",
                        "workbook.column.figure",
                        "csv.code",
                        "workbook.column.part",
                        "csv.status"));
        List<Table> findings = tables(
                document,
                List.of(
                        "workbook.column.agency",
                        "workbook.column.severity",
                        "workbook.column.message",
                        "csv.file",
                        "csv.rule",
                        "workbook.column.id"));
        if (figures.isEmpty() || findings.isEmpty()) {
            return Optional.empty();
        }
        tables(
                        document,
                        List.of("workbook.column.agency", "csv.file", "workbook.column.year", "workbook.column.sha256"))
                .forEach(arrivals -> arrivals.lines().forEach(this::owner));
        figures.forEach(each -> each.lines().forEach(this::figure));
        findings.forEach(each -> each.lines().forEach(this::finding));
        return Optional.of(members.entrySet().stream()
                .map(each -> new Snapshot(
                        each.getKey().identity(),
                        each.getValue().figures(),
                        each.getValue().findings()))
                .toList());
    }

    /** The sheets with a row that has all these columns: a long list goes on in a further sheet. */
    private List<Table> tables(Document document, List<String> keys) {
        return document.grids().stream()
                .flatMap(grid -> IntStream.range(0, Math.min(ListSheet.HEAD, grid.height()))
                        .mapToObj(row -> new Table(grid, row, columns(grid, row, keys)))
                        .filter(table -> table.columns().keySet().containsAll(keys))
                        .limit(1))
                .toList();
    }

    /** Two columns may share a name; the first has it. */
    private Map<String, Integer> columns(Grid grid, int row, List<String> keys) {
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : grid.row(row)) {
            for (String key : keys) {
                if (cell.shown().strip().equalsIgnoreCase(speech.say(key))) {
                    columns.putIfAbsent(key, cell.ref().column());
                }
            }
        }
        return columns;
    }

    private void owner(Line line) {
        owners.putIfAbsent(
                line.text("csv.file"),
                new Owner(line.text("workbook.column.agency"), line.text("workbook.column.year")));
    }

    /** The submission of a line; of its file, since one agency may have sent for two years. */
    private Member member(Line line) {
        String agency = line.text("workbook.column.agency");
        Owner owner = line.text("csv.file")
                .lines()
                .flatMap(file -> Stream.ofNullable(owners.get(file)))
                .findFirst()
                .map(each -> new Owner(agency, each.year()))
                .orElseGet(() -> ofSameAgency(agency));
        return members.computeIfAbsent(owner, key -> new Member());
    }

    private Owner ofSameAgency(String agency) {
        return members.keySet().stream()
                .filter(owner -> owner.agency().equals(agency))
                .findFirst()
                .orElseGet(() -> new Owner(agency, ""));
    }

    private void figure(Line line) {
        String code = line.text("csv.code");
        boolean safe = line.text("csv.status").equals(speech.say("map." + JsonMap.word(MappedCell.Status.ACCEPTED)));
        Map<String, Said> figures = member(line).figures();
        if (safe && !code.isEmpty() && line.text("workbook.column.part").isEmpty()) {
            figures.putIfAbsent(code, new Said(Figures.read(line.cell("workbook.column.figure")), place(line)));
        }
    }

    private static Place place(Line line) {
        String address = line.text("csv.cell");
        String digits = address.replaceAll("\\D", "");
        return address.matches("[A-Z]+\\d+")
                ? new Place(line.text("csv.file"), line.text("csv.sheet"), CellRef.of(address), 0)
                : new Place(
                        line.text("csv.file"),
                        line.text("csv.sheet"),
                        new CellRef(0, 0),
                        digits.isEmpty() ? 0 : Integer.parseInt(digits));
    }

    private void finding(Line line) {
        String sign = line.text("workbook.column.severity");
        Stream.of(Grade.values())
                .filter(grade -> grade.said(speech).text().equals(sign))
                .findFirst()
                .map(grade -> found(grade, line))
                .ifPresent(found -> member(line).findings().put(line.text("workbook.column.id"), found));
    }

    /** The workbook keeps no severity of what could not be checked or was waived; it is shown as information. */
    private static Found found(Grade grade, Line line) {
        Severity severity = switch (grade) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO, OPEN, WAIVED -> Severity.INFO;
        };
        Verdict verdict = switch (grade) {
            case ERROR, WARNING, INFO -> Verdict.FAIL;
            case OPEN -> Verdict.NOT_ASSESSABLE;
            case WAIVED -> Verdict.WAIVED;
        };
        return new Found(
                line.text("csv.rule"), severity, verdict, Message.of("said", line.text("workbook.column.message")));
    }
}
