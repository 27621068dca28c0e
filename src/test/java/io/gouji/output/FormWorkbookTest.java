package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.CellRef;
import io.gouji.grid.Value;
import io.gouji.output.FormWorkbook.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.DVConstraint;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormWorkbookTest {
    static List<PrintedForm> forms() {
        return PrintedForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void sameFormGivesTheSameBytes(PrintedForm printed) {
        for (Format format : Format.values()) {
            assertThat(PrintedForm.bytes(printed.blank(), format))
                    .isEqualTo(PrintedForm.bytes(printed.blank(), format));
        }
    }

    @Test
    void theBytesDoNotDependOnWhoIsLoggedIn() {
        String user = System.getProperty("user.name");
        FormSheet form = PrintedForm.of("2021", "").blank();
        byte[] before = PrintedForm.bytes(form, Format.XLS);
        try {
            System.setProperty("user.name", "somebody else");
            assertThat(PrintedForm.bytes(form, Format.XLS)).isEqualTo(before);
        } finally {
            System.setProperty("user.name", user);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void figuresStandInTheCellsOfTheirCodes(PrintedForm printed) throws IOException {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (String code : printed.blank().cells().keySet()) {
            entries.put(code, new Value.Figure(BigDecimal.valueOf(1000 + entries.size())));
        }
        FormSheet filled = printed.blank().with(entries);
        for (Format format : Format.values()) {
            Sheet sheet = sheet(PrintedForm.bytes(filled, format));
            filled.cells()
                    .forEach((code, cell) -> assertThat(entries)
                            .containsEntry(code, new Value.Figure(new BigDecimal((int)
                                    at(sheet, cell).getNumericCellValue()))));
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void labelsAreLockedWithoutAPasswordAndFiguresAreOpen(Format format) throws IOException {
        FormSheet form = PrintedForm.of("legacy-2014", "department").blank();
        Sheet sheet = sheet(PrintedForm.bytes(form, format));
        assertThat(sheet.getProtect()).isTrue();
        for (FormSheet.Box box : form.boxes()) {
            boolean open = switch (box.role()) {
                case TITLE, FILING, DATE, FIGURE -> true;
                case SECTION, HEADER, LABEL, UNIT, NO_FIGURE, NOTE, CHECK -> false;
            };
            assertThat(at(sheet, box.span().first()).getCellStyle().getLocked())
                    .as(box.toString())
                    .isEqualTo(!open);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aChangeMayBeNegativeAnAmountMayHaveDecimalsAndACountNeither(Format format) throws IOException {
        FormSheet form = PrintedForm.of("2019", "").blank();
        FormSheet list = PrintedForm.of("legacy-2014", "department").blank();
        Sheet sheet = sheet(PrintedForm.bytes(form, format));
        int whole = DataValidationConstraint.ValidationType.INTEGER;
        int decimal = DataValidationConstraint.ValidationType.DECIMAL;
        assertThat(bounds(sheet, form, "request.new@natural")).isEqualTo(whole + " from 0");
        assertThat(bounds(sheet, form, "art20.p8.fees.items_change")).isEqualTo(whole + " from -999999999");
        assertThat(bounds(sheet(PrintedForm.bytes(list, format)), list, "org.budget"))
                .isEqualTo(decimal + " from 0");
        assertThat(sheet.getDataValidations())
                .extracting(DataValidation::getErrorBoxText)
                .contains("此格应填不小于 0 的整数；没有发生的填 0，不要填“无”“—”“/”。");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anAmountMayBeTypedWithItsUnitWhereTheFormPrintsNone(Format format) throws IOException {
        FormSheet form = PrintedForm.of("2019", "").blank();
        CellRef amount = cell(form, "art20.p9.procurement.amount");
        assertThat(sheet(PrintedForm.bytes(form, format)).getDataValidations())
                .flatExtracting(check -> List.of(check.getRegions().getCellRangeAddresses()))
                .noneMatch(range -> range.isInRange(amount.row(), amount.column()));
    }

    private static String bounds(Sheet sheet, FormSheet form, String code) {
        CellRef cell = cell(form, code);
        DataValidationConstraint constraint = sheet.getDataValidations().stream()
                .filter(check -> List.of(check.getRegions().getCellRangeAddresses()).stream()
                        .anyMatch(range -> range.isInRange(cell.row(), cell.column())))
                .findFirst()
                .orElseThrow()
                .getValidationConstraint();
        String least = constraint instanceof DVConstraint old
                ? String.valueOf(old.getValue1().intValue())
                : constraint.getFormula1();
        return constraint.getValidationType() + " from " + least;
    }

    private static CellRef cell(FormSheet form, String code) {
        return Optional.ofNullable(form.cells().get(code)).orElseThrow();
    }

    private static Cell at(Sheet sheet, CellRef cell) {
        return sheet.getRow(cell.row()).getCell(cell.column());
    }

    private static Sheet sheet(byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            return workbook.getSheetAt(0);
        }
    }
}
