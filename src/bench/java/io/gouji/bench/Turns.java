package io.gouji.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Programs that do the same work take turns, round after round, so that whatever else the machine does meets all of them. Prints
 * the median, the least and the most of the rounds, and what share of each program's time the first one takes.
 *
 * @param items how many attachments or submissions that is
 * @param rounds that count; one more goes before, for the caches of the disk
 */
public record Turns(String title, int items, int rounds) {
    /** Runs the programs and prints what came of it. */
    public void take(List<Program> programs) throws IOException, InterruptedException {
        Map<Program, List<Program.Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Program program : programs) {
                Program.Run run = program.run();
                if (round > 0) {
                    runs.computeIfAbsent(program, each -> new ArrayList<>()).add(run);
                }
            }
        }
        print(runs);
    }

    private void print(Map<Program, List<Program.Run>> runs) {
        List<Program.Run> first = List.copyOf(runs.values().iterator().next());
        System.out.printf(
                Locale.ROOT, "%-28s%28s%10s%28s%10s%18s%n", title, "seconds", "a second", "of processors", "MiB", "first takes");
        runs.forEach((program, each) -> System.out.printf(
                Locale.ROOT,
                "%-28s%28s%10.0f%28s%10.0f%9.2f%9.2f%n",
                program.name(),
                spread(each, Program.Run::seconds),
                items / median(each, Program.Run::seconds),
                spread(each, Program.Run::processor),
                sorted(each, Program.Run::memory)[rounds - 1],
                median(first, Program.Run::seconds) / median(each, Program.Run::seconds),
                median(first, Program.Run::processor) / median(each, Program.Run::processor)));
    }

    private static String spread(List<Program.Run> runs, ToDoubleFunction<Program.Run> figure) {
        double[] sorted = sorted(runs, figure);
        return String.format(
                Locale.ROOT, "%.2f (%.2f-%.2f)", median(runs, figure), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(List<Program.Run> runs, ToDoubleFunction<Program.Run> figure) {
        return sorted(runs, figure)[runs.size() / 2];
    }

    private static double[] sorted(List<Program.Run> runs, ToDoubleFunction<Program.Run> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray();
    }
}
