package io.gouji.output;

import io.gouji.report.Entry.Look;
import io.gouji.report.RegionSheets.Kind;
import io.gouji.report.Speech;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How a region wants its workbook to look: a workbook with placeholders in its cells. A sheet with {@code {totals}},
 * {@code {agencies}} … stands where those sheets shall stand, under the name, with the pictures and the print set-up that they
 * shall have; the cell below it words the title, with {@code {region}} and {@code {year}}. Cells with {@code {look.error}},
 * {@code {look.header}} … on any sheet show how such cells shall look.
 */
public final class RegionTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final String LOOK = "look.";
    private static final List<String> TITLE = List.of("region", "year");

    private final String file;
    private final byte[] content;
    private final List<Kind> order = new ArrayList<>();
    private final Map<String, String> wording = new HashMap<>();
    private final Map<Look, Sample> looks = new EnumMap<>(Look.class);
    private String lastSheet = "";

    /** The cell that shows a look. */
    private record Sample(String sheet, CellAddress cell) {}

    private RegionTemplate(String file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    /**
     * Reads a template.
     *
     * @throws UnusableOutput when it is no workbook, or a placeholder is missing, unknown or stands twice; it says the cell
     */
    public static RegionTemplate read(Path path) {
        try {
            RegionTemplate template = new RegionTemplate(path.toString(), Files.readAllBytes(path));
            try (XSSFWorkbook workbook = template.open()) {
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(template::read)));
                template.lastSheet = workbook.getSheetName(workbook.getNumberOfSheets() - 1);
            }
            template.checkComplete();
            return template;
        } catch (IOException e) {
            throw UnusableOutput.ofTemplate(path.toString(), "", "output.template.unreadable");
        }
    }

    private XSSFWorkbook open() throws IOException {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (OpenXML4JRuntimeException | org.apache.poi.UnsupportedFileFormatException e) {
            throw new IOException(e);
        }
    }

    private void read(Cell cell) {
        Matcher matcher = PLACEHOLDER.matcher(text(cell));
        while (matcher.find()) {
            read(matcher.group(1), cell);
        }
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private void read(String name, Cell cell) {
        if (TITLE.contains(name)) {
            return;
        }
        if (Stream.of(Look.values()).map(RegionTemplate::name).anyMatch(name::equals)) {
            Look look = Look.valueOf(name.substring(LOOK.length()).toUpperCase(Locale.ROOT));
            once(looks.put(look, new Sample(cell.getSheet().getSheetName(), cell.getAddress())) == null, name, cell);
        } else if (Stream.of(Kind.values()).map(RegionTemplate::name).anyMatch(name::equals)) {
            Kind kind = Kind.valueOf(name.toUpperCase(Locale.ROOT));
            once(!order.contains(kind), name, cell);
            order.add(kind);
            wording.putAll(kind.worded(cell.getSheet().getSheetName(), title(cell)));
        } else {
            throw fault(cell, "output.template.unknown", name, names().toList());
        }
    }

    /** What stands below the placeholder of a sheet. */
    private static String title(Cell cell) {
        Row below = cell.getSheet().getRow(cell.getRowIndex() + 1);
        Cell title = below == null ? null : below.getCell(cell.getColumnIndex());
        return title == null ? "" : text(title).replace("{region}", "{0}").replace("{year}", "{1}");
    }

    private void once(boolean first, String name, Cell cell) {
        if (!first) {
            throw fault(cell, "output.template.twice", name);
        }
    }

    private UnusableOutput fault(Cell cell, String key, Object... arguments) {
        return UnusableOutput.ofTemplate(
                file, cell.getSheet().getSheetName() + "!" + cell.getAddress(), key, arguments);
    }

    private void checkComplete() {
        List<String> missing = names().filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            String where =
                    looks.values().stream().map(Sample::sheet).findFirst().orElse(lastSheet);
            throw UnusableOutput.ofTemplate(file, where, "output.template.missing", missing);
        }
    }

    private boolean has(String name) {
        return order.stream().map(RegionTemplate::name).anyMatch(name::equals)
                || looks.keySet().stream().map(RegionTemplate::name).anyMatch(name::equals);
    }

    /** All that must stand in it. */
    private static Stream<String> names() {
        return Stream.concat(
                Stream.of(Kind.values()).map(RegionTemplate::name),
                Stream.of(Look.values()).map(RegionTemplate::name));
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String name(Look look) {
        return LOOK + look.name().toLowerCase(Locale.ROOT);
    }

    /** The order of the sheets. */
    public List<Kind> order() {
        return List.copyOf(order);
    }

    /** The same speech with the template's names of sheets and titles. */
    public Speech speech(Speech speech) {
        return new Speech(speech.messages().with(wording), speech.language());
    }

    /** The workbook to be filled: no cell is left in it, all else is. */
    XSSFWorkbook emptied() throws IOException {
        XSSFWorkbook workbook = open();
        workbook.forEach(sheet -> empty((XSSFSheet) sheet));
        return workbook;
    }

    private static void empty(XSSFSheet sheet) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            sheet.removeMergedRegion(i);
        }
        for (int i = sheet.getLastRowNum(); i >= 0; i--) {
            if (sheet.getRow(i) != null) {
                sheet.removeRow(sheet.getRow(i));
            }
        }
    }

    /** How its samples look, as styles of the workbook to be filled: they keep their numbers when cells are emptied. */
    Map<Look, XSSFCellStyle> styles(XSSFWorkbook emptied) throws IOException {
        Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
        try (XSSFWorkbook samples = open()) {
            looks.forEach((look, sample) -> styles.put(
                    look,
                    emptied.getCellStyleAt(samples.getSheet(sample.sheet())
                            .getRow(sample.cell().getRow())
                            .getCell(sample.cell().getColumn())
                            .getCellStyle()
                            .getIndex())));
        }
        return styles;
    }
}
