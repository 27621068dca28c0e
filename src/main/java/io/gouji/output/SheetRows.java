package io.gouji.output;

import io.gouji.report.Entry;
import io.gouji.report.Link;
import io.gouji.report.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a sheet as rows of its part. What a sheet keeps elsewhere, links and merged cells, is put aside in the order of the
 * cells.
 */
final class SheetRows {
    private static final int POINTS_PER_LINE = 14;
    private static final int LEAST_POINTS = 3;
    private static final float HIGHEST = 409;
    private static final int BLOCK = 1 << 15;

    private final StringBuilder xml = new StringBuilder();
    private final CellXml cells;
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<Linked> links = new ArrayList<>();
    /** What a cell further up covers, by row; a list has an entry, or none, for each column. */
    private final Map<Integer, List<@Nullable Entry>> covered = new TreeMap<>();

    private int row;
    private int width;

    /** A cell that leads somewhere. */
    record Linked(int row, int column, Link link) {}

    /** @param first row, counted from 0 */
    SheetRows(int first, CellXml.Styles styles) {
        this.row = first;
        this.cells = new CellXml(styles, xml);
    }

    /** Columns up to the last with a cell. */
    int width() {
        return width;
    }

    List<CellRangeAddress> merged() {
        return List.copyOf(merged);
    }

    List<Linked> links() {
        return List.copyOf(links);
    }

    /** What its cells cover must be rows of these parts. */
    void write(List<Sheet.Part> parts, OutputStream target) throws IOException {
        for (Sheet.Part part : parts) {
            int end = row + part.rows();
            for (Iterator<Sheet.Line> lines = part.lines().get().iterator(); lines.hasNext(); ) {
                add(lines.next());
                if (xml.length() > BLOCK) {
                    flush(target);
                }
            }
            if (row != end) {
                throw new IllegalStateException("a part ends at row " + row + ", not " + end);
            }
        }
        flush(target);
        if (!covered.isEmpty()) {
            throw new IllegalStateException("covered, but not there: rows " + covered.keySet());
        }
    }

    private void add(Sheet.Line line) {
        @Nullable List<@Nullable Entry> before = covered.isEmpty() ? null : covered.remove(row);
        List<@Nullable Entry> entries = before == null ? new ArrayList<>() : before;
        for (Sheet.Cell cell : line.cells()) {
            lay(cell, entries);
        }
        xml.append("<row r=\"").append(row + 1).append('"');
        if (line.height() > 0) {
            float points = Math.min(HIGHEST, (float) line.height() * POINTS_PER_LINE + LEAST_POINTS);
            xml.append(" customHeight=\"1\" ht=\"").append(points).append('"');
        }
        xml.append(">\n");
        for (int column = 0; column < entries.size(); column++) {
            Entry entry = entries.get(column);
            if (entry != null) {
                cells.write(row, column, entry);
            }
        }
        xml.append("</row>\n");
        width = Math.max(width, entries.size());
        row++;
    }

    private void lay(Sheet.Cell cell, List<@Nullable Entry> entries) {
        int column = cell.column();
        put(cell.entry(), column, entries);
        cell.entry().link().ifPresent(link -> links.add(new Linked(row, column, link)));
        if (cell.across() == 1 && cell.down() == 1) {
            return;
        }
        Entry blank =
                new Entry(new Entry.Empty(), cell.entry().look(), cell.entry().indent());
        for (int down = 0; down < cell.down(); down++) {
            List<@Nullable Entry> under =
                    down == 0 ? entries : covered.computeIfAbsent(row + down, next -> new ArrayList<>());
            for (int across = down == 0 ? 1 : 0; across < cell.across(); across++) {
                put(blank, column + across, under);
            }
        }
        merged.add(new CellRangeAddress(row, row + cell.down() - 1, column, column + cell.across() - 1));
    }

    private static void put(Entry entry, int column, List<@Nullable Entry> entries) {
        while (entries.size() <= column) {
            entries.add(null);
        }
        entries.set(column, entry);
    }

    private void flush(OutputStream target) throws IOException {
        target.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }
}
