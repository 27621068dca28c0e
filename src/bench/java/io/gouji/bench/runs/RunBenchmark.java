package io.gouji.bench.runs;

import io.gouji.bench.Program;
import io.gouji.bench.Turns;
import io.gouji.bench.reading.Contestant;
import io.gouji.bench.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How long whole runs take: a cold {@code check} of one attachment, and {@code consolidate} of submissions, each beside what else
 * people would do with the same files. Arguments: a folder for the submissions and outputs; the rounds; how many submissions,
 * several times (1 for the one attachment); then the programs that are to take part, by name, where not all of them are.
 */
final class RunBenchmark {
    private static final String LAUNCHER = "./gouji";

    /** Enough for an attachment of each kind. */
    private static final int FEW = 8;

    private final Path folder;
    private final int rounds;
    private final List<String> programs;

    private RunBenchmark(Path folder, int rounds, List<String> programs) {
        this.folder = folder;
        this.rounds = rounds;
        this.programs = programs;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        Predicate<String> isNumber = argument -> argument.matches("\\d+");
        List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
        RunBenchmark benchmark = new RunBenchmark(
                Files.createDirectories(Path.of(arguments[0])),
                Integer.parseInt(arguments[1]),
                rest.stream().filter(isNumber.negate()).toList());
        for (String size : rest.stream().filter(isNumber).toList()) {
            benchmark.run(Integer.parseInt(size));
        }
    }

    private void run(int size) throws IOException, InterruptedException {
        if (size == 1) {
            check(".xls");
            check(".xlsx");
        } else {
            Path submissions = Submissions.folder(folder, size);
            take(
                    size + " submissions",
                    size,
                    consolidate("jobs-2", submissions, "2", ""),
                    consolidate("jobs-1", submissions, "1", ""),
                    consolidate("512m", submissions, "2", "-Xmx512m"),
                    Reading.program(Contestant.POI, submissions),
                    Reading.program(Contestant.EASY_EXCEL, submissions));
            compareOutputs();
        }
    }

    private void check(String kind) throws IOException, InterruptedException {
        Path attachment = attachment(kind);
        take(
                "one " + kind,
                1,
                Program.of("check", LAUNCHER, "check", attachment.toString()),
                Program.java("nothing", Nothing.class),
                Reading.program(Contestant.OPENING, attachment));
    }

    private Path attachment(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(Submissions.folder(folder, FEW))) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Program consolidate(String name, Path submissions, String jobs, String javaOptions) {
        return new Program(
                name,
                Map.of("GOUJI_JAVA_OPTIONS", javaOptions),
                List.of(
                        LAUNCHER,
                        "consolidate",
                        submissions.toString(),
                        "-o",
                        folder.resolve("region-" + name + ".xlsx").toString(),
                        "--force",
                        "--jobs",
                        jobs));
    }

    private void take(String title, int files, Program... all) throws IOException, InterruptedException {
        List<Program> taking = Stream.of(all)
                .filter(program -> programs.isEmpty() || programs.contains(program.name()))
                .toList();
        if (!taking.isEmpty()) {
            new Turns(title, files, rounds).take(taking);
        }
    }

    /** Neither threads nor memory may show in the workbook. */
    private void compareOutputs() throws IOException {
        List<Path> outputs;
        try (Stream<Path> files = Files.list(folder)) {
            outputs = files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
        }
        for (Path output : outputs) {
            if (Files.mismatch(outputs.get(0), output) >= 0) {
                throw new IllegalStateException(outputs.get(0) + " and " + output + " differ");
            }
        }
        for (Path output : outputs) {
            Files.delete(output);
        }
    }
}
