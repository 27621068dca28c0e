package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.grid.Place;
import io.gouji.output.SheetMarks.Mark;
import io.gouji.report.Annotations;
import io.gouji.report.Annotations.Item;
import io.gouji.report.Entry.Look;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/** A marked copy of an {@code .xls}: the records that no mark touches, and the macros beside them, are copied as they are. */
final class XlsCopy {
    private static final String AUTHOR = "gouji";
    private static final int CHARACTER = 256;

    /** A workbook of this format holds not many more; a cell beyond them gets its comment only. */
    private static final int STYLES = 4000;

    private static final int BOX_COLUMNS = 5;
    private static final int BOX_ROWS = 8;

    private final HSSFWorkbook workbook;
    private final Map<String, HSSFCellStyle> styles = new LinkedHashMap<>();

    private XlsCopy(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static byte[] of(byte[] source, Annotations annotations, String name) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(OwnReferences.in(source)));
                HSSFWorkbook workbook = new HSSFWorkbook(file, true)) {
            XlsCopy copy = new XlsCopy(workbook);
            // Comments last: of a file that names no country the library loses count of its records by them.
            copy.fill(copy.newSheet(annotations.sheet()), annotations, name);
            Map<String, SheetMarks> sheets = SheetMarks.of(annotations, name);
            copy.each(sheets, copy::colour);
            copy.each(sheets, copy::comment);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return FirstSheet.of(out.toByteArray());
        }
    }

    /** What is done to a marked cell. */
    @FunctionalInterface
    private interface Marking {
        void mark(HSSFCell cell, CellRef ref, Mark mark);
    }

    private void each(Map<String, SheetMarks> sheets, Marking marking) {
        sheets.forEach((name, marks) -> Optional.ofNullable(workbook.getSheet(name))
                .ifPresent(sheet -> marks.cells().forEach((ref, mark) -> marking.mark(cell(sheet, ref), ref, mark))));
    }

    private static HSSFCell cell(HSSFSheet sheet, CellRef ref) {
        HSSFRow row = Optional.ofNullable(sheet.getRow(ref.row())).orElseGet(() -> sheet.createRow(ref.row()));
        return Optional.ofNullable(row.getCell(ref.column())).orElseGet(() -> row.createCell(ref.column()));
    }

    private void colour(HSSFCell cell, CellRef ref, Mark mark) {
        if (workbook.getNumCellStyles() < STYLES) {
            cell.setCellStyle(marked(cell.getCellStyle(), mark.look()));
        }
    }

    private void comment(HSSFCell cell, CellRef ref, Mark mark) {
        HSSFComment there = cell.getCellComment();
        if (there == null) {
            cell.setCellComment(comment(cell.getSheet(), ref, mark.text()));
        } else {
            there.setString(added(there.getString(), "\n\n" + mark.text()));
        }
    }

    private HSSFComment comment(HSSFSheet sheet, CellRef ref, String text) {
        HSSFPatriarch drawing =
                Optional.ofNullable(sheet.getDrawingPatriarch()).orElseGet(sheet::createDrawingPatriarch);
        int left = Math.min(ref.column() + 1, 255 - BOX_COLUMNS);
        int top = Math.min(Math.max(0, ref.row() - 1), 65_535 - BOX_ROWS);
        HSSFComment comment = drawing.createCellComment(
                new HSSFClientAnchor(0, 0, 0, 0, (short) left, top, (short) (left + BOX_COLUMNS), top + BOX_ROWS));
        comment.setString(new HSSFRichTextString(text));
        comment.setAuthor(AUTHOR);
        return comment;
    }

    /** A text with more behind it, its fonts kept. */
    private static HSSFRichTextString added(HSSFRichTextString before, String more) {
        HSSFRichTextString text = new HSSFRichTextString(before.getString() + more);
        int length = before.length();
        for (int run = 0; run < before.numFormattingRuns(); run++) {
            int start = before.getIndexOfFormattingRun(run);
            int end = run + 1 < before.numFormattingRuns() ? before.getIndexOfFormattingRun(run + 1) : length;
            if (start < end) {
                text.applyFont(start, end, before.getFontOfFormattingRun(run));
            }
        }
        return text;
    }

    private HSSFCellStyle marked(HSSFCellStyle before, Look look) {
        return styles.computeIfAbsent(before.getIndex() + " " + look, key -> {
            HSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(before);
            fill(style, look);
            return style;
        });
    }

    private static void fill(HSSFCellStyle style, Look look) {
        IndexedColors colour = switch (look) {
            case ERROR -> IndexedColors.ROSE;
            case WARNING -> IndexedColors.LIGHT_YELLOW;
            case INFO -> IndexedColors.LIGHT_TURQUOISE;
            case HEADER -> IndexedColors.GREY_25_PERCENT;
            default -> IndexedColors.AUTOMATIC;
        };
        if (colour != IndexedColors.AUTOMATIC) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour.getIndex());
        }
    }

    private HSSFSheet newSheet(String name) {
        Set<String> taken = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .collect(Collectors.toSet());
        String free = FindingList.unused(name, taken);
        HSSFSheet sheet = workbook.createSheet(free);
        workbook.setSelectedTab(taken.size());
        workbook.setActiveSheet(taken.size());
        return sheet;
    }

    private void fill(HSSFSheet sheet, Annotations annotations, String name) {
        for (int column = 0; column < FindingList.WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, FindingList.WIDTHS.get(column) * CHARACTER);
        }
        row(sheet, 0, List.of(annotations.verdict()), style(Look.TITLE, false));
        row(sheet, 1, List.of(annotations.note()), style(Look.TEXT, false));
        row(sheet, FindingList.HEADER, annotations.columns(), style(Look.HEADER, false));
        for (int row = 0; row < FindingList.HEADER; row++) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, FindingList.WIDTHS.size() - 1));
        }
        int number = FindingList.HEADER;
        for (Item item : annotations.items()) {
            number++;
            item(row(sheet, number, item.row(), style(Look.TEXT, false)), item, name);
        }
        sheet.createFreezePane(0, FindingList.HEADER + 1);
        PageSetUp.fit(sheet, true);
    }

    private void item(HSSFRow row, Item item, String name) {
        row.getCell(1).setCellStyle(style(item.look(), false));
        Optional<Place> place = item.cells().stream()
                .filter(each -> each.file().equals(name) && workbook.getSheet(each.sheet()) != null)
                .findFirst();
        place.ifPresent(each -> {
            HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + each.sheet().replace("'", "''") + "'!" + each.address());
            HSSFCell cell = row.getCell(Annotations.WHERE);
            cell.setHyperlink(link);
            cell.setCellStyle(style(Look.TEXT, true));
        });
    }

    private static HSSFRow row(HSSFSheet sheet, int number, List<String> texts, HSSFCellStyle style) {
        HSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(FindingList.height(texts));
        for (int column = 0; column < texts.size(); column++) {
            HSSFCell cell = row.createCell(column);
            cell.setCellValue(texts.get(column));
            cell.setCellStyle(style);
        }
        return row;
    }

    private HSSFCellStyle style(Look look, boolean link) {
        return styles.computeIfAbsent("list " + look + link, key -> {
            HSSFFont font = workbook.createFont();
            font.setFontHeightInPoints((short) 10);
            font.setFontName("SimSun");
            font.setBold(look == Look.TITLE || look == Look.HEADER);
            if (link) {
                font.setUnderline(HSSFFont.U_SINGLE);
                font.setColor(IndexedColors.BLUE.getIndex());
            }
            HSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            fill(style, look);
            return style;
        });
    }
}
