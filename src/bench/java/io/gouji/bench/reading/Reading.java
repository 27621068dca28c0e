package io.gouji.bench.reading;

import io.gouji.bench.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** One contestant reads every workbook of a folder once, or the one that is named. Arguments: the contestant and the folder or file. */
public final class Reading {
    private Reading() {}

    /** That in a process of its own. */
    public static Program program(Contestant contestant, Path files) {
        return Program.java(contestant.name(), Reading.class, contestant.name(), files.toString());
    }

    public static void main(String... arguments) throws IOException, XMLStreamException {
        Contestant contestant = Contestant.valueOf(arguments[0]);
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(arguments[1]))) {
            files = found.filter(file -> file.toString().matches(".*\\.xlsx?")).sorted().toList();
        }
        long met = 0;
        for (Path file : files) {
            met += contestant.read(file);
        }
        System.out.println(met);
    }
}
