package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ListWorkbookTest {
    private static final ListWorkbook LIST = new ListWorkbook(
            "映射",
            List.of("单元格", "指标", "数值"),
            Set.of(2),
            List.of(List.of("C3", "（一）收到申请数", "2"), List.of("4", "=1+1", "160.5964")));

    @Test
    void textStaysTextAndFiguresAreNumbers() throws IOException {
        XSSFSheet sheet = sheet();
        assertThat(sheet.getLastRowNum()).isEqualTo(2);
        assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("指标");
        Row last = sheet.getRow(2);
        assertThat(last.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(last.getCell(1).getCellType()).isEqualTo(CellType.STRING);
        assertThat(last.getCell(1).getStringCellValue()).isEqualTo("=1+1");
        assertThat(last.getCell(2).getNumericCellValue()).isEqualTo(160.5964);
    }

    @Test
    void theHeaderStaysInViewWithAFilterAndColumnsFit() throws IOException {
        XSSFSheet sheet = sheet();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C3");
        assertThat(sheet.getColumnWidth(1)).isGreaterThanOrEqualTo(16 * 256);
    }

    @Test
    void sameListGivesTheSameBytes() {
        assertThat(LIST.bytes()).isEqualTo(LIST.bytes());
    }

    private static XSSFSheet sheet() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(LIST.bytes()))) {
            return workbook.getSheetAt(0);
        }
    }
}
