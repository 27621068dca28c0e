package io.gouji.fuzz;

import io.gouji.grid.Document;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Any text as the text of a report, a line a paragraph. */
public final class TextTarget {
    private TextTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            paragraphs.add(new Paragraph(start, start + line.length(), paragraphs.size() + 1, 0));
            start += line.length() + 1;
        }
        Desk.judge(new Document("fuzz", "", Document.Format.TXT, List.of(), new Prose(text, paragraphs)));
    }
}
