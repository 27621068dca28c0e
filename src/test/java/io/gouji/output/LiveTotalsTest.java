package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.form.Form;
import io.gouji.reference.Language;
import io.gouji.region.Made;
import io.gouji.report.Entry;
import io.gouji.report.Entry.Look;
import io.gouji.report.RegionSheets;
import io.gouji.report.Sheet;
import io.gouji.report.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTotalsTest {
    private static final Speech SPEECH = new Speech(Made.REFERENCE.messages(), Language.ZH);

    @TempDir
    private Path folder;

    @Test
    void anotherSpreadsheetComputesTheTotalsThatAreCached() throws IOException, InterruptedException {
        Random random = new Random(2018);
        Path written = write(
                filled("甲局", "legacy-2014", random),
                filled("乙局", "legacy-2014", random),
                filled("丙局", "legacy-2014", random),
                filled("丁局", "2019", random),
                filled("戊局", "2019", random));
        Map<String, Object> cached = formulas(written);
        assertThat(cached).hasSizeGreaterThan(200).containsValue("").containsValue(0.0);
        assertThat(formulas(Recalculated.by(written, folder))).isEqualTo(cached);
    }

    @Test
    void theOtherSpreadsheetDoesNotBelieveWhatIsCached() throws IOException, InterruptedException {
        Entry wrong = new Entry(new Entry.Formula("1+2", new Entry.Amount(BigDecimal.TEN)), Look.COUNT, 0);
        Path written = folder.resolve("wrong.xlsx");
        Sheet.Line line = new Sheet.Line(1, List.of(new Sheet.Cell(0, 1, 1, wrong)));
        SheetWriter.write(List.of(new Sheet("表", "表", List.of(9), 0, 0, false, List.of(line))), written, false, SPEECH);
        assertThat(formulas(written)).containsValue(10.0);
        assertThat(formulas(Recalculated.by(written, folder))).containsValue(3.0);
    }

    /** Numbers, amounts with decimals that no binary number holds, blanks, dashes and words. */
    private static Made filled(String agency, String edition, Random random) {
        Made made = Made.of(agency, edition, 2018);
        Form form = Made.REFERENCE.forms().find(edition).orElseThrow();
        for (String code : form.codes()) {
            String number = code.equals("org.budget") ? "0." + (1 + random.nextInt(9999)) : "" + random.nextInt(900);
            made.writes(
                    code,
                    random.nextInt(4) > 0 ? number : List.of("", "—", "/", "无").get(random.nextInt(4)));
        }
        return made.writes("gazette.issues", "").writes("site.total", "0");
    }

    private Path write(Made... submissions) {
        Path target = folder.resolve("region.xlsx");
        SheetWriter.write(RegionSheets.of(Made.region(submissions), Made.REFERENCE, SPEECH), target, false, SPEECH);
        return target;
    }

    /** What every formula comes to, by its place. */
    private static Map<String, Object> formulas(Path file) throws IOException {
        Map<String, Object> values = new TreeMap<>();
        try (InputStream stream = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(stream)) {
            workbook.forEach(sheet -> sheet.forEach(row -> add(row, values)));
        }
        return values;
    }

    private static void add(Row row, Map<String, Object> values) {
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
                boolean text = cell.getCachedFormulaResultType() == CellType.STRING;
                values.put(
                        row.getSheet().getSheetName() + " " + cell.getAddress(),
                        text ? cell.getStringCellValue() : (Object) cell.getNumericCellValue());
            }
        }
    }
}
