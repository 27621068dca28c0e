package io.gouji.bench.reading;

import io.gouji.output.FormWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes to read attachments, beside the libraries and beside what nobody can do without. Each contestant reads all
 * files once in a process of its own; they take turns, round after round, so that whatever else the machine does meets all of
 * them. Prints the median, least and most of the rounds, and the medians' ratios. Arguments: a folder for the files (they are
 * made when they are not there), how many of each format, how many rounds.
 */
public final class WorkbookReadingBenchmark {
    private static final List<Contestant> XLSX =
            List.of(Contestant.BYTES, Contestant.XML_TOKENS, Contestant.GOUJI, Contestant.EASY_EXCEL, Contestant.POI);
    private static final List<Contestant> XLS =
            List.of(Contestant.BYTES, Contestant.RECORDS, Contestant.GOUJI, Contestant.EASY_EXCEL, Contestant.POI);

    private static final Pattern SAID = Pattern.compile("(\\d+) (\\d+) \\d+");

    private WorkbookReadingBenchmark() {}

    /** Milliseconds of each round, and of processor time. */
    private record Times(List<Long> wall, List<Long> processor) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        static long median(List<Long> times) {
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L);
        }
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path parent = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        report("xlsx", XLSX, Attachments.folder(parent, FormWorkbook.Format.XLSX, count), rounds);
        report("xls", XLS, Attachments.folder(parent, FormWorkbook.Format.XLS, count), rounds);
    }

    private static void report(String format, List<Contestant> contestants, Path folder, int rounds)
            throws IOException, InterruptedException {
        Map<Contestant, Times> times = new EnumMap<>(Contestant.class);
        for (int round = 0; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                run(contestant, folder, times.computeIfAbsent(contestant, each -> new Times()));
            }
        }
        Times own = times.computeIfAbsent(Contestant.GOUJI, each -> new Times());
        System.out.printf(Locale.ROOT, "%-16s%30s%14s%18s%n", format, "ms (least-most)", "processor ms", "GOUJI takes");
        times.forEach((contestant, each) -> print(contestant, each, own));
    }

    private static void print(Contestant contestant, Times times, Times own) {
        System.out.printf(
                Locale.ROOT,
                "%-16s%12d (%6d-%6d)%14d%10.2f %7.2f%n",
                contestant,
                Times.median(times.wall),
                times.wall.stream().min(Long::compare).orElse(0L),
                times.wall.stream().max(Long::compare).orElse(0L),
                Times.median(times.processor),
                (double) Times.median(own.wall) / Times.median(times.wall),
                (double) Times.median(own.processor) / Times.median(times.processor));
    }

    private static void run(Contestant contestant, Path folder, Times times) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        contestant.name(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(contestant + " failed");
        }
        Matcher figures = SAID.matcher(said);
        if (!figures.matches()) {
            throw new IllegalStateException(contestant + " said " + said);
        }
        times.wall.add(Long.valueOf(figures.group(1)));
        times.processor.add(Long.valueOf(figures.group(2)));
    }
}
