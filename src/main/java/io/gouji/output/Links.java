package io.gouji.output;

import io.gouji.report.Link;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The links of one sheet, no more than a spreadsheet takes. */
final class Links {
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private int count;

    Links(XSSFWorkbook workbook, SXSSFSheet sheet) {
        this.workbook = workbook;
        this.sheet = workbook.getSheet(sheet.getSheetName());
    }

    void add(int row, int column, Link link) {
        if (count++ < Link.MOST) {
            sheet.addHyperlink(hyperlink(row, column, link));
        }
    }

    private XSSFHyperlink hyperlink(int row, int column, Link link) {
        if (link instanceof Link.ToFile file) {
            XSSFHyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.FILE);
            hyperlink.setAddress(file.uri());
            hyperlink.setCellReference(new CellRangeAddress(row, row, column, column).formatAsString());
            return hyperlink;
        }
        Link.Inside inside = (Link.Inside) link;
        XSSFHyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        hyperlink.setAddress("'" + inside.sheet().replace("'", "''") + "'!" + inside.cell());
        hyperlink.setCellReference(
                new CellRangeAddress(row, row, column, column + inside.across() - 1).formatAsString());
        return hyperlink;
    }
}
