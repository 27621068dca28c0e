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
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
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
            Path file = folder.resolve(format + ending(format));
            fill(PrintedForm.bytes(FORM, format), file);
            files.add(file);
            for (PrintedForm printed : PrintedForm.all()) {
                Path random = folder.resolve(printed.name() + "-" + format + ending(format));
                filled(printed, format).typedInto(PrintedForm.bytes(printed.blank(), format), random);
                files.add(random);
            }
        }
        Path saved = Files.createDirectory(folder.resolve("saved"));
        LibreOffice.toXlsx(files, saved);
        for (Format format : Format.values()) {
            saysWhatIsWrong(Files.readAllBytes(saved.resolve(format + ".xlsx")));
            for (PrintedForm printed : PrintedForm.all()) {
                Path file = saved.resolve(printed.name() + "-" + format + ".xlsx");
                filled(printed, format).agreesWithItsCheck(file);
                assertThat(validations(Files.readAllBytes(file), printed.blank()))
                        .as(file.toString())
                        .isEqualTo(validations(PrintedForm.bytes(printed.blank(), Format.XLSX), printed.blank()));
            }
        }
    }

    private static String ending(Format format) {
        return "." + format.name().toLowerCase(Locale.ROOT);
    }

    /** With few blanks in one format and many in the other. */
    private static FilledForm filled(PrintedForm printed, Format format) {
        return new FilledForm(printed.blank(), format == Format.XLS ? 2 : 3);
    }

    private static void saysWhatIsWrong(byte[] bytes) throws IOException {
        Map<Integer, String> said = FilledForm.outcomes(bytes, FORM);
        assertThat(said.get(row("review.total"))).isEqualTo("不一致：行政复议数量应等于三个子项之和（3 与 2，相差 1）");
        assertThat(said.get(row("review.upheld"))).isEqualTo("一致");
        assertThat(said.get(row("litigation.total"))).isEqualTo("未填");
        assertThat(said.get(row("litigation.other"))).isEmpty();
        assertThat(said.get(row("gazette.issues"))).startsWith("不一致：此格应填不小于 0 的整数");
        assertThat(validations(bytes, FORM).get("review.total"))
                .contains("INTEGER BETWEEN 0 999999999 STOP true 此格应填不小于 0 的整数");
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

    /** What may be entered into each cell, and what is said of anything else. */
    private static Map<String, String> validations(byte[] bytes, FormSheet form) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Map<String, String> said = new TreeMap<>();
            for (DataValidation check : workbook.getSheetAt(0).getDataValidations()) {
                form.cells().forEach((code, cell) -> {
                    if (List.of(check.getRegions().getCellRangeAddresses()).stream()
                            .anyMatch(range -> range.isInRange(cell.row(), cell.column()))) {
                        said.put(code, said(check));
                    }
                });
            }
            assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(asked(form));
            return said;
        }
    }

    /** The cells for which a number is asked; in others the unit is typed with it. */
    private static List<String> asked(FormSheet form) {
        return form.cells().keySet().stream()
                .filter(code -> FigureChecks.kind(
                                PrintedForm.REFERENCE.indicators().find(code).orElseThrow())
                        .isPresent())
                .toList();
    }

    private static String said(DataValidation check) {
        DataValidationConstraint rule = check.getValidationConstraint();
        List<String> types = List.of("ANY", "INTEGER", "DECIMAL", "LIST", "DATE", "TIME", "LENGTH", "FORMULA");
        List<String> operators = List.of(
                "BETWEEN", "NOT_BETWEEN", "EQUAL", "NOT_EQUAL", "GREATER", "LESS", "GREATER_OR_EQUAL", "LESS_OR_EQUAL");
        return String.join(
                " ",
                types.get(rule.getValidationType()),
                operators.get(rule.getOperator()),
                String.valueOf(rule.getFormula1()).replaceAll("\\.0$", ""),
                String.valueOf(rule.getFormula2()).replaceAll("\\.0$", ""),
                check.getErrorStyle() == DataValidation.ErrorStyle.STOP ? "STOP" : "",
                Boolean.toString(check.getShowErrorBox()),
                String.valueOf(check.getErrorBoxText()));
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
