package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.output.LibreOffice;
import io.gouji.report.DataPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code consolidate --data} writes. */
class DataTest {
    private static final String REGION = "examples/region-2018";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"region-2018", "region-2020"})
    void theFolderIsAValidDataPackage(String region) throws IOException {
        consolidate("examples/" + region, temp.resolve("data"));
        Map<String, List<Map<String, String>>> rows = DataPackageCheck.valid(temp.resolve("data"));
        assertThat(rows)
                .containsOnlyKeys(
                        "submissions", "files", "observations", "claims", "findings", "evidence", "indicators");
        assertThat(rows.values()).noneMatch(List::isEmpty);
        assertThat(temp.resolve("data").toFile().list()).containsExactlyInAnyOrderElementsOf(DataPackage.NAMES);
    }

    @Test
    void aFigureStandsWithItsPlaceItsIndicatorAndItsState() throws IOException {
        consolidate(REGION, temp.resolve("data"));
        assertThat(DataPackageCheck.valid(temp.resolve("data")).get("observations"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("file", "青禾区工业和信息化局/附件.xls")
                        .containsEntry("sheet", "统计表")
                        .containsEntry("cell", "C25")
                        .containsEntry("code", "apply.received.total")
                        .containsEntry("value", "2")
                        .containsEntry("state", "number")
                        .containsEntry("status", "accepted"));
    }

    @Test
    void aBlankIsNoNumber() throws IOException {
        consolidate(REGION, temp.resolve("data"));
        assertThat(DataPackageCheck.valid(temp.resolve("data")).get("observations"))
                .filteredOn(row -> "blank".equals(row.get("state")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("value", ""));
    }

    @Test
    void aFindingStandsWithAllThatItRestsOn() throws IOException {
        consolidate(REGION, temp.resolve("data"));
        Map<String, List<Map<String, String>>> rows = DataPackageCheck.valid(temp.resolve("data"));
        Map<String, String> finding = rows.getOrDefault("findings", List.of()).stream()
                .filter(row -> "LEG-SIT-01".equals(row.get("rule")))
                .findFirst()
                .orElseThrow();
        assertThat(finding)
                .containsEntry("severity", "error")
                .containsEntry("found", "0")
                .containsEntry("expected", "1")
                .containsEntry("difference", "-1");
        assertThat(rows.get("evidence"))
                .filteredOn(row -> finding.entrySet()
                        .containsAll(Map.of(
                                        "finding",
                                        row.getOrDefault("finding", ""),
                                        "submission",
                                        row.getOrDefault("submission", ""))
                                .entrySet()))
                .extracting(row -> row.get("cell"))
                .containsExactly("C63", "C64", "C65", "C66");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsATextAndChineseStaysChinese() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("报送"));
        Files.writeString(
                folder.resolve("=HYPERLINK(1).txt"),
                "崂山区财政局2018年政府信息公开工作年度报告\n\n" + "2018年，本单位主动公开政府信息12条，全年收到政府信息公开申请2件。".repeat(8) + "\n");
        consolidate(folder.toString(), temp.resolve("data"));
        byte[] files = Files.readAllBytes(temp.resolve("data/files.csv"));
        assertThat(files).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Files.readString(temp.resolve("data/files.csv")))
                .contains("\n'=HYPERLINK(1).txt,read,report,崂山区财政局");
        DataPackageCheck.valid(temp.resolve("data"));
    }

    @Test
    void aSpreadsheetOpensTheFilesWithTheirChinese() throws IOException {
        consolidate(REGION, temp.resolve("data"));
        Path opened = Files.createDirectory(temp.resolve("opened"));
        LibreOffice.csvToXlsx(temp.resolve("data/observations.csv"), opened);
        try (Workbook workbook =
                WorkbookFactory.create(opened.resolve("observations.xlsx").toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> names = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> names.add(cell.getStringCellValue()));
            List<Map<String, String>> rows =
                    DataPackageCheck.valid(temp.resolve("data")).getOrDefault("observations", List.of());
            assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
            for (String name : List.of("file", "sheet", "cell")) {
                assertThat(sheet.getRow(1).getCell(names.indexOf(name)).getStringCellValue())
                        .isEqualTo(rows.get(0).get(name));
            }
            assertThat(rows.get(0).get("sheet")).isEqualTo("统计表");
        }
    }

    @Test
    void filesThatAreThereAreNotReplacedUnasked() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.writeString(data.resolve("claims.csv"), "alt");
        Files.writeString(data.resolve("mine.txt"), "mine");
        Run refused = consolidate(REGION, data);
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("claims.csv", "--force");
        assertThat(data.resolve("claims.csv")).hasContent("alt");
        assertThat(temp.resolve("region.xlsx")).doesNotExist();

        assertThat(consolidate(REGION, data, "--force").status()).isEqualTo(ExitStatus.DONE);
        DataPackageCheck.valid(data);
        assertThat(data.resolve("mine.txt")).hasContent("mine");
        assertThat(temp.toFile().list()).containsExactlyInAnyOrder("data", "region.xlsx");
    }

    private Run consolidate(String region, Path data, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "consolidate",
                                region,
                                "-o",
                                temp.resolve("region.xlsx").toString(),
                                "--data",
                                data.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
