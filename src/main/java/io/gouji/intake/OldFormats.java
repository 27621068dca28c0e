package io.gouji.intake;

import io.gouji.intake.sheet.NumberFormat;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** With which number format the cells of an old workbook are shown: its formats, and which of them each cell style has. */
final class OldFormats {
    /** Up to Excel 4 formats are numbered in the order in which they stand. */
    private final Map<Integer, String> written = new HashMap<>();

    private final List<Integer> styles = new ArrayList<>();

    /** A FORMAT record: from Excel 5 on with a number of its own. */
    void format(OldRecord format, boolean isNumbered, Charset charset) {
        if (isNumbered) {
            written.put(format.u16(0), format.text(3, format.u8(2), charset));
        } else {
            int start = format.isFirstOfItsKind() ? 0 : 2; // Excel 4 has two bytes that mean nothing before it
            written.put(written.size(), format.text(start + 1, format.u8(start), charset));
        }
    }

    /** An XF record: where the number of its format stands depends on the version. */
    void style(OldRecord style) {
        styles.add(
                switch (style.id()) {
                    case 0x0043 -> style.u8(2) & 0x3F;
                    case 0x0243, 0x0443 -> style.u8(1);
                    default -> style.u16(2);
                });
    }

    NumberFormat ofStyle(int style) {
        return style < styles.size() ? ofFormat(styles.get(style)) : NumberFormat.GENERAL;
    }

    NumberFormat ofFormat(int format) {
        String pattern = written.get(format);
        return NumberFormat.of(format, pattern == null ? BuiltinFormats.getBuiltinFormat(format) : pattern);
    }
}
