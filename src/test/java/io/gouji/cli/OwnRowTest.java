package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that a region added to the form is seen wherever figures are, and counted nowhere. */
class OwnRowTest {
    @TempDir
    Path folder;

    private Path table;

    @BeforeEach
    void write() throws IOException {
        table = Files.writeString(
                Files.createDirectory(folder.resolve("松岗镇人民政府")).resolve("2018年统计表.csv"), """
                2018年度政府信息公开工作情况统计表,,
                填报单位：松岗镇人民政府,,
                统计指标,单位,统计数
                三、依申请公开情况,,
                （一）收到申请数,件,31
                1.当面申请数,件,1
                2.传真申请数,件,2
                3.网络申请数,件,3
                4.信函申请数,件,25
                5.政务服务大厅转来数,件,9
                （二）申请办结数,件,31
                1.按时办结数,件,30
                2.延期办结数,件,1
                """);
    }

    @Test
    void checkNamesIt() {
        assertThat(Run.of("check", table.toString()).out().replaceAll("\\s+", ""))
                .contains("MAP-02", "“5.政务服务大厅转来数”（C10）", "未计入任何指标");
    }

    @Test
    void theRegionalWorkbookListsIt() throws IOException {
        Path workbook = folder.resolve("region.xlsx");
        assertThat(Run.of("consolidate", folder.toString(), "-o", workbook.toString())
                        .status())
                .isZero();
        assertThat(rows(workbook, "映射"))
                .filteredOn(row -> row.stream().anyMatch(cell -> cell.contains("5.政务服务大厅转来数")))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("C10", "9", "✕ 无对应"));
    }

    private static List<List<String>> rows(Path file, String sheet) throws IOException {
        DataFormatter shown = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in)) {
            for (Row row : workbook.getSheet(sheet)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }
}
