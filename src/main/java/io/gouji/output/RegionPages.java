package io.gouji.output;

import io.gouji.report.Sheet;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How the sheets of the regional workbook are printed. */
final class RegionPages {
    private static final double MARGIN_IN_INCHES = 0.4;
    /** Characters across that are still read well on one page. */
    private static final int A4 = 200;

    private static final int A3 = 300;

    private RegionPages() {}

    /** A sheet that a template designs keeps its paper; what is repeated on every page follows what is written. */
    static void setUp(Sheet sheet, XSSFSheet target, boolean isDesigned, String footer) {
        repeat(sheet, target);
        if (isDesigned) {
            return;
        }
        target.setFitToPage(true);
        PrintSetup setup = target.getPrintSetup();
        setup.setLandscape(true);
        int wide = wide(sheet);
        setup.setPaperSize(wide <= A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.A3_PAPERSIZE);
        setup.setFitWidth((short) (1 + (wide - 1) / A3));
        setup.setFitHeight((short) 0);
        target.setHorizontallyCenter(true);
        target.getHeader().setRight(sheet.title().replace("&", "&&"));
        target.getFooter().setCenter(footer);
        target.setMargin(PageMargin.LEFT, MARGIN_IN_INCHES);
        target.setMargin(PageMargin.RIGHT, MARGIN_IN_INCHES);
    }

    private static void repeat(Sheet sheet, XSSFSheet target) {
        if (sheet.head() > 0) {
            target.setRepeatingRows(new CellRangeAddress(0, sheet.head() - 1, -1, -1));
        }
        if (wide(sheet) > A3 && sheet.side() > 0) {
            target.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, sheet.side() - 1));
        }
    }

    private static int wide(Sheet sheet) {
        return sheet.widths().stream().mapToInt(Integer::intValue).sum();
    }
}
