package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.report.Emphasis;
import io.gouji.report.Sheet;
import java.util.List;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Conditional formats: what a person changes is coloured as what was written. */
final class Emphases {
    private static final String PALE = "FFF2F0";
    private static final String RED = "F8696B";
    private static final double MANY = 5;

    private Emphases() {}

    /** @param last row of the sheet, counted from 0 */
    static void write(Sheet sheet, int last, XSSFSheet target, Looks looks) {
        SheetConditionalFormatting formatting = target.getSheetConditionalFormatting();
        for (Emphasis emphasis : sheet.emphases()) {
            if (emphasis instanceof Emphasis.Signs signs) {
                signs.columns().forEach(column -> {
                    CellRef first = new CellRef(sheet.head(), column);
                    ConditionalFormattingRule[] rules = signs.signs().stream()
                            .map(sign -> rule(formatting, first, sign, looks))
                            .toArray(ConditionalFormattingRule[]::new);
                    formatting.addConditionalFormatting(cells(sheet, last, List.of(column)), rules);
                });
            } else if (emphasis instanceof Emphasis.Heat heat) {
                formatting.addConditionalFormatting(cells(sheet, last, heat.columns()), scale(formatting, looks));
            }
        }
    }

    private static CellRangeAddress[] cells(Sheet sheet, int last, List<Integer> columns) {
        int from = columns.get(0);
        return new CellRangeAddress[] {new CellRangeAddress(sheet.head(), last, from, from + columns.size() - 1)};
    }

    /** From nearly white to red: the same number has the same red in every region. */
    private static ConditionalFormattingRule scale(SheetConditionalFormatting formatting, Looks looks) {
        ConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.setColors(new Color[] {looks.color(PALE), looks.color(RED)});
        scale.getThresholds()[0].setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        scale.getThresholds()[0].setValue(0.0);
        scale.getThresholds()[1].setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
        scale.getThresholds()[1].setValue(MANY);
        return rule;
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
