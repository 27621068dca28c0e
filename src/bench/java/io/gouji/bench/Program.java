package io.gouji.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that is measured as a whole process.
 *
 * @param environment in addition to this process's own
 */
public record Program(String name, Map<String, String> environment, List<String> command) {
    private static final long GLANCE = 5;
    private static final Path PROCESSES = Path.of("/proc");

    /** The system counts processor time in hundredths of a second. */
    private static final double TICK = 0.01;

    /** Where the processor time of children stands that have ended, as counted behind the name in brackets. */
    private static final int OF_CHILDREN = 13;

    public Program {
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }

    /** One run: seconds by the clock and of the processors, and the most memory that was held, in MiB. */
    public record Run(double seconds, double processor, double memory) {}

    /** A command as it stands. */
    public static Program of(String name, String... command) {
        return new Program(name, Map.of(), Arrays.asList(command));
    }

    /** A main method with the classes of this process. */
    public static Program java(String name, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new Program(name, Map.of(), command);
    }

    /** Runs it to its end. Status 1 is a verdict; one that ends with a higher status has failed, and that stops the benchmark. */
    Run run() throws IOException, InterruptedException {
        File said = File.createTempFile("bench", ".log");
        double before = processorOfChildren();
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(said));
        builder.environment().putAll(environment);
        Process process = builder.start();
        double memory = 0;
        while (!process.waitFor(GLANCE, TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, memory(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > 1) {
            throw new IllegalStateException(
                    name + " ended with status " + process.exitValue() + ": " + command + "\n" + Files.readString(said.toPath()));
        }
        Files.delete(said.toPath());
        return new Run(seconds, processorOfChildren() - before, memory);
    }

    /** Known where the system tells; 0 elsewhere. */
    private static double memory(long process) {
        return lines(PROCESSES.resolve(Long.toString(process)).resolve("status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Known where the system tells; 0 elsewhere. */
    private static double processorOfChildren() {
        return lines(PROCESSES.resolve("self/stat")).stream()
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" ", -1))
                .mapToDouble(fields -> TICK
                        * (Long.parseLong(fields[OF_CHILDREN]) + Long.parseLong(fields[OF_CHILDREN + 1])))
                .sum();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of(); // of a process that ended meanwhile
        }
    }
}
