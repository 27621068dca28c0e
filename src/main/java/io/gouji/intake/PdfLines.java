package io.gouji.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a document as they lie on its pages, without page numbers. The library hands out characters by inheritance only;
 * its own lines are not used, because Chinese fonts are so high that it takes two lines for one.
 */
final class PdfLines extends PDFTextStripper {
    private static final Comparator<TextPosition> DOWNWARDS =
            Comparator.comparingDouble(TextPosition::getYDirAdj).thenComparingDouble(TextPosition::getXDirAdj);

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<TextPosition> characters = new ArrayList<>();

    private PdfLines() {}

    static List<PdfLine> of(PDDocument document) throws IOException {
        PdfLines reader = new PdfLines();
        reader.writeText(document, Writer.nullWriter());
        return reader.lines;
    }

    @Override
    protected void processTextPosition(TextPosition character) {
        if (!Blank.trim(character.getUnicode()).isEmpty()) {
            characters.add(character);
        }
    }

    @Override
    protected void endPage(PDPage page) {
        List<PdfLine> read = lines();
        for (int i = 0; i < read.size(); i++) {
            boolean edge = i == 0 || i == read.size() - 1;
            if (!edge || !TextPatterns.isPageNumber(read.get(i).text())) {
                lines.add(read.get(i));
            }
        }
        characters.clear();
    }

    /** Characters whose feet are at about the same height are a line. */
    private List<PdfLine> lines() {
        characters.sort(DOWNWARDS);
        List<PdfLine> read = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= characters.size(); at++) {
            if (at == characters.size() || isBelow(characters.get(at - 1), characters.get(at))) {
                List<TextPosition> line = characters.subList(from, at);
                line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
                read.add(PdfLine.of(line, getCurrentPageNo()));
                from = at;
            }
        }
        return read;
    }

    private static boolean isBelow(TextPosition one, TextPosition other) {
        return other.getYDirAdj() - one.getYDirAdj() > one.getFontSizeInPt() / 2;
    }
}
