package io.gouji.bench.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * One contestant reads every file of a folder once, in a process of its own. Arguments: the contestant and the folder. Prints
 * milliseconds, milliseconds of processor time, and how much was met.
 */
public final class Reading {
    private Reading() {}

    public static void main(String... arguments) throws IOException, XMLStreamException {
        Contestant contestant = Contestant.valueOf(arguments[0]);
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(arguments[1]))) {
            files = listed.sorted().toList();
        }
        long start = System.nanoTime();
        long met = 0;
        for (Path file : files) {
            met += contestant.read(file);
        }
        long nanos = System.nanoTime() - start;
        System.out.println(nanos / 1_000_000 + " " + processorTime() / 1_000_000 + " " + met);
    }

    /** Of all threads, those that compile and collect garbage too. */
    private static long processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
