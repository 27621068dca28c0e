package io.gouji.output;

import io.gouji.grid.CellRef;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicator.Kind;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Language;
import io.gouji.reference.Messages;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellRangeUtil;

/**
 * What may be typed where: counts are whole numbers from 0, changes may be negative, amounts have decimals. An amount of which
 * the form does not print the unit is left free, because the unit should be typed with it.
 */
final class FigureChecks {
    private static final String LARGEST = "999999999";

    private final Indicators indicators;
    private final Messages messages;

    FigureChecks(Indicators indicators, Messages messages) {
        this.indicators = indicators;
        this.messages = messages;
    }

    void addTo(Sheet sheet, FormSheet form) {
        for (Kind kind : Kind.values()) {
            CellRangeAddress[] cells = form.cells().entrySet().stream()
                    .filter(cell -> isChecked(cell.getKey(), kind))
                    .map(cell -> range(cell.getValue()))
                    .toArray(CellRangeAddress[]::new);
            CellRangeAddressList ranges = new CellRangeAddressList();
            for (CellRangeAddress range : CellRangeUtil.mergeCellRanges(cells)) {
                ranges.addCellRangeAddress(range);
            }
            if (ranges.countRanges() > 0) {
                sheet.addValidationData(check(kind, ranges, sheet.getDataValidationHelper()));
            }
        }
    }

    private boolean isChecked(String code, Kind kind) {
        return kind(indicators.find(code).orElseThrow()).filter(kind::equals).isPresent();
    }

    /** What sort of figure is asked for; empty where the unit has to be typed with it. */
    static Optional<Kind> kind(Indicator indicator) {
        return switch (indicator.kind()) {
            case COUNT, SUBTOTAL, HEADING -> Optional.of(Kind.COUNT);
            case SIGNED_COUNT -> Optional.of(Kind.SIGNED_COUNT);
            case MONEY -> indicator.unit().isEmpty() ? Optional.empty() : Optional.of(Kind.MONEY);
        };
    }

    /** Key of the text that says what belongs there. */
    static String demand(Kind kind) {
        return "output.form." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The formula that tells whether something else was put there, past the validation. */
    static String isWrong(Kind kind, String cell) {
        String whole = cell + "<>INT(" + cell + ")";
        String wrong = switch (kind) {
            case COUNT, SUBTOTAL, HEADING -> "OR(" + cell + "<0," + whole + ")";
            case SIGNED_COUNT -> whole;
            case MONEY -> cell + "<0";
        };
        return "IF(ISNUMBER(" + cell + ")," + wrong + "," + cell + "<>\"\")";
    }

    private static CellRangeAddress range(CellRef cell) {
        return new CellRangeAddress(cell.row(), cell.row(), cell.column(), cell.column());
    }

    /** The form is Chinese whatever gouji speaks, and so is what it says of a wrong entry. */
    private DataValidation check(Kind kind, CellRangeAddressList ranges, DataValidationHelper helper) {
        DataValidation check = helper.createValidation(constraint(kind, helper), ranges);
        check.createErrorBox(
                messages.say(Language.ZH, "output.form.wrong-entry"), messages.say(Language.ZH, demand(kind)));
        check.setShowErrorBox(true);
        check.setEmptyCellAllowed(true);
        return check;
    }

    private static DataValidationConstraint constraint(Kind kind, DataValidationHelper helper) {
        return switch (kind) {
            case COUNT, SUBTOTAL, HEADING ->
                helper.createNumericConstraint(ValidationType.INTEGER, OperatorType.BETWEEN, "0", LARGEST);
            case SIGNED_COUNT ->
                helper.createNumericConstraint(ValidationType.INTEGER, OperatorType.BETWEEN, "-" + LARGEST, LARGEST);
            case MONEY -> helper.createNumericConstraint(ValidationType.DECIMAL, OperatorType.BETWEEN, "0", LARGEST);
        };
    }
}
