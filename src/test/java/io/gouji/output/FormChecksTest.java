package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.CellRef;
import io.gouji.grid.Value;
import io.gouji.output.FormWorkbook.Format;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A form says of itself, as it is filled in, what gouji says of it afterwards. */
class FormChecksTest {
    @TempDir
    Path folder;

    static List<PrintedForm> forms() {
        return PrintedForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatGoujiFindsInAFilledFormItsCheckColumnShows(PrintedForm printed) throws IOException {
        for (int seed = 1; seed <= 2; seed++) {
            Format format = seed == 1 ? Format.XLS : Format.XLSX;
            FilledForm filled = new FilledForm(printed.blank(), seed);
            byte[] bytes = PrintedForm.bytes(filled.form().with(filled.figures()), format);
            filled.agreesWithItsCheck(
                    Files.write(folder.resolve("表." + format.name().toLowerCase(Locale.ROOT)), bytes));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBlankFormSaysNothing(PrintedForm printed) throws IOException {
        byte[] bytes = PrintedForm.bytes(printed.blank(), Format.XLSX);
        assertThat(FilledForm.outcomes(bytes, printed.blank()).values())
                .isNotEmpty()
                .containsOnly("");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aRowSaysHowItIsFromTheFirstFigureToTheLast(Format format) throws IOException {
        FormSheet blank = PrintedForm.of("legacy-2014", "department").blank();
        Map<String, Value> figures = new LinkedHashMap<>();
        put(figures, "review.total", "3");
        assertThat(outcome(blank, figures, format, "review.total")).isEqualTo("未填");
        put(figures, "review.upheld", "1");
        put(figures, "review.corrected", "1");
        assertThat(outcome(blank, figures, format, "review.total")).isEqualTo("未填");
        put(figures, "review.other", "0");
        assertThat(outcome(blank, figures, format, "review.total")).isEqualTo("不一致：行政复议数量应等于三个子项之和（3 与 2，相差 1）");
        put(figures, "review.other", "1");
        assertThat(outcome(blank, figures, format, "review.total")).isEqualTo("一致");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatThePasteBroughtPastTheValidationIsSaid(Format format) throws IOException {
        FormSheet blank = PrintedForm.of("legacy-2014", "department").blank();
        Map<String, Value> figures = new LinkedHashMap<>();
        for (String wrong : List.of("-1", "1.5")) {
            put(figures, "gazette.issues", wrong);
            assertThat(outcome(blank, figures, format, "gazette.issues")).startsWith("不一致：此格应填不小于 0 的整数");
        }
        figures.put("gazette.issues", new Value.Text("—"));
        assertThat(outcome(blank, figures, format, "gazette.issues")).startsWith("不一致：此格应填不小于 0 的整数");
        put(figures, "org.budget", "160.5964");
        assertThat(outcome(blank, figures, format, "org.budget")).isEqualTo("一致");
    }

    @Test
    void aRuleThatRepeatsSaysForWhom() throws IOException {
        FormSheet blank = PrintedForm.of("2021", "").blank();
        Map<String, Value> figures = new LinkedHashMap<>();
        blank.cells().keySet().forEach(code -> put(figures, code, "0"));
        put(figures, "request.new@org.research", "1");
        put(figures, "request.new@total", "1");
        put(figures, "request.carried_out@total", "1");
        assertThat(outcome(blank, figures, Format.XLSX, "request.new@total"))
                .isEqualTo("不一致：本年新收政府信息公开申请数量（法人或其他组织：科研机构）：第一项加第二项之和应等于第三项加第四项之和（1 与 0，相差 1）");
    }

    private static void put(Map<String, Value> figures, String code, String number) {
        figures.put(code, new Value.Figure(new BigDecimal(number)));
    }

    private static String outcome(FormSheet blank, Map<String, Value> figures, Format format, String code)
            throws IOException {
        FormSheet filled = blank.with(figures);
        CellRef cell = Objects.requireNonNull(blank.cells().get(code));
        return String.valueOf(
                FilledForm.outcomes(PrintedForm.bytes(filled, format), filled).get(cell.row()));
    }
}
