package io.gouji.report;

import static io.gouji.report.RegionSheetsTest.lines;
import static io.gouji.report.RegionSheetsTest.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.reconcile.Snapshot;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.region.Made;
import io.gouji.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists of more lines than a sheet takes; here a sheet takes two. */
class LongListsTest {
    private static final Speech SPEECH = new Speech(Made.REFERENCE.messages(), Language.ZH);
    private static final int ROWS = ListSheet.HEAD + 2;
    private static final Region REGION = Made.region(
            Made.of("甲局")
                    .writes("site.total", "1")
                    .writes("gazette.issues", "2")
                    .with(finding("f1"))
                    .with(finding("f2")),
            Made.of("乙局").writes("site.total", "3").with(finding("f3")),
            Made.of("丙局").writes("site.total", "4").writes("gazette.issues", "5"));

    @Test
    void aListGoesOnInFurtherSheetsBesideTheFirst() {
        assertThat(sheets(ROWS))
                .extracting(Sheet::name)
                .containsSubsequence("差异", "差异 (2)", "报送情况", "报送情况 (2)", "映射", "映射 (2)", "映射 (3)", "正文引数");
        assertThat(sheets(ROWS)).extracting(Sheet::name).doesNotContain("差异 (3)", "映射 (4)", "正文引数 (2)");
    }

    @Test
    void everySheetOfAListHasItsHeadAndNoLineStandsTwice() {
        assertThat(agencies(sheets(ROWS), "映射")).containsExactly("甲局", "甲局");
        assertThat(agencies(sheets(ROWS), "映射 (2)")).containsExactly("乙局", "丙局");
        assertThat(agencies(sheets(ROWS), "映射 (3)")).containsExactly("丙局");
    }

    @Test
    void aListThatJustFitsNeedsNoFurtherSheet() {
        assertThat(sheets(ListSheet.HEAD + 5))
                .extracting(Sheet::name)
                .contains("映射")
                .doesNotContain("映射 (2)");
    }

    @Test
    void aLinkLeadsToTheLineInTheSheetWhereItStands() {
        Sheet.Line third = lines(named("分单位", sheets(ROWS))).stream()
                .filter(line -> line.cells().stream()
                        .anyMatch(cell -> cell.entry().shown().equals("丙局")))
                .findFirst()
                .orElseThrow();
        assertThat(third.cells())
                .flatExtracting(cell -> cell.entry().link().stream().toList())
                .containsOnlyOnce(new Link.Inside("映射 (3)", ListSheet.HEAD, 0))
                .contains(new Link.Inside("映射 (2)", ListSheet.HEAD + 1, 0));
    }

    @Test
    void aLongNameOfASheetIsCutForItsNumber() {
        Speech worded = new Speech(SPEECH.messages().with(Map.of("workbook.mapping", "映".repeat(31))), Language.ZH);
        Setting setting = new Setting(REGION, Made.REFERENCE, worded, ROWS);
        assertThat(setting.name("workbook.mapping", 0)).isEqualTo("映".repeat(31));
        assertThat(setting.name("workbook.mapping", 1)).isEqualTo("映".repeat(27) + " (2)");
    }

    @Test
    void aWorkbookWithFurtherSheetsIsReadBackWhole() {
        List<Snapshot> read = WrittenRegion.read(document(sheets(ROWS)), Made.REFERENCE.messages())
                .orElseThrow();
        assertThat(read)
                .extracting(each -> each.identity().agency().orElseThrow())
                .containsExactly("甲局", "乙局", "丙局");
        assertThat(read)
                .extracting(each -> each.figures().keySet())
                .extracting(List::copyOf)
                .containsExactly(
                        List.of("site.total", "gazette.issues"),
                        List.of("site.total"),
                        List.of("site.total", "gazette.issues"));
        assertThat(read)
                .extracting(each -> List.copyOf(each.findings().keySet()))
                .containsExactly(
                        List.of(id("f1").toString(), id("f2").toString()), List.of(id("f3").toString()), List.of());
    }

    private static FindingId id(String about) {
        return FindingId.of("LEG-SIT-01", about);
    }

    private static Finding finding(String about) {
        return new Finding(
                id(about),
                "LEG-SIT-01",
                Severity.ERROR,
                Verdict.FAIL,
                List.of(),
                List.of(),
                "",
                "",
                "",
                Message.of("rule.unknown-sign", "LEG-SIT-01"),
                Optional.empty(),
                List.of());
    }

    private static List<Sheet> sheets(int rows) {
        return RegionSheets.of(
                new Setting(REGION, Made.REFERENCE, SPEECH, rows),
                file -> Optional.empty(),
                List.of(RegionSheets.Kind.values()));
    }

    private static List<String> agencies(List<Sheet> sheets, String name) {
        List<Sheet.Line> lines = lines(named(name, sheets));
        assertThat(first(lines.get(ListSheet.HEAD - 1))).isEqualTo("单位");
        return lines.stream().skip(ListSheet.HEAD).map(LongListsTest::first).toList();
    }

    private static String first(Sheet.Line line) {
        return line.cells().get(0).entry().shown();
    }

    /** As the workbook would be read: what is shown, cell by cell. */
    private static Document document(List<Sheet> sheets) {
        List<Grid> grids = sheets.stream()
                .map(sheet -> Grid.of(sheet.name(), cells(sheet)))
                .toList();
        return new Document("区域.xlsx", "", Document.Format.XLSX, grids, Prose.NONE);
    }

    private static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        List<Sheet.Line> lines = lines(sheet);
        for (int row = 0; row < lines.size(); row++) {
            for (Sheet.Cell cell : lines.get(row).cells()) {
                cells.add(
                        Cell.text(new CellRef(row, cell.column()), cell.entry().shown()));
            }
        }
        return cells;
    }
}
