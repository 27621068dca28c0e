package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs and tables of a document as they are read, one after the other. */
final class RunningText {
    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();

    /** Adds a paragraph; line breaks in it make several. {@code level} is that of its style, 0 for none. */
    void add(String paragraph, int level) {
        add(paragraph, level, 0);
    }

    /** The same in a document that is laid out in pages, counted from 1. */
    void add(String paragraph, int level, int page) {
        for (String line : paragraph.split("\n", -1)) {
            addLine(Blank.trim(line), level, page);
        }
    }

    private void addLine(String line, int level, int page) {
        if (line.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            text.append('\n');
        }
        int start = text.length();
        text.append(line);
        int numbered = TextPatterns.headingLevel(line);
        int shown = numbered > 0 ? numbered : level;
        paragraphs.add(new Paragraph(start, text.length(), paragraphs.size() + 1, shown, page));
    }

    void add(TableDraft table) {
        add(table, "");
    }

    /** A table that has a name. */
    void add(TableDraft table, String name) {
        grids.add(table.grid(name.isEmpty() ? TextPatterns.tableName(grids.size() + 1) : name));
    }

    Document document(Source source, Document.Format format, boolean pictures) {
        return source.document(format, grids, new Prose(text.toString(), paragraphs), pictures);
    }
}
