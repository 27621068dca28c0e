package io.gouji.output;

import io.gouji.report.Entry;
import io.gouji.report.Sheet;
import io.gouji.report.Speech;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes sheets as an {@code .xlsx}: the library makes all but the rows, which are packed as they are made, so that their number
 * does not matter. The same sheets give the same bytes, whatever the number of threads.
 */
public final class SheetWriter {
    private static final String PROGRAM = "gouji";
    private static final int WIDTH_UNITS = 256;
    private static final int WIDEST = 255;
    private final XSSFWorkbook workbook;
    private final Looks looks;
    private final Set<String> designed = new HashSet<>();
    private final Map<String, StableZip.Filling> fillings = new HashMap<>();
    private final String footer;
    private final int jobs;

    private SheetWriter(XSSFWorkbook template, Map<Entry.Look, XSSFCellStyle> styles, String footer, int jobs) {
        this.workbook = template;
        this.looks = new Looks(template, styles);
        template.forEach(sheet -> designed.add(sheet.getSheetName()));
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
     * @param jobs threads that make and pack rows
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
        try (workbook;
                Spool spool = new Spool();
                SideBySide threads = new SideBySide(jobs)) {
            arrange(sheets);
            for (Sheet sheet : sheets) {
                write(sheet, threads, spool);
            }
            forgetWhoAndWhen();
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            workbook.write(frame);
            StableZip.rewrite(frame.toByteArray(), stream, fillings);
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
        POIXMLProperties properties = workbook.getProperties();
        properties.getExtendedProperties().setApplication(PROGRAM);
        properties.getCoreProperties().setCreator(PROGRAM);
        properties.getCoreProperties().setCreated(Optional.empty());
    }

    private void write(Sheet sheet, SideBySide threads, Spool spool) throws IOException {
        XSSFSheet target = workbook.getSheet(sheet.name());
        for (int i = 0; i < sheet.widths().size(); i++) {
            target.setColumnWidth(i, Math.min(sheet.widths().get(i) + 1, WIDEST) * WIDTH_UNITS);
        }
        SheetBody body = new SheetBody(target, looks);
        int rows = body.write(sheet, threads, spool);
        fillings.putAll(body.fillings());
        if (sheet.head() > 0 || sheet.side() > 0) {
            target.createFreezePane(sheet.side(), sheet.head());
        }
        if (sheet.filtered()) {
            int last = sheet.widths().size() - 1;
            target.setAutoFilter(new CellRangeAddress(sheet.head() - 1, Math.max(rows, sheet.head()) - 1, 0, last));
        }
        Emphases.write(sheet, Math.max(rows, sheet.head() + 1) - 1, target, looks);
        sheet.charts().forEach(chart -> Charts.draw(chart, target));
        RegionPages.setUp(sheet, target, designed.contains(sheet.name()), footer);
    }
}
