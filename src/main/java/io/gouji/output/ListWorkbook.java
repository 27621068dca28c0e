package io.gouji.output;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.write.handler.SheetWriteHandler;
import com.alibaba.excel.write.handler.WorkbookWriteHandler;
import com.alibaba.excel.write.handler.context.SheetWriteHandlerContext;
import com.alibaba.excel.write.handler.context.WorkbookWriteHandlerContext;
import com.alibaba.excel.write.metadata.style.WriteCellStyle;
import com.alibaba.excel.write.metadata.style.WriteFont;
import com.alibaba.excel.write.style.HorizontalCellStyleStrategy;
import io.gouji.report.TextWidth;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A plain list as a workbook for people: header that stays in view, filter, columns as wide as what they hold. The same list
 * gives the same bytes.
 *
 * @param sheet name of its only sheet
 * @param numbers the columns, counted from 0, whose cells are numbers where they can be
 * @param rows as long as the header
 */
public record ListWorkbook(String sheet, List<String> header, Set<Integer> numbers, List<List<String>> rows) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int NARROWEST = 6;
    private static final int WIDEST = 60;
    private static final int CHARACTER = 256;

    public ListWorkbook {
        header = List.copyOf(header);
        numbers = Set.copyOf(numbers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The bytes of an .xlsx. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EasyExcel.write(out)
                .head(header.stream().map(List::of).toList())
                .registerWriteHandler(styles())
                .registerWriteHandler(new Reading())
                .registerWriteHandler(new NoTime())
                .sheet(sheet)
                .doWrite(rows.stream().map(this::typed).toList());
        return StableZip.of(out.toByteArray());
    }

    private List<Object> typed(List<String> row) {
        return IntStream.range(0, row.size())
                .<Object>mapToObj(column -> {
                    String cell = row.get(column);
                    boolean number =
                            numbers.contains(column) && NUMBER.matcher(cell).matches();
                    return number ? new BigDecimal(cell) : text(cell);
                })
                .toList();
    }

    /** A text that somebody's edit would make a formula is marked as text, as the regional workbook does. */
    private static Object text(String text) {
        if (!CellXml.looksLikeFormula(text)) {
            return text;
        }
        WriteCellData<String> marked = new WriteCellData<>(text);
        marked.getOrCreateStyle().setQuotePrefix(true);
        return marked;
    }

    private static HorizontalCellStyleStrategy styles() {
        WriteFont bold = new WriteFont();
        bold.setBold(true);
        bold.setFontHeightInPoints((short) 11);
        WriteCellStyle head = new WriteCellStyle();
        head.setWriteFont(bold);
        head.setHorizontalAlignment(HorizontalAlignment.CENTER);
        WriteCellStyle body = new WriteCellStyle();
        body.setWrapped(true);
        body.setVerticalAlignment(VerticalAlignment.TOP);
        return new HorizontalCellStyleStrategy(head, body);
    }

    private int width(int column) {
        int widest = rows.stream()
                .mapToInt(row -> TextWidth.of(row.get(column)))
                .max()
                .orElse(0);
        int wanted = Math.max(widest, TextWidth.of(header.get(column)) + 2);
        return Math.min(WIDEST, Math.max(NARROWEST, wanted + 2));
    }

    /** What makes the sheet readable. */
    private final class Reading implements SheetWriteHandler {
        @Override
        public void afterSheetCreate(SheetWriteHandlerContext context) {
            Sheet made = context.getWriteSheetHolder().getSheet();
            made.createFreezePane(0, 1);
            made.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, header.size() - 1));
            for (int column = 0; column < header.size(); column++) {
                made.setColumnWidth(column, width(column) * CHARACTER);
            }
            made.setFitToPage(true);
            made.getPrintSetup().setLandscape(true);
            made.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            made.getPrintSetup().setFitHeight((short) 0);
            made.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        }
    }

    /** Takes out the moment of writing. */
    private static final class NoTime implements WorkbookWriteHandler {
        @Override
        public void afterWorkbookDispose(WorkbookWriteHandlerContext context) {
            if (context.getWriteWorkbookHolder().getWorkbook() instanceof SXSSFWorkbook workbook) {
                workbook.getXSSFWorkbook()
                        .getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .setCreatedProperty(Optional.empty());
            }
        }
    }
}
