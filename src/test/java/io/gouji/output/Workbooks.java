package io.gouji.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What a workbook holds, in words: of each sheet by name what can be compared, of each cell by address. */
final class Workbooks {
    /** Before the fill, and then the comment, of a cell. */
    static final String FILL = " | fill ";

    static final String COMMENT = " | comment ";

    private Workbooks() {}

    /** Everything that can be told of a workbook, without the sheets whose names are given. */
    static Map<String, String> describe(byte[] bytes, List<String> without) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Map<String, String> said = new LinkedHashMap<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                Sheet sheet = workbook.getSheetAt(i);
                if (without.contains(sheet.getSheetName())) {
                    continue;
                }
                String name = sheet.getSheetName() + "!";
                said.put(name, sheet(workbook, sheet, i));
                for (Row row : sheet) {
                    said.put(
                            name + "row " + row.getRowNum(),
                            row.getHeight() + " " + row.getZeroHeight() + " " + row.getOutlineLevel());
                    for (Cell cell : row) {
                        said.put(name + cell.getAddress(), cell(cell));
                    }
                }
            }
            for (Name name : workbook.getAllNames()) {
                String scope = name.getSheetIndex() < 0 ? "" : workbook.getSheetName(name.getSheetIndex());
                said.put("name " + scope + " " + name.getNameName(), refersTo(name));
            }
            said.put("pictures", pictures(workbook));
            return said;
        }
    }

    /** What says nothing is written in several ways. */
    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }

    private static String refersTo(Name name) {
        try {
            return name.isFunctionName() ? "function" : String.valueOf(name.getRefersToFormula());
        } catch (RuntimeException e) {
            return "not readable";
        }
    }

    private static String pictures(Workbook workbook) {
        List<Integer> sizes = new ArrayList<>();
        workbook.getAllPictures().forEach(picture -> sizes.add(java.util.Arrays.hashCode(picture.getData())));
        return sizes.toString();
    }

    private static String sheet(Workbook workbook, Sheet sheet, int index) {
        List<String> merged = sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .toList();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < 40; column++) {
            widths.add(sheet.isColumnHidden(column) ? -1 : sheet.getColumnWidth(column));
        }
        List<String> checks = new ArrayList<>();
        try {
            for (DataValidation check : sheet.getDataValidations()) {
                checks.add(List.of(check.getRegions().getCellRangeAddresses()) + " " + text(check.getErrorBoxText()));
            }
        } catch (RuntimeException e) {
            checks.add("not readable");
        }
        String print = sheet.getPrintSetup().getPaperSize() + " "
                + sheet.getPrintSetup().getLandscape() + " "
                + sheet.getFitToPage() + " " + sheet.getRepeatingRows() + " "
                + java.util.Arrays.toString(sheet.getRowBreaks())
                + sheet.getHeader().getCenter()
                + sheet.getFooter().getCenter();
        return String.join(
                "\n",
                merged.toString(),
                widths.toString(),
                checks.toString(),
                "formats " + sheet.getSheetConditionalFormatting().getNumConditionalFormattings(),
                "visibility " + workbook.getSheetVisibility(index),
                "protected " + sheet.getProtect(),
                "pane "
                        + (sheet.getPaneInformation() == null
                                ? ""
                                : sheet.getPaneInformation().getHorizontalSplitTopRow()),
                "print " + print,
                "links "
                        + sheet.getHyperlinkList().stream()
                                .map(link -> String.valueOf(link.getAddress()))
                                .sorted()
                                .toList(),
                "shapes " + shapes(sheet));
    }

    /** Shapes of an {@code .xls}; those of an {@code .xlsx} stand in parts of their own, which are compared to the byte. */
    private static String shapes(Sheet sheet) {
        if (!(sheet instanceof HSSFSheet old) || old.getDrawingPatriarch() == null) {
            return "";
        }
        List<String> shapes = new ArrayList<>();
        for (HSSFShape shape : old.getDrawingPatriarch().getChildren()) {
            if (!(shape instanceof org.apache.poi.hssf.usermodel.HSSFComment)) {
                shapes.add(shape.getClass().getSimpleName()
                        + (shape instanceof HSSFPicture picture ? " " + picture.getPictureIndex() : ""));
            }
        }
        return String.join(",", shapes);
    }

    private static String cell(Cell cell) {
        String value = switch (cell.getCellType()) {
            case STRING -> "text " + cell.getRichStringCellValue().getString();
            case NUMERIC -> "number " + cell.getNumericCellValue();
            case BOOLEAN -> "boolean " + cell.getBooleanCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            case FORMULA -> "formula " + formula(cell);
            case BLANK, _NONE -> "";
        };
        CellStyle style = cell.getCellStyle();
        String font = String.valueOf(cell.getSheet()
                        .getWorkbook()
                        .getFontAt(style.getFontIndex())
                        .getFontName())
                + cell.getSheet().getWorkbook().getFontAt(style.getFontIndex()).getFontHeight();
        return value + " | " + style.getDataFormatString() + style.getAlignment() + style.getVerticalAlignment()
                + style.getBorderTop() + style.getBorderBottom() + style.getBorderLeft() + style.getBorderRight()
                + style.getWrapText() + style.getIndention() + style.getLocked() + font + FILL + fill(cell) + COMMENT
                + (cell.getCellComment() == null
                        ? ""
                        : cell.getCellComment().getString().getString());
    }

    private static String formula(Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException e) {
            return "not readable";
        }
    }

    static String fill(Cell cell) {
        CellStyle style = cell.getCellStyle();
        return style.getFillPattern() + " " + style.getFillForegroundColor();
    }

    /** What differs between two, by what it is of. */
    static List<String> differences(Map<String, String> one, Map<String, String> other) {
        List<String> differences = new ArrayList<>();
        one.forEach((key, said) -> {
            if (!said.equals(other.get(key))) {
                differences.add(key + ": " + said + " -> " + other.get(key));
            }
        });
        other.keySet().stream().filter(key -> !one.containsKey(key)).forEach(key -> differences.add("new " + key));
        differences.sort(Comparator.naturalOrder());
        return differences;
    }

    static boolean isOld(byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            return workbook instanceof HSSFWorkbook;
        }
    }
}
