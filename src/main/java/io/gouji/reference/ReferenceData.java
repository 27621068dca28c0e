package io.gouji.reference;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reference tables by path ({@code rule/rules.csv}): those that gouji brings along, overlaid by those of a region. A
 * region's table of the same path adds rows, and those of ours with the same first cell give way to it. Layouts
 * ({@code form/editions/…}) are replaced as a whole, because their order matters.
 */
public final class ReferenceData {
    /** Our own tables never change while we run, and several readers ask for the same ones. */
    private static final Map<String, Optional<List<Row>>> BUNDLED = new ConcurrentHashMap<>();

    /** One of our own tables: the others are found beside it, without asking every module of the JVM for each. */
    private static final URL OURS = Objects.requireNonNull(ReferenceData.class.getResource("messages.csv"));

    /** Held, because threads that begin together would each have it made. */
    private static final Function<String, Optional<List<Row>>> READ = ReferenceData::read;

    private final Map<String, Own> overlay;

    /** A region's table: its text, and the file that is to be named when something is wrong with it. */
    public record Own(String file, String text) {}

    private ReferenceData(Map<String, Own> overlay) {
        this.overlay = Map.copyOf(overlay);
    }

    /** What gouji brings along. */
    public static ReferenceData bundled() {
        return new ReferenceData(Map.of());
    }

    /** What gouji brings along, overlaid by a region's tables: path to CSV text. */
    public static ReferenceData overlaidBy(Map<String, String> tables) {
        return overlaidByFiles(tables.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Own(each.getKey(), each.getValue()))));
    }

    /** The same, read from files: path of the table that they overlay to file. */
    public static ReferenceData overlaidByFiles(Map<String, Own> tables) {
        return new ReferenceData(tables);
    }

    /**
     * The rows of a table: ours whose first cell the region's table does not have, then the region's. No such table is a
     * {@link ReferenceFault}.
     */
    public List<Row> rows(String path) {
        if (!isOverlaid(path)) {
            return wholeTable(path);
        }
        List<Row> theirs = overlaidRows(path);
        Set<String> replaced = theirs.stream().map(Row::key).collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        bundled(path)
                .ifPresent(ours -> ours.stream()
                        .filter(row -> !replaced.contains(row.key()))
                        .forEach(rows::add));
        rows.addAll(theirs);
        return List.copyOf(rows);
    }

    /** The rows of a table that a region replaces as a whole. No such table is a {@link ReferenceFault}. */
    public List<Row> wholeTable(String path) {
        return isOverlaid(path)
                ? overlaidRows(path)
                : bundled(path).orElseThrow(() -> new ReferenceFault(path, 0, "", Message.of("fault.no-table")));
    }

    /** Whether there is such a table. */
    public boolean has(String path) {
        return isOverlaid(path) || bundled(path).isPresent();
    }

    /** Whether a region has a table of its own at the path. */
    public boolean isOverlaid(String path) {
        return overlay.containsKey(path);
    }

    /** The tables of a region, by path. */
    public Map<String, Own> overlay() {
        return overlay;
    }

    private List<Row> overlaidRows(String path) {
        Own own = Objects.requireNonNull(overlay.get(path));
        return parse(own.file(), own.text());
    }

    private static Optional<List<Row>> bundled(String path) {
        return BUNDLED.computeIfAbsent(path, READ);
    }

    private static Optional<List<Row>> read(String path) {
        try (InputStream stream = address(path).openStream()) {
            return Optional.of(parse(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quoted, because a region names its editions as it likes. */
    private static URL address(String path) throws IOException {
        try {
            return new URL(OURS, new URI(null, null, "../" + path, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new FileNotFoundException(path);
        }
    }

    /** The rows of a table of the same make that a user hands in, named {@code path} in what is said about it. */
    public static List<Row> parse(String path, String text) {
        List<CsvRecords.Cells> records = CsvRecords.of(path, text);
        if (records.isEmpty()) {
            return List.of();
        }
        List<String> header = records.get(0).cells();
        List<Row> rows = new ArrayList<>(records.size());
        for (CsvRecords.Cells each : records.subList(1, records.size())) {
            rows.add(new Row(path, each.line(), each.cells().get(0), header, each.cells()));
        }
        return Collections.unmodifiableList(rows);
    }
}
