package io.gouji.bench.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A command that is measured as a whole process. */
record Contestant(String name, List<String> command) {
    private static final String MOST = "VmHWM:";
    private static final long GLANCE = 10;

    /** One run: seconds by the clock and of the processors (at the last glance), and the most memory, in MiB. */
    record Run(double seconds, double processor, double memory) {}

    Run run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        double memory = 0;
        Duration processor = Duration.ZERO;
        while (!process.waitFor(GLANCE, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            memory = Math.max(memory, memory(process.pid()));
            processor = process.info().totalCpuDuration().orElse(processor);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > 1) {
            throw new IllegalStateException(name + " ended with status " + process.exitValue() + ": " + command);
        }
        return new Run(seconds, processor.toMillis() / 1e3, memory);
    }

    /** Where the system keeps such a file; 0 elsewhere. */
    private static double memory(long process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try {
            return Files.exists(status) ? memory(Files.readAllLines(status)) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private static double memory(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(MOST))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
