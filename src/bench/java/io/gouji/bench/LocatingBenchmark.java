package io.gouji.bench;

import io.gouji.intake.Intake;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.ReferenceData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much time of one core locating takes on each table of a folder: the median of some rounds, the first half of which only
 * warms up. Prints percentiles in milliseconds. Arguments: the folder, and how many rounds.
 */
public final class LocatingBenchmark {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    private LocatingBenchmark() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/corpus/forms/errors/dev");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        List<LocatedTable> tables = tables(folder);
        for (int round = 0; round < rounds / 2; round++) {
            tables.forEach(LocatingBenchmark::milliseconds);
        }
        List<Double> times = tables.stream()
                .map(table -> median(Stream.generate(() -> milliseconds(table)).limit((rounds + 1) / 2)))
                .sorted()
                .toList();
        for (int percent : new int[] {50, 90, 95, 99, 100}) {
            double time = times.get(Math.max(0, times.size() * percent / 100 - 1));
            System.out.printf(Locale.ROOT, "%3d %% of %d tables: %.2f ms%n", percent, times.size(), time);
        }
    }

    private static List<LocatedTable> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(".xls"))
                    .sorted()
                    .map(file -> Intake.read(file, file.getFileName().toString()))
                    .map(document -> Reconciler.reconcile(Submission.of(List.of(document)), REFERENCE))
                    .filter(reconciliation -> reconciliation.form().isPresent())
                    .map(LocatedTable::of)
                    .toList();
        }
    }

    private static double median(Stream<Double> times) {
        List<Double> sorted = times.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double milliseconds(LocatedTable table) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        table.locate(REFERENCE);
        return (clock.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
