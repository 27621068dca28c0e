package io.gouji.intake;

import io.gouji.grid.Document;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The text layer of a PDF file. Lines become paragraphs again; lines that look like the rows of a table are left out: which
 * cell a figure stands in cannot be told from where it is printed.
 */
final class PdfReader {
    /** Between two rows of a table so many lines may stand that hold one cell only. */
    private static final int ROW = 3;

    /** With it a file opens that is only protected against printing and the like. */
    private static final String NO_PASSWORD = "";

    private final List<PdfLine> lines;
    /** Of each page where its text begins and ends. */
    private final Map<Integer, Float> lefts = new TreeMap<>();

    private final Map<Integer, Float> rights = new TreeMap<>();
    private final RunningText text = new RunningText();

    private PdfReader(List<PdfLine> lines) {
        this.lines = lines;
        for (PdfLine line : lines) {
            lefts.merge(line.page(), line.left(), Math::min);
            rights.merge(line.page(), line.right(), Math::max);
        }
    }

    static Document read(Source source) throws IOException {
        try (PDDocument document = open(source)) {
            List<PdfLine> lines = PdfLines.of(document);
            if (lines.isEmpty()) {
                throw source.unusable("intake.scan");
            }
            PdfReader reader = new PdfReader(lines);
            reader.paragraphs();
            return reader.text.document(source, Document.Format.PDF, false);
        }
    }

    private static PDDocument open(Source source) throws IOException {
        for (String password : Passwords.candidates(NO_PASSWORD, source)) {
            try {
                return Loader.loadPDF(source.bytes(), password);
            } catch (InvalidPasswordException e) {
                source.meter().goOn(); // the next one may be right
            }
        }
        throw Passwords.refused(source);
    }

    private void paragraphs() {
        StringBuilder paragraph = new StringBuilder();
        int page = 0;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean row = isRow(i);
            if (row || i == 0 || isRow(i - 1) || !goesOn(lines.get(i - 1), line)) {
                text.add(paragraph.toString(), 0, page);
                paragraph.setLength(0);
                page = line.page();
            }
            paragraph.append(row ? "" : line.text());
        }
        text.add(paragraph.toString(), 0, page);
    }

    private boolean goesOn(PdfLine before, PdfLine line) {
        boolean isFull = before.reaches(rights.getOrDefault(before.page(), 0f));
        boolean isIndented = line.isIndentedFrom(lefts.getOrDefault(line.page(), 0f));
        return isFull && !isIndented && TextPatterns.headingLevel(line.text()) == 0;
    }

    /** It has cells side by side, or stands among such lines and is no sentence. */
    private boolean isRow(int at) {
        return lines.get(at).hasGap()
                || (!TextPatterns.isSentence(lines.get(at).text())
                        && hasGap(at - ROW, at)
                        && hasGap(at + 1, at + 1 + ROW));
    }

    private boolean hasGap(int from, int to) {
        return lines.subList(Math.max(0, from), Math.min(to, lines.size())).stream()
                .anyMatch(PdfLine::hasGap);
    }
}
