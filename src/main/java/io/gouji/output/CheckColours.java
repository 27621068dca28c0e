package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.output.FormCheck.Weight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/** Colours that come and go with what is typed: beside the word that says the same. */
final class CheckColours {
    private static final IndexedColors BAD = IndexedColors.ROSE;
    private static final IndexedColors DOUBTFUL = IndexedColors.LIGHT_YELLOW;
    private static final IndexedColors GOOD = IndexedColors.LIGHT_GREEN;

    private final SheetConditionalFormatting formats;
    private final CheckWords words;

    CheckColours(Sheet sheet, CheckWords words) {
        this.formats = sheet.getSheetConditionalFormatting();
        this.words = words;
    }

    /** A cell that says how it is. */
    void ofOutcome(CellRef cell) {
        add(
                cell,
                rule(says(cell, "inconsistent"), BAD),
                rule(says(cell, "doubtful"), DOUBTFUL),
                rule(says(cell, "consistent"), GOOD));
    }

    private String says(CellRef cell, String word) {
        int length = words.say(word).length();
        return "LEFT($" + CellRef.columnName(cell.column()) + "$" + (cell.row() + 1) + "," + length + ")="
                + words.quoted(word);
    }

    /** The totals of the rules. */
    void ofFigures(List<FormCheck> checks) {
        Map<CellRef, List<FormCheck>> cells = checks.stream()
                .filter(check -> check.weight() != Weight.WRONG_ENTRY)
                .collect(Collectors.groupingBy(FormCheck::cell, LinkedHashMap::new, Collectors.toList()));
        cells.forEach((cell, about) ->
                add(cell, rule(anyBroken(about, Weight.ERROR), BAD), rule(anyBroken(about, Weight.WARNING), DOUBTFUL)));
    }

    private static String anyBroken(List<FormCheck> checks, Weight weight) {
        return checks.stream()
                .filter(check -> check.weight() == weight)
                .map(check -> "IF(" + check.isAssessable() + "," + check.isBroken() + ",FALSE)")
                .collect(Collectors.joining(",", "OR(FALSE,", ")"));
    }

    private ConditionalFormattingRule rule(String formula, IndexedColors colour) {
        ConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(colour.getIndex());
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }

    private void add(CellRef cell, ConditionalFormattingRule... rules) {
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(cell.row(), cell.row(), cell.column(), cell.column())},
                rules);
    }
}
