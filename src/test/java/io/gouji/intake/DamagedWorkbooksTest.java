package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gouji.grid.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks of which some bytes are not what they were: the lean readers read them or leave them. */
class DamagedWorkbooksTest {
    private static final int TIMES = 3000;
    private static final int MOST_FLIPS = 8;

    private static final String ROWS = """
            <row r="1" hidden="1"><c r="A1" s="0" t="inlineStr"><is><r><t>指</t></r><r><t>标</t></r></is></c><c r="B1"><v>2.5</v></c></row>
            <row r="2"><c r="A2" t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c r="C2" t="str"><f>A1&amp;"_x000D_"</f><v>指</v></c></row>
            """;

    private final Random random = new Random(7);

    @Test
    void recordsWithFlippedBytesAreReadOrLeft() throws IOException {
        byte[] sound = sample(new HSSFWorkbook());
        isRead(sound);
        readsOrLeaves(() -> spoiled(sound));
    }

    @Test
    void packagesWithFlippedBytesAreReadOrLeft() throws IOException {
        byte[] sound = sample(new XSSFWorkbook());
        isRead(sound);
        readsOrLeaves(() -> spoiled(sound));
    }

    @Test
    void rowsWithOtherCharactersAreReadOrLeft() {
        isRead(Zipped.xlsx(ROWS));
        readsOrLeaves(() -> Zipped.xlsx(spoiled(ROWS)));
    }

    private static void isRead(byte[] file) {
        assertThat(LeanWorkbook.read(new Source("a", file, Opening.USUAL)).map(Document::isEmpty))
                .contains(false);
    }

    private static void readsOrLeaves(Supplier<byte[]> files) {
        for (int i = 0; i < TIMES; i++) {
            byte[] file = files.get();
            assertThatCode(() -> LeanWorkbook.read(new Source("a", file, Opening.USUAL)))
                    .doesNotThrowAnyException();
        }
    }

    private byte[] spoiled(byte[] sound) {
        byte[] file = sound.clone();
        for (int i = random.nextInt(MOST_FLIPS); i >= 0; i--) {
            file[random.nextInt(file.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0xFF);
        }
        return file;
    }

    private String spoiled(String rows) {
        StringBuilder text = new StringBuilder(rows);
        for (int i = random.nextInt(MOST_FLIPS); i >= 0; i--) {
            text.setCharAt(random.nextInt(text.length()), "<>\"&/=019-:ABZ st".charAt(random.nextInt(17)));
        }
        return text.toString();
    }

    private static byte[] sample(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("统计表");
            for (int i = 0; i < 40; i++) {
                Row row = sheet.createRow(i);
                row.setZeroHeight(i % 7 == 0);
                row.createCell(0).setCellValue("指标" + i);
                row.createCell(1).setCellValue(i * 1.25);
                row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
                row.createCell(3).setCellValue(i % 2 == 0);
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 4, 5));
            sheet.setColumnHidden(3, true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
