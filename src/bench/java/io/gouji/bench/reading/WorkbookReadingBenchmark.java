package io.gouji.bench.reading;

import io.gouji.bench.Turns;
import io.gouji.output.FormWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How long it takes to read attachments, beside the libraries and beside what nobody can do without. Each contestant reads all
 * files once in a process of its own; they take turns. Arguments: a folder for the files (they are made when they are not
 * there), how many of each format, how many rounds.
 */
public final class WorkbookReadingBenchmark {
    private static final List<Contestant> XLSX =
            List.of(Contestant.GOUJI, Contestant.BYTES, Contestant.XML_TOKENS, Contestant.EASY_EXCEL, Contestant.POI);
    private static final List<Contestant> XLS =
            List.of(Contestant.GOUJI, Contestant.BYTES, Contestant.RECORDS, Contestant.EASY_EXCEL, Contestant.POI);

    private WorkbookReadingBenchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path parent = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        take("xlsx", XLSX, Attachments.folder(parent, FormWorkbook.Format.XLSX, count), count, rounds);
        take("xls", XLS, Attachments.folder(parent, FormWorkbook.Format.XLS, count), count, rounds);
    }

    private static void take(String format, List<Contestant> contestants, Path folder, int count, int rounds)
            throws IOException, InterruptedException {
        new Turns(format, count, rounds)
                .take(contestants.stream()
                        .map(contestant -> Reading.program(contestant, folder))
                        .toList());
    }
}
