package io.gouji.output;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How the sheets of a form are printed. */
final class PageSetUp {
    private static final double MARGIN_IN_INCHES = 0.5;

    /** Height of the rows that fit on a page when the width is made to fit. */
    private static final double PAGE_IN_POINTS = 820;

    private PageSetUp() {}

    /** A4 upright, as wide as the page. Where there is one header it is repeated, otherwise no section is cut in two. */
    static void of(Sheet sheet, FormSheet form) {
        fit(sheet, false);
        if (!form.repeated().isEmpty()) {
            int last = form.repeated().get(form.repeated().size() - 1);
            sheet.setRepeatingRows(new CellRangeAddress(form.repeated().get(0), last, -1, -1));
            sheet.createFreezePane(0, last + 1);
        }
        breakPages(sheet, form);
    }

    /** On A4 paper, as wide as the page. */
    static void fit(Sheet sheet, boolean landscape) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        if (landscape) {
            print.setLandscape(true);
        }
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        // In .xls this is the one that makes the width fit.
        sheet.setAutobreaks(true);
        sheet.setHorizontallyCenter(true);
        for (PageMargin margin :
                new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM}) {
            sheet.setMargin(margin, MARGIN_IN_INCHES);
        }
        sheet.getFooter().setCenter("&P / &N");
    }

    private static void breakPages(Sheet sheet, FormSheet form) {
        List<Integer> sections = form.boxes().stream()
                .filter(box -> box.role() == FormSheet.Role.SECTION)
                .map(box -> box.span().first().row())
                .toList();
        int pageStart = 0;
        for (int i = 0; i < sections.size(); i++) {
            int end = i + 1 < sections.size() ? sections.get(i + 1) : sheet.getLastRowNum() + 1;
            double height = IntStream.range(pageStart, end)
                    .mapToDouble(row -> sheet.getRow(row).getHeightInPoints())
                    .sum();
            if (height > PAGE_IN_POINTS && sections.get(i) > pageStart) {
                pageStart = sections.get(i);
                sheet.setRowBreak(pageStart - 1);
            }
        }
    }
}
