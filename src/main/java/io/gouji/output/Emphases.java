package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.report.Emphasis;
import io.gouji.report.Sheet;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Conditional formats: what a person changes is coloured as what was written. */
final class Emphases {
    private Emphases() {}

    /** @param last row of the sheet, counted from 0 */
    static void write(Sheet sheet, int last, SXSSFSheet target, Looks looks) {
        SheetConditionalFormatting formatting = target.getSheetConditionalFormatting();
        for (Emphasis emphasis : sheet.emphases()) {
            for (int column : emphasis.columns()) {
                CellRangeAddress[] cells = {new CellRangeAddress(sheet.head(), last, column, column)};
                if (emphasis instanceof Emphasis.Signs signs) {
                    CellRef first = new CellRef(sheet.head(), column);
                    ConditionalFormattingRule[] rules = signs.signs().stream()
                            .map(sign -> rule(formatting, first, sign, looks))
                            .toArray(ConditionalFormattingRule[]::new);
                    formatting.addConditionalFormatting(cells, rules);
                }
            }
        }
    }

    private static ConditionalFormattingRule rule(
            SheetConditionalFormatting formatting, CellRef first, Emphasis.Sign sign, Looks looks) {
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule("LEFT(" + first + ",1)=\"" + sign.sign() + "\"");
        FontFormatting font = rule.createFontFormatting();
        font.setFontColor(looks.ink(sign.look()));
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(looks.fill(sign.look()));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }
}
