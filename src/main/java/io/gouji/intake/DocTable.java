package io.gouji.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A table of an old Word document. Its rows know where on the page each cell begins and ends: from that come the columns. */
final class DocTable {
    private static final char LINE_BREAK = '\u000B';

    private final TableDraft draft = new TableDraft();
    private final Columns columns;

    private DocTable(Columns columns) {
        this.columns = columns;
    }

    static TableDraft read(Table table) {
        DocTable reader = new DocTable(new Columns(rows(table).stream()
                .flatMap(row -> cells(row).stream())
                .flatMapToInt(cell -> IntStream.of(cell.getLeftEdge(), right(cell)))));
        rows(table).forEach(reader::row);
        return reader.draft;
    }

    private static int right(TableCell cell) {
        return cell.getLeftEdge() + cell.getWidth();
    }

    static List<TableRow> rows(Table table) {
        return IntStream.range(0, table.numRows()).mapToObj(table::getRow).toList();
    }

    static List<TableCell> cells(TableRow row) {
        return IntStream.range(0, row.numCells()).mapToObj(row::getCell).toList();
    }

    private void row(TableRow row) {
        draft.startRow();
        int next = 0;
        for (List<TableCell> joined : joined(row)) {
            TableCell cell = joined.get(0);
            int first = columns.at(cell.getLeftEdge());
            int behind = Math.max(first + 1, columns.at(right(joined.get(joined.size() - 1))));
            draft.skip(Math.max(0, first - next));
            if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                draft.addJoined(text(cell), behind - first);
            } else {
                draft.add(text(cell), behind - first, 1);
            }
            next = behind;
        }
    }

    /** The cells of a row, each with those to its right that are merged into it. */
    private static List<List<TableCell>> joined(TableRow row) {
        List<List<TableCell>> joined = new ArrayList<>();
        for (TableCell cell : cells(row)) {
            if (joined.isEmpty() || !cell.isMerged() || cell.isFirstMerged()) {
                joined.add(new ArrayList<>());
            }
            joined.get(joined.size() - 1).add(cell);
        }
        return joined;
    }

    private static String text(TableCell cell) {
        List<String> lines = IntStream.range(0, cell.numParagraphs())
                .mapToObj(at -> plain(cell.getParagraph(at)))
                .toList();
        return String.join("\n", lines);
    }

    /** The text without the marks that Word keeps in it; its line break becomes an ordinary one. */
    static String plain(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        WordExtractor.stripFields(paragraph.text())
                .replace(LINE_BREAK, '\n')
                .chars()
                .filter(c -> c >= ' ' || c == '\t' || c == '\n')
                .forEach(c -> text.append((char) c));
        return text.toString();
    }
}
