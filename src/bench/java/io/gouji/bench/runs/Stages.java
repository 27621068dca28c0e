package io.gouji.bench.runs;

import io.gouji.bench.LocatedTable;
import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.output.SheetWriter;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.Language;
import io.gouji.reference.ReferenceData;
import io.gouji.report.Entry;
import io.gouji.report.Sheet;
import io.gouji.report.Speech;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long each stage takes alone, in one warm process on one core: reading, mapping, reading of texts, locating, and all that is
 * checked of a submission, over so many submissions; writing a sheet of 3 000 × 300 figures. Arguments: a folder for the
 * submissions, the rounds, how many submissions.
 */
final class Stages {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final int ROWS = 3000;
    private static final int COLUMNS = 300;

    private Stages() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        List<Path> files = files(Submissions.folder(folder, Integer.parseInt(arguments[2])));
        List<Document> documents = files.stream().map(Stages::read).toList();
        measure("reading", rounds, () -> files.forEach(Stages::read));
        measure("mapping", rounds, () -> documents.forEach(REFERENCE.formReader()::read));
        measure("texts", rounds, () -> documents.forEach(Stages::narrative));
        List<LocatedTable> tables = documents.stream()
                .map(Stages::reconcile)
                .filter(reconciliation -> reconciliation.form().isPresent())
                .map(LocatedTable::of)
                .toList();
        measure("locating", rounds, () -> tables.forEach(table -> table.locate(REFERENCE)));
        measure("reconciling", rounds, () -> documents.forEach(Stages::reconcile));
        Speech speech = new Speech(REFERENCE.messages(), Language.ZH);
        measure("writing", rounds, () -> SheetWriter.write(sheets(), folder.resolve("figures.xlsx"), true, speech));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Document read(Path file) {
        return Intake.read(file, file.toString());
    }

    private static void narrative(Document document) {
        REFERENCE.narrativeReader().read(document.name(), document.prose());
    }

    /** Mapping and the text once more, then the rules and locating. */
    private static Reconciliation reconcile(Document document) {
        return Reconciler.reconcile(Submission.of(List.of(document)), REFERENCE);
    }

    private static List<Sheet> sheets() {
        Sheet.Part lines = new Sheet.Part(ROWS, () -> IntStream.range(0, ROWS).mapToObj(Stages::line));
        List<Integer> widths = IntStream.range(0, COLUMNS).mapToObj(column -> 10).toList();
        return List.of(new Sheet("Figures", "Figures", widths, 1, 1, false, List.of(), List.of(), List.of(lines)));
    }

    private static Sheet.Line line(int row) {
        return new Sheet.Line(
                1,
                IntStream.range(0, COLUMNS)
                        .mapToObj(column -> new Sheet.Cell(column, 1, 1, figure(row * column)))
                        .toList());
    }

    private static Entry figure(int number) {
        return new Entry(new Entry.Amount(BigDecimal.valueOf(number)), Entry.Look.COUNT, 0, Optional.empty());
    }

    private static void measure(String stage, int rounds, Runnable work) {
        double[] seconds = IntStream.rangeClosed(0, rounds)
                .mapToDouble(round -> seconds(work))
                .skip(1)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%-12s %.2f s (%.2f-%.2f)%n",
                stage,
                seconds[rounds / 2],
                seconds[0],
                seconds[rounds - 1]);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
