package io.gouji.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The reference tables by path ({@code rule/rules.csv}): those that gouji brings along, overlaid by those of a region. A
 * region's table of the same path adds rows, and those of ours with the same first cell give way to it. Layouts
 * ({@code form/editions/…}) are replaced as a whole, because their order matters.
 */
public final class ReferenceData {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    /** Our own tables never change while we run, and several readers ask for the same ones. */
    private static final Map<String, List<Row>> BUNDLED = new ConcurrentHashMap<>();

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
        List<Row> theirs = overlaidRows(path);
        Set<String> replaced = theirs.stream().map(Row::key).collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        (has(path) ? bundledRows(path) : wholeTable(path))
                .stream().filter(row -> !replaced.contains(row.key())).forEach(rows::add);
        rows.addAll(theirs);
        return List.copyOf(rows);
    }

    /** The rows of a table that a region replaces as a whole. No such table is a {@link ReferenceFault}. */
    public List<Row> wholeTable(String path) {
        if (!has(path)) {
            throw new ReferenceFault(path, 0, "", Message.of("fault.no-table"));
        }
        return overlay.containsKey(path) ? overlaidRows(path) : bundledRows(path);
    }

    /** Whether there is such a table. */
    public boolean has(String path) {
        return overlay.containsKey(path) || ReferenceData.class.getResource("/io/gouji/" + path) != null;
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
        Own own = overlay.get(path);
        return own == null ? List.of() : parse(own.file(), own.text());
    }

    private static List<Row> bundledRows(String path) {
        return BUNDLED.computeIfAbsent(path, ReferenceData::read);
    }

    private static List<Row> read(String path) {
        InputStream stream = ReferenceData.class.getResourceAsStream("/io/gouji/" + path);
        return stream == null ? List.of() : parse(path, new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The rows of a table of the same make that a user hands in, named {@code path} in what is said about it. */
    public static List<Row> parse(String path, String text) {
        return parse(path, new StringReader(text));
    }

    private static List<Row> parse(String path, Reader text) {
        try (CSVParser parser = FORMAT.parse(text)) {
            List<String> header = parser.getHeaderNames();
            List<Row> rows = new ArrayList<>();
            long line = 2;
            for (CSVRecord record : parser) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < header.size() && i < record.size(); i++) {
                    cells.put(header.get(i).replace("\uFEFF", ""), record.get(i));
                }
                rows.add(new Row(path, line, record.get(0), cells));
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            throw new ReferenceFault(path, 0, "", Message.of("fault.csv", String.valueOf(e.getMessage())));
        }
    }
}
