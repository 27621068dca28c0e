package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.CellRef;
import io.gouji.reference.Language;
import io.gouji.region.Made;
import io.gouji.report.Entry;
import io.gouji.report.Link;
import io.gouji.report.Sheet;
import io.gouji.report.Speech;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final Speech SPEECH = new Speech(Made.REFERENCE.messages(), Language.ZH);

    @TempDir
    private Path folder;

    @Test
    void everyCellLeadsWhereItSays() throws IOException {
        write(500, row -> new Link.Inside("正文 & 'A'", new CellRef(row, 2), 1), LinksTest::file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(target()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getHyperlinkList()).hasSize(1000);
            for (int row = 0; row < 500; row++) {
                assertThat(address(sheet, row, 0)).isEqualTo("'正文 & ''A'''!C" + (row + 1));
                assertThat(address(sheet, row, 1)).isEqualTo(file(row).uri());
            }
        }
    }

    @Test
    void whatLeadsToOneFileSharesARelationship() throws IOException, InvalidFormatException {
        write(500, LinksTest::file, LinksTest::file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(target()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getHyperlinkList()).hasSize(1000);
            assertThat(sheet.getPackagePart()
                            .getRelationshipsByType(PackageRelationshipTypes.HYPERLINK_PART)
                            .size())
                    .isEqualTo(167);
            assertThat(address(sheet, 499, 1)).isEqualTo(file(499).uri());
        }
    }

    @Test
    void aSheetHasNoMoreLinksThanASpreadsheetTakes() throws IOException {
        write(40_000, row -> new Link.Inside("A", new CellRef(row, 0), 1), row -> new Link.ToFile(row + ".xls"));
        assertThat(occurrences("<hyperlink ", "xl/worksheets/sheet1.xml")).isEqualTo(65_000);
        assertThat(occurrences("<Relationship ", "xl/worksheets/_rels/sheet1.xml.rels"))
                .isEqualTo(32_500);
    }

    private static Link.ToFile file(int row) {
        return new Link.ToFile("青禾区教育局/附件&" + row / 3 + ".xls");
    }

    private void write(int rows, IntFunction<Link> first, IntFunction<Link> second) {
        List<Sheet.Line> lines = IntStream.range(0, rows)
                .mapToObj(row -> new Sheet.Line(1, List.of(cell(0, first.apply(row)), cell(1, second.apply(row)))))
                .toList();
        Sheet sheet = new Sheet("A", "A", List.of(10, 10), 0, 0, false, lines);
        SheetWriter.write(List.of(sheet), target(), true, SPEECH);
    }

    private static Sheet.Cell cell(int column, Link link) {
        return new Sheet.Cell(column, 1, 1, new Entry(new Entry.Text("x"), Entry.Look.TEXT, 0, Optional.of(link)));
    }

    private static String address(XSSFSheet sheet, int row, int column) {
        XSSFHyperlink link = sheet.getRow(row).getCell(column).getHyperlink();
        return link.getAddress();
    }

    private int occurrences(String tag, String part) throws IOException {
        try (ZipFile zip = new ZipFile(target().toFile())) {
            String text = new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
            return text.split(tag, -1).length - 1;
        }
    }

    private Path target() {
        return folder.resolve("links.xlsx");
    }
}
