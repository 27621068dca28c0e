package io.gouji.output;

import io.gouji.report.Entry;
import io.gouji.report.Sheet;
import io.gouji.report.Speech;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes sheets as an {@code .xlsx}, row after row, so that its size does not matter. The same sheets give the same bytes.
 */
public final class SheetWriter {
    private static final String PROGRAM = "gouji";
    private static final int LONGEST_TEXT = 32_767;
    private static final int POINTS_PER_LINE = 14;
    private static final float HIGHEST = 409;
    private static final int WIDTH_UNITS = 256;
    private static final int WIDEST = 255;
    private final XSSFWorkbook template;
    private final SXSSFWorkbook workbook;
    private final Looks looks;
    private final Set<String> designed = new HashSet<>();
    private final Map<String, Inlay> inlays = new HashMap<>();
    private final String footer;
    private final int jobs;

    private SheetWriter(XSSFWorkbook template, Map<Entry.Look, XSSFCellStyle> styles, String footer, int jobs) {
        this.template = template;
        this.looks = new Looks(template, styles);
        template.forEach(sheet -> designed.add(sheet.getSheetName()));
        this.workbook = new StreamedWorkbook(template);
        this.footer = footer;
        this.jobs = jobs;
    }

    /** Writes a workbook whole or not at all, as {@link OutputFile} does; {@code speech} words the footer. */
    public static void write(List<Sheet> sheets, Path target, boolean replace, Speech speech) {
        write(sheets, target, replace, speech, Optional.empty(), 1);
    }

    /**
     * As above; a sheet of the template that has the name of one of these is filled, any other is left out.
     *
     * @param jobs threads; with several, the next lines are made while others are written
     */
    public static void write(
            List<Sheet> sheets,
            Path target,
            boolean replace,
            Speech speech,
            Optional<RegionTemplate> design,
            int jobs) {
        String footer = speech.say("output.page", "&P", "&N");
        OutputFile.write(target, replace, stream -> {
            if (design.isEmpty()) {
                new SheetWriter(new XSSFWorkbook(), Map.of(), footer, jobs).write(sheets, stream);
            } else {
                XSSFWorkbook template = design.get().emptied();
                new SheetWriter(template, design.get().styles(template), footer, jobs).write(sheets, stream);
            }
        });
    }

    private void write(List<Sheet> sheets, OutputStream stream) throws IOException {
        Path raw = Files.createTempFile("gouji", ".xlsx");
        try (workbook) {
            arrange(sheets);
            sheets.forEach(this::write);
            forgetWhoAndWhen();
            try (OutputStream out = Files.newOutputStream(raw)) {
                workbook.write(out);
            }
            StableZip.rewrite(raw, stream, inlays);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    /** All sheets in their order, before anything refers to their numbers. */
    private void arrange(List<Sheet> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            String name = sheets.get(i).name();
            if (workbook.getSheet(name) == null) {
                workbook.createSheet(name);
            }
            workbook.setSheetOrder(name, i);
        }
        while (workbook.getNumberOfSheets() > sheets.size()) {
            workbook.removeSheetAt(sheets.size());
        }
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    /** Who wrote it and when would make two runs differ. */
    private void forgetWhoAndWhen() {
        POIXMLProperties properties = template.getProperties();
        properties.getExtendedProperties().setApplication(PROGRAM);
        properties.getCoreProperties().setCreator(PROGRAM);
        properties.getCoreProperties().setCreated(Optional.empty());
    }

    private void write(Sheet sheet) {
        SXSSFSheet target = workbook.getSheet(sheet.name());
        Links links = new Links(template.getSheet(sheet.name()));
        inlays.putAll(links.inlays());
        for (int i = 0; i < sheet.widths().size(); i++) {
            target.setColumnWidth(i, Math.min(sheet.widths().get(i) + 1, WIDEST) * WIDTH_UNITS);
        }
        int row = writeLines(sheet, target, links);
        if (sheet.head() > 0 || sheet.side() > 0) {
            target.createFreezePane(sheet.side(), sheet.head());
        }
        if (sheet.filtered()) {
            int last = sheet.widths().size() - 1;
            target.setAutoFilter(new CellRangeAddress(sheet.head() - 1, Math.max(row, sheet.head()) - 1, 0, last));
        }
        Emphases.write(sheet, Math.max(row, sheet.head() + 1) - 1, target, looks);
        sheet.charts().forEach(chart -> Charts.draw(chart, template.getSheet(sheet.name())));
        RegionPages.setUp(sheet, target, designed.contains(sheet.name()), footer);
    }

    /** Says how many. */
    private int writeLines(Sheet sheet, SXSSFSheet target, Links links) {
        if (jobs == 1) {
            return writeLines(sheet.lines().iterator(), target, links);
        }
        try (Ahead<Sheet.Line> lines = new Ahead<>(sheet.lines())) {
            return writeLines(lines, target, links);
        }
    }

    private int writeLines(Iterator<Sheet.Line> lines, SXSSFSheet target, Links links) {
        int row = 0;
        while (lines.hasNext()) {
            write(lines.next(), target, row++, links);
        }
        return row;
    }

    private void write(Sheet.Line line, SXSSFSheet sheet, int number, Links links) {
        SXSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        if (line.height() > 0) {
            row.setHeightInPoints(Math.min(HIGHEST, (float) line.height() * POINTS_PER_LINE + 3));
        }
        for (Sheet.Cell cell : line.cells()) {
            write(cell, sheet, row);
            cell.entry().link().ifPresent(link -> links.add(number, cell.column(), link));
        }
    }

    private void write(Sheet.Cell cell, SXSSFSheet sheet, SXSSFRow row) {
        fill(row.createCell(cell.column()), cell.entry());
        if (cell.across() == 1 && cell.down() == 1) {
            return;
        }
        for (int down = 0; down < cell.down(); down++) {
            int number = row.getRowNum() + down;
            SXSSFRow covered = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
            for (int across = down == 0 ? 1 : 0; across < cell.across(); across++) {
                fill(covered.createCell(cell.column() + across), blank(cell.entry()));
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(
                row.getRowNum(), row.getRowNum() + cell.down() - 1, cell.column(), cell.column() + cell.across() - 1));
    }

    private static Entry blank(Entry entry) {
        return new Entry(new Entry.Empty(), entry.look(), entry.indent());
    }

    private void fill(SXSSFCell cell, Entry entry) {
        String text = entry.content() instanceof Entry.Text content ? shortened(content.text()) : "";
        cell.setCellStyle(looks.style(
                entry.look(),
                entry.indent(),
                looksLikeFormula(text),
                entry.link().isPresent()));
        if (entry.content() instanceof Entry.Formula formula) {
            cell.setCellFormula(formula.formula());
            value(cell, formula.value());
        } else if (!(entry.content() instanceof Entry.Empty)) {
            value(cell, entry.content());
        }
    }

    private static void value(SXSSFCell cell, Entry.Content content) {
        if (content instanceof Entry.Amount amount) {
            cell.setCellValue(amount.number().doubleValue());
        } else {
            cell.setCellValue(content instanceof Entry.Text text ? shortened(text.text()) : "");
        }
    }

    /** A spreadsheet takes text that begins so for a formula as soon as somebody edits it. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
