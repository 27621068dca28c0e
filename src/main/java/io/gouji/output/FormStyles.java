package io.gouji.output;

import io.gouji.output.FormSheet.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How each box of a form looks, and whether people may write in it. */
final class FormStyles {
    private static final String TYPE = "SimSun";
    private static final short TITLE_SIZE = 16;
    private static final short TEXT_SIZE = 10;

    private final Workbook workbook;
    private final Map<Role, Font> fonts = new EnumMap<>(Role.class);
    private final Map<String, CellStyle> styles = new HashMap<>();

    FormStyles(Workbook workbook) {
        this.workbook = workbook;
        Font plain = font(TEXT_SIZE, false);
        Font bold = font(TEXT_SIZE, true);
        Font title = font(TITLE_SIZE, true);
        for (Role role : Role.values()) {
            fonts.put(
                    role,
                    switch (role) {
                        case TITLE -> title;
                        case SECTION, HEADER -> bold;
                        case FILING, DATE, LABEL, UNIT, FIGURE, NO_FIGURE, NOTE, CHECK -> plain;
                    });
        }
    }

    /** One style for all boxes of a role and indent: a workbook holds only so many. */
    CellStyle of(Role role, int indent) {
        return styles.computeIfAbsent(role + " " + indent, key -> style(role, indent));
    }

    private CellStyle style(Role role, int indent) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(fonts.get(role));
        // What is said of a row may run out to the right; wrapped, all but its first line would be hidden.
        style.setWrapText(role != Role.CHECK);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment(role));
        style.setIndention((short) indent);
        style.setLocked(!isOpen(role));
        if (isPartOfTable(role)) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (role == Role.NO_FIGURE) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        }
        return style;
    }

    private Font font(short size, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(TYPE);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        return font;
    }

    private static HorizontalAlignment alignment(Role role) {
        return switch (role) {
            case TITLE, HEADER, UNIT, FIGURE, NO_FIGURE -> HorizontalAlignment.CENTER;
            case FILING, SECTION, LABEL, NOTE, CHECK -> HorizontalAlignment.LEFT;
            case DATE -> HorizontalAlignment.RIGHT;
        };
    }

    private static boolean isOpen(Role role) {
        return switch (role) {
            case TITLE, FILING, DATE, FIGURE -> true;
            case SECTION, HEADER, LABEL, UNIT, NO_FIGURE, NOTE, CHECK -> false;
        };
    }

    private static boolean isPartOfTable(Role role) {
        return switch (role) {
            case HEADER, LABEL, UNIT, FIGURE, NO_FIGURE -> true;
            case TITLE, FILING, DATE, SECTION, NOTE, CHECK -> false;
        };
    }
}
