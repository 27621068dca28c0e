package io.gouji.examples;

import io.gouji.output.FormSheet;
import io.gouji.output.FormSheet.Box;
import io.gouji.output.StableZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A report as an office document. */
final class DocxReport {
    /** In twentieths of a point. */
    private static final int PAGE_WIDTH = 9000;

    private DocxReport() {}

    static byte[] of(ReportText report, FormSheet form) {
        try (XWPFDocument document = new XWPFDocument()) {
            for (ReportText.Line line : report.lines()) {
                switch (line.kind()) {
                    case TITLE -> paragraph(document, line.text(), ParagraphAlignment.CENTER, 18, true);
                    case HEADING -> paragraph(document, line.text(), ParagraphAlignment.LEFT, 14, true);
                    case BODY ->
                        paragraph(document, line.text(), ParagraphAlignment.BOTH, 12, false)
                                .setIndentationFirstLine(480);
                    case SIGNATURE -> paragraph(document, line.text(), ParagraphAlignment.RIGHT, 12, false);
                    case TABLE -> table(document, SectionTable.of(form, line.text()));
                }
            }
            POIXMLProperties.CoreProperties properties =
                    document.getProperties().getCoreProperties();
            properties.setCreator("");
            properties.getUnderlyingProperties().setCreatedProperty(Optional.empty());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return StableZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFParagraph paragraph(
            XWPFDocument document, String text, ParagraphAlignment alignment, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily("SimSun");
        run.setFontSize(size);
        run.setBold(bold);
        return paragraph;
    }

    private static void table(XWPFDocument document, SectionTable section) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        int columns = section.row(section.firstRow()).stream()
                .mapToInt(SectionTable::width)
                .sum();
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int column = 0; column < columns; column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(PAGE_WIDTH / columns));
        }
        for (int row = section.firstRow(); row <= section.lastRow(); row++) {
            XWPFTableRow line = table.createRow();
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            for (Box box : section.row(row)) {
                cell(line.createCell(), box, row, PAGE_WIDTH / columns * SectionTable.width(box));
            }
        }
    }

    private static void cell(XWPFTableCell cell, Box box, int row, int width) {
        cell.setWidth(String.valueOf(width));
        CTTcPr properties = cell.getCTTc().getTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(SectionTable.width(box)));
        boolean starts = SectionTable.top(box) == row;
        if (SectionTable.height(box) > 1) {
            properties.addNewVMerge().setVal(starts ? STMerge.RESTART : STMerge.CONTINUE);
        }
        XWPFRun run = cell.getParagraphs().get(0).createRun();
        run.setFontSize(9);
        run.setText(starts ? SectionTable.text(box) : "");
    }
}
