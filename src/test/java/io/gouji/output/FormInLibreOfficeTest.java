package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.CellRef;
import io.gouji.output.FormWorkbook.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blank form that people fill in with LibreOffice: it is opened, calculated and saved by that program. */
class FormInLibreOfficeTest {
    private static final FormSheet FORM =
            PrintedForm.of("legacy-2014", "department").blank();

    @TempDir
    Path folder;

    @Test
    void theCheckColumnAndTheValidationWorkThere() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Format format : Format.values()) {
            Path file = folder.resolve(format + "." + format.name().toLowerCase(Locale.ROOT));
            fill(PrintedForm.bytes(FORM, format), file);
            files.add(file);
        }
        Path saved = Files.createDirectory(folder.resolve("saved"));
        LibreOffice.toXlsx(files, saved);
        for (Format format : Format.values()) {
            byte[] bytes = Files.readAllBytes(saved.resolve(format + ".xlsx"));
            Map<Integer, String> said = FormChecksTest.outcomes(bytes, FORM);
            assertThat(said.get(row("review.total"))).isEqualTo("不一致：行政复议数量应等于三个子项之和（3 与 2，相差 1）");
            assertThat(said.get(row("review.upheld"))).isEqualTo("一致");
            assertThat(said.get(row("litigation.total"))).isEqualTo("未填");
            assertThat(said.get(row("litigation.other"))).isEmpty();
            assertThat(said.get(row("gazette.issues"))).startsWith("不一致：此格应填不小于 0 的整数");
            assertThat(validations(bytes)).contains("whole from 0 to 999999999 at " + cell("review.total"));
        }
    }

    /** As a person types: nothing is calculated here. */
    private static void fill(byte[] blank, Path file) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(blank));
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.getSheetAt(0);
            Map.of(
                            "review.total",
                            3,
                            "review.upheld",
                            1,
                            "review.corrected",
                            1,
                            "review.other",
                            0,
                            "litigation.total",
                            4,
                            "gazette.issues",
                            -1)
                    .forEach((code, number) ->
                            sheet.getRow(row(code)).getCell(cell(code).column()).setCellValue(number));
            workbook.write(out);
        }
    }

    private static List<String> validations(byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            CellRef cell = cell("review.total");
            return workbook.getSheetAt(0).getDataValidations().stream()
                    .filter(check -> check.getShowErrorBox()
                            && check.getErrorStyle() == DataValidation.ErrorStyle.STOP
                            && check.getValidationConstraint().getValidationType() == ValidationType.INTEGER
                            && check.getValidationConstraint().getOperator() == OperatorType.BETWEEN)
                    .filter(check -> List.of(check.getRegions().getCellRangeAddresses()).stream()
                            .anyMatch(range -> range.isInRange(cell.row(), cell.column())))
                    .map(check ->
                            "whole from " + check.getValidationConstraint().getFormula1() + " to "
                                    + check.getValidationConstraint().getFormula2() + " at " + cell)
                    .toList();
        }
    }

    private static int row(String code) {
        return cell(code).row();
    }

    private static CellRef cell(String code) {
        CellRef cell = FORM.cells().get(code);
        assertThat(cell).as(code).isNotNull();
        return java.util.Objects.requireNonNull(cell);
    }
}
