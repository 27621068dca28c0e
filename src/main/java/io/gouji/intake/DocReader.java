package io.gouji.intake;

import io.gouji.grid.Document;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;

/** A Word document of the years before 2007 (.doc): its text and its tables. */
final class DocReader {
    private static final int NO_LEVEL = 9;

    private final RunningText text = new RunningText();

    private DocReader() {}

    static Document read(Source source) throws IOException {
        try (HWPFDocument document = new HWPFDocument(source.stream())) {
            DocReader reader = new DocReader();
            reader.blocks(document.getRange(), 0);
            boolean pictures = !document.getPicturesTable().getAllPictures().isEmpty();
            return reader.text.document(source, Document.Format.DOC, pictures);
        }
    }

    /** Paragraphs of a range; {@code depth} is how many tables stand around it. */
    private void blocks(Range range, int depth) {
        int at = 0;
        while (at < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(at);
            if (paragraph.getTableLevel() > depth) {
                Table table = range.getTable(paragraph);
                table(table, depth);
                at += Math.max(1, table.numParagraphs());
            } else {
                text.add(DocTable.plain(paragraph), level(paragraph));
                at++;
            }
        }
    }

    private static int level(Paragraph paragraph) {
        int outline = paragraph.getLvl();
        return outline < NO_LEVEL ? outline + 1 : 0;
    }

    /** A table that holds tables, or mostly paragraphs, is layout: what stands in its cells is text. */
    private void table(Table table, int depth) {
        TableDraft draft = DocTable.read(table);
        boolean holdsTables = paragraphs(table).anyMatch(paragraph -> paragraph.getTableLevel() > depth + 1);
        if (!holdsTables && draft.isTable()) {
            text.add(draft);
        } else {
            DocTable.rows(table).stream()
                    .flatMap(row -> DocTable.cells(row).stream())
                    .forEach(cell -> blocks(cell, depth + 1));
        }
    }

    private static Stream<Paragraph> paragraphs(Range range) {
        return IntStream.range(0, range.numParagraphs()).mapToObj(range::getParagraph);
    }
}
