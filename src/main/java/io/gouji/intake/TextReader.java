package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import io.gouji.reference.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text file: the whole text, its lines as paragraphs, and the tables that lie flattened in it as grids. */
final class TextReader {
    private TextReader() {}

    static Document read(Source source) {
        String text = Charsets.decode(source.bytes())
                .orElseThrow(() -> new UnusableInput(source.name(), Message.of("intake.unsupported")));
        List<Line> lines = Line.of(text);
        List<Grid> grids = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            Optional<FlatTable> table = FlatTable.at(lines, next, TextPatterns.tableName(grids.size() + 1));
            if (table.isPresent()) {
                grids.add(table.get().grid());
                next = table.get().end();
            } else {
                lines.get(next).paragraph(paragraphs.size() + 1).ifPresent(paragraphs::add);
                next++;
            }
        }
        return source.document(Document.Format.TXT, grids, new Prose(text, paragraphs));
    }
}
