package io.gouji.intake;

import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Allowance;
import io.gouji.intake.xls.XlsReader;
import io.gouji.intake.xlsx.XlsxReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One workbook as a lean reader and as the library reads it. */
final class LeanComparison {
    /** What became of a file. */
    enum Outcome {
        /** No workbook of these kinds. */
        NO_WORKBOOK,
        /** The library does not open it. */
        REFUSED,
        /** The lean reader leaves it to the library. */
        LEFT,
        /** Both read the same. */
        SAME,
        /** They do not. */
        DIFFERENT
    }

    /** @param what the reason, or the first difference */
    record Result(Path file, Outcome outcome, String what) {}

    private LeanComparison() {}

    static Result of(Path file) throws IOException {
        Source source = new Source(file.toString(), Files.readAllBytes(file), Opening.USUAL);
        Optional<Kind> kind = kind(source);
        if (kind.isEmpty()) {
            return new Result(file, Outcome.NO_WORKBOOK, "");
        }
        boolean isXls = kind.get() == Kind.XLS;
        List<Grid> expected;
        try {
            Document document = isXls ? WorkbookReader.xls(source) : WorkbookReader.xlsx(source);
            expected = document.grids();
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return new Result(file, Outcome.REFUSED, e.toString());
        }
        List<Grid> lean;
        try {
            Allowance allowance = new Allowance();
            lean = isXls ? XlsReader.read(source.bytes(), allowance) : XlsxReader.read(source.bytes(), allowance);
        } catch (Exception e) {
            return new Result(file, Outcome.LEFT, e.toString());
        }
        return difference(lean, expected)
                .map(what -> new Result(file, Outcome.DIFFERENT, what))
                .orElse(new Result(file, Outcome.SAME, ""));
    }

    private static Optional<Kind> kind(Source source) {
        try {
            return Optional.of(Sniffer.kind(source)).filter(kind -> kind == Kind.XLS || kind == Kind.XLSX);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The first difference in words; empty when there is none. */
    static Optional<String> difference(List<Grid> actual, List<Grid> expected) {
        if (actual.size() != expected.size()) {
            return Optional.of("sheets: " + actual.size() + " instead of " + expected.size());
        }
        for (int i = 0; i < actual.size(); i++) {
            Optional<String> difference = difference(actual.get(i), expected.get(i));
            if (difference.isPresent()) {
                return difference.map(what -> expected.get(0).name() + ": " + what);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(Grid actual, Grid expected) {
        List<Object> is = about(actual);
        List<Object> should = about(expected);
        for (int i = 0; i < is.size(); i++) {
            if (!is.get(i).equals(should.get(i))) {
                return Optional.of(is.get(i) + " instead of " + should.get(i));
            }
        }
        Iterator<Cell> other = actual.cells().iterator();
        for (Cell cell : expected.cells()) {
            Cell found = other.hasNext() ? other.next() : null;
            if (!cell.equals(found)) {
                return Optional.of(found + " instead of " + cell);
            }
        }
        return other.hasNext() ? Optional.of(other.next() + " too many") : Optional.empty();
    }

    private static List<Object> about(Grid grid) {
        return List.of(grid.name(), grid.shape(), grid.hidden(), grid.spans(), grid.hiddenRows(), grid.hiddenColumns());
    }

    /** Prints what became of each file below the folders. */
    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            for (Path file : files(Path.of(folder))) {
                Result result = of(file);
                System.out.println(result.outcome + "\t" + file + "\t" + result.what.replaceAll("\\s+", " "));
            }
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
