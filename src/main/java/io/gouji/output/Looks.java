package io.gouji.output;

import io.gouji.report.Entry;
import io.gouji.report.Entry.Look;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Fonts, colours, borders and number formats of the looks; every one is made once, when it is first needed. */
final class Looks {
    private static final String FONT = "SimSun";
    private static final short SIZE = 10;
    private static final short TITLE_SIZE = 15;
    private static final String GRID = "BFBFBF";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> given;
    private final Map<Key, XSSFCellStyle> styles = new ConcurrentHashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    /**
     * @param quoted the text begins like a formula and must stay text even when it is edited
     * @param linked a text that a click leads on from, and looks so
     */
    private record Key(Look look, int indent, boolean quoted, boolean linked) {}

    /** Colours as RRGGBB; a fill of "" is none. */
    private record Paint(String ink, String fill, boolean bold) {
        static final Paint PLAIN = new Paint("000000", "", false);
        static final Paint LINK = new Paint("0563C1", "", false);
    }

    Looks(XSSFWorkbook workbook) {
        this(workbook, Map.of());
    }

    /** @param given styles of the workbook that take the place of ours */
    Looks(XSSFWorkbook workbook, Map<Look, XSSFCellStyle> given) {
        this.workbook = workbook;
        this.given = given;
    }

    /**
     * The number of a style, for one of several threads that ask at once. Styles are numbered in the order in which the cells
     * need them.
     *
     * @param turn waits until the cells before have theirs
     */
    int number(Entry entry, boolean quoted, Runnable turn) {
        Key key = new Key(entry.look(), entry.indent(), quoted, entry.link().isPresent() && entry.look() == Look.TEXT);
        @Nullable XSSFCellStyle known = styles.get(key);
        if (known == null) {
            turn.run();
            known = styles.computeIfAbsent(key, this::make);
        }
        return Short.toUnsignedInt(known.getIndex());
    }

    /** Without a link, an indent or a mark. */
    XSSFCellStyle plain(Look look) {
        return styles.computeIfAbsent(new Key(look, 0, false, false), this::make);
    }

    XSSFColor ink(Look look) {
        return plain(look).getFont().getXSSFColor();
    }

    XSSFColor fill(Look look) {
        return plain(look).getFillForegroundXSSFColor();
    }

    private XSSFCellStyle make(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFCellStyle sample = given.get(key.look());
        if (sample == null) {
            fill(style, key.look());
        } else {
            style.cloneStyleFrom(sample);
        }
        if (key.linked()) {
            style.setFont(font(Paint.LINK, SIZE));
        }
        if (key.indent() > 0) {
            style.setIndention((short) key.indent());
        }
        style.setQuotePrefixed(key.quoted());
        return style;
    }

    private void fill(XSSFCellStyle style, Look look) {
        Paint paint = paint(look);
        style.setFont(font(paint, look == Look.TITLE ? TITLE_SIZE : SIZE));
        if (!paint.fill().isEmpty()) {
            style.setFillForegroundColor(color(paint.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        style.setAlignment(alignment(look));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look != Look.TITLE && look != Look.LEGEND && !isFigure(look));
        style.setIndention((short) (isFigure(look) ? 1 : 0));
        style.setDataFormat(workbook.createDataFormat().getFormat(format(look)));
        if (hasGrid(look)) {
            border(style);
        }
    }

    private static Paint paint(Look look) {
        return switch (look) {
            case TITLE -> new Paint("1F3864", "", true);
            case NOTE, LEGEND, MUTED -> new Paint("595959", "", false);
            case HEADER -> new Paint("FFFFFF", "2F5597", true);
            case SECTION -> new Paint("1F3864", "DDE6F3", true);
            case LABEL, TEXT, CENTERED, COUNT, DECIMAL, BOUND -> Paint.PLAIN;
            case ABSENT -> new Paint("000000", "E7E6E6", false);
            case DOUBT -> new Paint("7F6000", "FFF2CC", false);
            case ERROR -> new Paint("9C0006", "FFC7CE", true);
            case WARNING -> new Paint("7F6000", "FFEB9C", false);
            case INFO -> new Paint("1F4E79", "DDEBF7", false);
            case UNKNOWN -> new Paint("404040", "D9D9D9", false);
            case GOOD -> new Paint("006100", "E2F0D9", false);
        };
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look) {
            case TITLE, NOTE, LEGEND, SECTION, LABEL, TEXT -> HorizontalAlignment.LEFT;
            case COUNT, DECIMAL, BOUND -> HorizontalAlignment.RIGHT;
            case HEADER, CENTERED, MUTED, ABSENT, DOUBT, ERROR, WARNING, INFO, UNKNOWN, GOOD ->
                HorizontalAlignment.CENTER;
        };
    }

    private static String format(Look look) {
        return switch (look) {
            case COUNT -> "0";
            case DECIMAL -> "0.00##";
            case BOUND -> "\"≤ \"0;\"≤ \"-0;0";
            case TITLE,
                    NOTE,
                    LEGEND,
                    HEADER,
                    SECTION,
                    LABEL,
                    TEXT,
                    CENTERED,
                    MUTED,
                    ABSENT,
                    DOUBT,
                    ERROR,
                    WARNING,
                    INFO,
                    UNKNOWN,
                    GOOD -> "General";
        };
    }

    private static boolean isFigure(Look look) {
        return alignment(look) == HorizontalAlignment.RIGHT;
    }

    private static boolean hasGrid(Look look) {
        return look != Look.TITLE && look != Look.NOTE && look != Look.LEGEND;
    }

    private XSSFFont font(Paint paint, short size) {
        return fonts.computeIfAbsent(paint.ink() + paint.bold() + size, key -> {
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints(size);
            font.setBold(paint.bold());
            font.setColor(color(paint.ink()));
            return font;
        });
    }

    XSSFColor color(String rgb) {
        byte[] bytes = java.util.HexFormat.of().parseHex(rgb);
        return new XSSFColor(bytes, workbook.getStylesSource().getIndexedColors());
    }

    private void border(XSSFCellStyle style) {
        XSSFColor grid = color(GRID);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(grid);
        style.setBottomBorderColor(grid);
        style.setLeftBorderColor(grid);
        style.setRightBorderColor(grid);
    }
}
