package io.gouji.output;

import io.gouji.report.Letter;
import io.gouji.report.Letter.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A letter in the layout of official documents (GB/T 9704-2012): A4 with its margins, title in size 2 centred, text in size 3,
 * 28 points from line to line, two characters of indent, page number between dashes. The same letter gives the same bytes.
 */
final class LetterDocument {
    private static final String PROGRAM = "gouji";
    private static final String SONG = "SimSun";
    private static final String HEI = "SimHei";
    private static final String FANG_SONG = "FangSong";
    private static final String LATIN = "Times New Roman";
    private static final int SIZE_2 = 22;
    private static final int SIZE_3 = 16;
    private static final int SIZE_4 = 14;
    private static final double LINE = 28;
    /** Twentieths of a point. */
    private static final int POINT = 20;

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private final XWPFDocument document = new XWPFDocument();

    byte[] bytes(Letter letter) {
        page();
        title(letter.title());
        paragraph(ParagraphAlignment.LEFT, 0, FANG_SONG, letter.salutation());
        letter.body().forEach(this::paragraph);
        document.createParagraph().setSpacingBetween(LINE, LineSpacingRule.EXACT);
        letter.signature()
                .forEach(line -> paragraph(ParagraphAlignment.RIGHT, 0, FANG_SONG, line)
                        .setIndentationRight(4 * SIZE_3 * POINT));
        footer();
        forgetWhoAndWhen();
        return StableZip.of(raw());
    }

    private byte[] raw() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setHeader(millimetres(15));
        margins.setFooter(millimetres(28));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * TWIPS_PER_MM));
    }

    private void title(String text) {
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter((int) (LINE * POINT));
        run(title, SONG, SIZE_2, text).setBold(true);
    }

    private void paragraph(Paragraph paragraph) {
        String font = switch (paragraph.rank()) {
            case HEADING -> HEI;
            case ITEM, TEXT -> FANG_SONG;
        };
        paragraph(ParagraphAlignment.LEFT, 2 * SIZE_3 * POINT, font, paragraph.text());
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent, String font, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        if (indent > 0) {
            paragraph.setIndentationFirstLine(indent);
        }
        run(paragraph, font, SIZE_3, text);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String font, int size, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    private void footer() {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, SONG, SIZE_4, "— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        run(paragraph, SONG, SIZE_4, " —");
    }

    /** Who wrote it and when would make two runs differ. */
    private void forgetWhoAndWhen() {
        POIXMLProperties properties = document.getProperties();
        properties.getExtendedProperties().setApplication(PROGRAM);
        properties.getCoreProperties().setCreator(PROGRAM);
        properties.getCoreProperties().setCreated(Optional.empty());
    }
}
