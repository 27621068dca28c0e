package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file. If it is a table through and through, one grid; otherwise the whole text, its lines as paragraphs, and the
 * tables that lie in it as grids.
 */
final class TextReader {
    private TextReader() {}

    static Document read(Source source) {
        String text = source.text().orElseThrow(() -> source.unusable("intake.unsupported"));
        return SeparatedValues.grid(text, source.baseName())
                .map(grid -> source.document(Document.Format.CSV, List.of(grid), Prose.NONE, false))
                .orElseGet(() -> ofText(source, text));
    }

    private static Document ofText(Source source, String text) {
        if (TextPatterns.isErrorTitle(Blank.trim(text))) {
            throw source.unusable("intake.error-page", Blank.trim(text));
        }
        List<Line> lines = Line.of(text);
        List<Grid> grids = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            Stretch stretch = Stretch.at(lines, next, TextPatterns.tableName(grids.size() + 1));
            stretch.grid().ifPresentOrElse(grids::add, paragraphs(lines.subList(next, stretch.end()), paragraphs));
            next = stretch.end();
        }
        return source.document(Document.Format.TXT, grids, new Prose(text, paragraphs), false);
    }

    private static Runnable paragraphs(List<Line> lines, List<Paragraph> into) {
        return () -> lines.forEach(line -> line.paragraph(into.size() + 1).ifPresent(into::add));
    }
}
