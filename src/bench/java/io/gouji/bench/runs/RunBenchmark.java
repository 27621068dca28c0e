package io.gouji.bench.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How long whole runs take: a cold {@code check} of one attachment, and {@code consolidate} of submissions, each beside what else
 * people would do with the same files. The commands take turns, after one round that is not counted; prints the median, the
 * least and the most. Arguments: a folder for the submissions and outputs, the rounds, and how many submissions, several times.
 */
final class RunBenchmark {
    private static final String CLASSES = System.getProperty("java.class.path");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String LAUNCHER = "./gouji";

    private RunBenchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        List<Integer> sizes = Stream.of(arguments)
                .skip(2)
                .map(Integer::valueOf)
                .toList();
        compare("one attachment", starting(Submissions.folder(folder, 4)), rounds);
        for (int size : sizes) {
            compare(size + " submissions", consolidating(Submissions.folder(folder, size), folder), rounds);
        }
    }

    private static List<Contestant> starting(Path submissions) throws IOException {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(new Contestant("an empty main", java(Nothing.class)));
        for (Path file : Reader.workbooks(submissions).subList(0, 2)) {
            String kind = file.toString().replaceAll(".*\\.", ".");
            contestants.add(new Contestant(
                    "POI opens " + kind, java(Reader.class, Reader.OPENING.name(), file.toString())));
            contestants.add(new Contestant("gouji check " + kind, List.of(LAUNCHER, "check", file.toString())));
        }
        return contestants;
    }

    private static List<Contestant> consolidating(Path submissions, Path folder) {
        return List.of(
                consolidate("gouji consolidate --jobs 1", submissions, folder, "1"),
                consolidate("gouji consolidate --jobs 2", submissions, folder, "2"),
                new Contestant("POI reads the workbooks", java(Reader.class, Reader.POI.name(), submissions.toString())),
                new Contestant(
                        "EasyExcel reads the workbooks",
                        java(Reader.class, Reader.EASYEXCEL.name(), submissions.toString())));
    }

    private static Contestant consolidate(String name, Path submissions, Path folder, String jobs) {
        String output = folder.resolve("region.xlsx").toString();
        return new Contestant(
                name,
                List.of(LAUNCHER, "consolidate", submissions.toString(), "-o", output, "--force", "--jobs", jobs));
    }

    private static List<String> java(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-cp", CLASSES, program.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static void compare(String what, List<Contestant> contestants, int rounds)
            throws IOException, InterruptedException {
        Map<Contestant, List<Contestant.Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Contestant contestant : contestants) {
                Contestant.Run run = contestant.run();
                if (round > 0) {
                    runs.computeIfAbsent(contestant, each -> new ArrayList<>()).add(run);
                }
            }
        }
        System.out.println(what);
        runs.forEach((contestant, all) -> System.out.printf(
                Locale.ROOT,
                "  %-30s %s s, processors %s s, at most %s MiB%n",
                contestant.name(),
                spread(all, Contestant.Run::seconds, "%.2f"),
                spread(all, Contestant.Run::processor, "%.2f"),
                spread(all, Contestant.Run::memory, "%.0f")));
    }

    private static String spread(List<Contestant.Run> runs, ToDoubleFunction<Contestant.Run> figure, String format) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return String.format(
                Locale.ROOT,
                format + " (" + format + "-" + format + ")",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
