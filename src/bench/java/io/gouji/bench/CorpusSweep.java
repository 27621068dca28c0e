package io.gouji.bench;

import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads every file of some folders and prints what became of them: read as which kind, or rejected for which fault, how many,
 * which took longest, and the ten slowest of all. To be run with a small heap ({@code -Xmx512m}); anything but a document or a refusal ends it.
 */
final class CorpusSweep {
    private static final int SLOWEST = 10;
    private static final Comparator<Outcome> BY_TIME = Comparator.comparingLong(Outcome::millis);

    private record Outcome(String kind, Path file, long millis) {}

    private CorpusSweep() {}

    public static void main(String[] folders) throws IOException {
        Map<String, List<Outcome>> byKind = new TreeMap<>();
        for (String folder : folders) {
            for (Path file : files(Path.of(folder))) {
                Outcome outcome = read(file);
                byKind.computeIfAbsent(outcome.kind, kind -> new ArrayList<>()).add(outcome);
            }
        }
        byKind.forEach((kind, outcomes) -> System.out.println(line(kind, outcomes)));
        List<Outcome> all = byKind.values().stream().flatMap(List::stream).toList();
        System.out.println(line("all", all));
        all.stream()
                .sorted(BY_TIME.reversed())
                .limit(SLOWEST)
                .forEach(each -> System.out.printf(
                        Locale.ROOT, "%7.1f s  %s  %s%n", each.millis / 1000.0, each.file, each.kind));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Outcome read(Path file) {
        long start = System.nanoTime();
        String kind = kind(file);
        return new Outcome(kind, file, (System.nanoTime() - start) / 1_000_000);
    }

    private static String kind(Path file) {
        try {
            Document document = Intake.read(file, file.toString());
            return "read " + document.format().name().toLowerCase(Locale.ROOT);
        } catch (UnusableInput e) {
            String limit = e.what().arguments().stream()
                    .limit(1)
                    .filter(Message.class::isInstance)
                    .map(argument -> " " + ((Message) argument).key())
                    .findFirst()
                    .orElse("");
            return "rejected " + e.what().key() + limit;
        }
    }

    private static String line(String kind, List<Outcome> outcomes) {
        Outcome slowest = outcomes.stream().max(BY_TIME).orElseThrow();
        return String.format(
                Locale.ROOT, "%-48s %5d  %6d ms  %s", kind, outcomes.size(), slowest.millis, slowest.file.getFileName());
    }
}
