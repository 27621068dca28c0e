package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Place;
import io.gouji.intake.Intake;
import io.gouji.report.Annotations;
import io.gouji.report.Entry.Look;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marked copies of workbooks that many programs have written, with all that people put into workbooks. */
class AnnotatedCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final String LIST = "核对结果";

    /** What is special of each stands behind it. */
    private static final String FILES = """
            workbooks/poi/62629_target.xlsm                macros, controls, picture, protection
            workbooks/poi/ExcelWithAttachments.xlsm        macros, embedded files, comments
            workbooks/sheetjs/numfmt_1_russian.xlsm        macros, conditional formats
            workbooks/poi/simple-monthly-budget.xlsx       charts, pictures, tables, conditional formats
            workbooks/poi/56644.xlsx                       comments, pictures, protection, rich text
            workbooks/easyexcel/t07.xlsx                   comments, conditional formats, protection
            workbooks/fesod/extra.xlsx                     written by WPS: comments, merged cells, links
            workbooks/fesod/test02.xlsx                    written by WPS
            workbooks/excel-streaming-reader/formula_outside_cell.xlsx  chart, hidden sheet, table
            workbooks/excel-streaming-reader/stream_reader_test.xlsx    validation, filter, protected workbook
            workbooks/dhatim-fastexcel/world.xlsx          merged cells, protection
            workbooks/poi/WithEmbeded.xlsx                 embedded files
            workbooks/poi/WithChartSheet.xlsx              a sheet that is a chart, pivot table
            workbooks/poi/48539.xlsx                       comments and conditional formats
            workbooks/poi/49156.xlsx                       validation, merged cells, picture
            workbooks/poi/61652.xlsx                       conditional formats, validation
            workbooks/poi/MatrixFormulaEvalTestData.xlsx   array formulas, merged cells
            workbooks/fesod/hiddensheets.xlsx              hidden sheets, rich text
            workbooks/sheetjs/pivot_table_named_range.xlsx pivot table, names
            workbooks/poi/ref-56737.xlsx                   references to another file
            workbooks/xlsxwriter/header_image16.xlsx       picture in the head of the page
            workbooks/xlsxwriter/table30.xlsx              picture behind the sheet, tables
            workbooks/excel-streaming-reader/InlineString.xlsx  elements with a prefix, cells without an address
            workbooks/sheetjs/fn.et                        written by WPS: functions that the format does not know
            workbooks/poi/intercept.xls                    names without references
            workbooks/poi/externalFunctionExample.xls      functions of an add-in
            workbooks/poi/SimpleWithImages.xls             pictures
            workbooks/poi/SimpleWithAutofilter.xls         filter
            workbooks/poi/SimpleWithComments.xls           comments
            workbooks/poi/NewStyleConditionalFormattings.xls    conditional formats
            workbooks/poi/SquareMacro.xls                  macros
            workbooks/poi/WithCheckBoxes.xls               controls
            workbooks/poi/WithThreeCharts.xls              charts
            workbooks/poi/TwoSheetsOneHidden.xls           hidden sheet
            workbooks/poi/HyperlinksOnManySheets.xls       links
            workbooks/poi/ole2-embedding.xls               embedded files
            workbooks/poi/55906-MultiSheetRefs.xls         references over sheets
            workbooks/poi/testNames.xls                    names
            workbooks/poi/ar.org.apsme.www_Form%20Inscripcion%20Curso%20NO%20Socios.xls  a form with merged cells
            forms/dev/d001.xlsx                            an attachment
            forms/dev/d003.xls                             an attachment
            """;

    @TempDir
    private Path folder;

    /** A file and its marked copy. */
    private static final class Marked {
        private final String name;
        private final byte[] source;
        private final byte[] copy;
        private final Set<String> cells;

        private Marked(String name, byte[] source, byte[] copy, Set<String> cells) {
            this.name = name;
            this.source = source;
            this.copy = copy;
            this.cells = cells;
        }

        static Marked of(String name) throws IOException {
            Path file = CORPUS.resolve(name);
            Document document = Intake.read(file, name);
            List<Place> places = places(document);
            List<Annotations.Item> items = places.stream()
                    .map(place -> item(place, places.indexOf(place)))
                    .toList();
            byte[] source = Files.readAllBytes(file);
            byte[] copy = AnnotatedCopy.of(
                    document, source, new Annotations(LIST, "不能报送", "说明", List.of("序号", "程度", "问题", "位置"), items));
            Set<String> cells = new TreeSet<>();
            places.forEach(place -> cells.add(place.sheet() + "!" + place.cell()));
            String ending = AnnotatedCopy.extension(document).orElseThrow();
            return new Marked(name.replaceAll("[^\\w]", "-") + "." + ending, source, copy, cells);
        }
    }

    static List<String> files() {
        return FILES.lines().map(line -> line.split(" {1,}", 2)[0]).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingButTheMarksDiffers(String file) throws IOException {
        assumeTrue(Files.exists(CORPUS.resolve(file)), "needs ../shared");
        Marked marked = Marked.of(file);
        assertThat(marked.cells).isNotEmpty();
        assertThat(Untouched.differences(marked.source, marked.copy, marked.cells))
                .isEmpty();
        assertThat(Marked.of(file).copy).isEqualTo(marked.copy);
    }

    @Test
    void everyCopyOpensInLibreOffice() throws IOException {
        assumeTrue(Files.exists(CORPUS), "needs ../shared");
        List<Path> copies = new ArrayList<>();
        for (String file : files()) {
            Marked marked = Marked.of(file);
            copies.add(Files.write(folder.resolve(marked.name), marked.copy));
        }
        Path opened = Files.createDirectory(folder.resolve("opened"));
        LibreOffice.toXlsx(copies, opened);
        for (Path copy : copies) {
            String name = String.valueOf(copy.getFileName()).replaceFirst("\\.\\w+$", ".xlsx");
            try (Workbook workbook =
                    WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(opened.resolve(name))))) {
                assertThat(workbook.getSheetName(0)).as(name).isEqualTo(LIST);
            }
        }
    }

    /** The first, a middle and the last cell of every sheet; of an empty one a cell that it does not have. */
    private static List<Place> places(Document document) {
        return document.grids().stream()
                .flatMap(grid -> refs(grid).map(ref -> new Place(document.name(), grid.name(), ref, 0)))
                .toList();
    }

    private static Stream<CellRef> refs(Grid grid) {
        List<Cell> cells = List.copyOf(grid.cells());
        return cells.isEmpty()
                ? Stream.of(new CellRef(1, 1))
                : Stream.of(0, cells.size() / 2, cells.size() - 1)
                        .distinct()
                        .map(number -> cells.get(number).ref());
    }

    private static Annotations.Item item(Place place, int number) {
        List<Look> looks = List.of(Look.ERROR, Look.WARNING, Look.INFO);
        return new Annotations.Item(
                looks.get(number % looks.size()),
                List.of("1", "错误", "不符", place.sheet() + " " + place.address()),
                "错误：不符",
                List.of(place),
                List.of());
    }
}
