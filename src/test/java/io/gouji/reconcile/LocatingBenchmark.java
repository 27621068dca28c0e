package io.gouji.reconcile;

import io.gouji.finding.Evidence;
import io.gouji.repair.Hints;
import io.gouji.repair.Table;
import io.gouji.rule.Evaluation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long locating takes on each table of the errors set, on one core, after some rounds to warm up:
 * {@code java … io.gouji.reconcile.LocatingBenchmark [rounds]}. Prints percentiles in milliseconds.
 */
final class LocatingBenchmark {
    private LocatingBenchmark() {}

    private record Job(Table table, List<Evaluation> evaluations) {
        double milliseconds() {
            long start = System.nanoTime();
            Cases.REFERENCE.locator().locate(table, evaluations, Hints.NONE);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    public static void main(String... arguments) {
        List<Job> jobs =
                ErrorsSet.read().stream().map(each -> job(each.reconcile())).toList();
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        for (int round = 1; round < rounds; round++) {
            jobs.forEach(Job::milliseconds);
        }
        List<Double> times =
                new ArrayList<>(jobs.stream().map(Job::milliseconds).toList());
        Collections.sort(times);
        for (int percent : new int[] {50, 90, 95, 99, 100}) {
            int index = Math.max(0, times.size() * percent / 100 - 1);
            System.out.printf(
                    java.util.Locale.ROOT, "%3d %% of %d tables: %.2f ms%n", percent, times.size(), times.get(index));
        }
    }

    private static Job job(Reconciliation reconciliation) {
        Map<String, Evidence> cells = new LinkedHashMap<>();
        reconciliation
                .observations()
                .forEach(each -> cells.put(each.code(), new Evidence(each.place(), each.code(), each.figure())));
        String family = reconciliation.form().orElseThrow().family();
        return new Job(
                new Table(family, cells, code -> io.gouji.reference.Message.of("cell.nowhere", code)),
                reconciliation.evaluations());
    }
}
