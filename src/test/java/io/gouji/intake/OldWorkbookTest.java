package io.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Workbooks of Excel 2 to 95, record by record as the format is described. */
class OldWorkbookTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int SHEET = 0x10;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void aWorkbookOfExcel95IsReadInItsCodePage() throws IOException {
        record(0x0809, shorts(0x0500, 5, 0, 0));
        record(0x0042, shorts(936));
        record(0x041E, joined(shorts(164), new byte[] {4}, "0.00".getBytes(GBK)));
        record(0x00E0, shorts(0, 0, 0, 0, 0, 0, 0, 0));
        record(0x00E0, shorts(0, 164, 0, 0, 0, 0, 0, 0));
        int names = stream.size();
        sheetName("统计表", 0);
        sheetName("隐藏", 1);
        record(0x000A, new byte[0]);
        int first = stream.size();
        record(0x0809, shorts(0x0500, SHEET, 0, 0));
        record(0x0204, joined(shorts(0, 0, 0, 4), "受理".getBytes(GBK)));
        record(0x0203, joined(shorts(0, 1, 1), real(12.5)));
        record(0x027E, joined(shorts(1, 1, 0), integer(7 << 2 | 2)));
        record(0x00BD, joined(shorts(2, 0, 0), integer(1 << 2 | 2), shorts(1), integer(2 << 2 | 2), shorts(1)));
        record(0x0006, joined(shorts(3, 0, 0), new byte[] {0, 0, 0, 0, 0, 0, -1, -1}, shorts(0, 0, 0, 0)));
        record(0x0207, joined(shorts(2), "是".getBytes(GBK)));
        record(0x0205, joined(shorts(3, 1, 0), new byte[] {7, 1}));
        record(0x0208, shorts(2, 0, 2, 255, 0, 0, 0x20, 0));
        record(0x007D, shorts(1, 1, 0, 0, 1));
        record(0x000A, new byte[0]);
        int second = stream.size();
        record(0x0809, shorts(0x0500, SHEET, 0, 0));
        record(0x000A, new byte[0]);
        byte[] bytes = stream.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(names + 4, first);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(names + 4 + 7 + 6 + 4, second);

        Document document = Given.file("a.xls", storage(bytes));
        assertThat(document.format()).isEqualTo(Document.Format.OLD_XLS);
        assertThat(document.grids()).extracting(Grid::name).containsExactly("统计表", "隐藏");
        assertThat(document.grids()).extracting(Grid::hidden).containsExactly(false, true);
        Grid grid = document.grids().get(0);
        assertThat(Given.rows(grid)).containsExactly("受理|12.50", "7", "1|2.00", "是|#DIV/0!");
        assertThat(grid.cell(0, 1).value()).isEqualTo(new Value.Figure(new BigDecimal("12.5")));
        assertThat(grid.cell(3, 0).isFormula()).isTrue();
        assertThat(grid.cell(3, 1).value()).isEqualTo(new Value.Fault("#DIV/0!"));
        assertThat(grid.hiddenRows()).containsExactly(2);
        assertThat(grid.hiddenColumns()).containsExactly(1);
    }

    @Test
    void aSheetOfExcel2IsReadWithTheFormatsThatItsCellsName() throws IOException {
        record(0x0009, shorts(2, SHEET));
        record(0x001E, joined(new byte[] {7}, "General".getBytes(GBK)));
        record(0x001E, joined(new byte[] {4}, "0.00".getBytes(GBK)));
        record(0x0004, joined(shorts(0, 0), new byte[] {0, 0, 0, 4}, "收到".getBytes(GBK)));
        record(0x0002, joined(shorts(0, 1), new byte[] {0, 0, 0}, shorts(3)));
        record(0x0003, joined(shorts(1, 1), new byte[] {0, 1, 0}, real(2.5)));
        record(0x0006, joined(shorts(2, 1), new byte[] {0, 0, 0}, real(4), new byte[] {0, 0}));
        record(0x000A, new byte[0]);
        Grid grid = Given.onlyGrid(Given.file("单位/表.xls", stream.toByteArray()));
        assertThat(grid.name()).isEqualTo("表");
        assertThat(Given.rows(grid)).containsExactly("收到|3", "2.50", "4");
        assertThat(grid.cell(2, 1).isFormula()).isTrue();
    }

    @Test
    void sheetsBundledByExcel4HaveTheirNames() throws IOException {
        record(0x0409, shorts(0, 0x0100, 0));
        record(0x008F, joined(integer(0), new byte[] {2}, "甲".getBytes(GBK)));
        record(0x0409, shorts(0, SHEET, 0));
        record(0x0204, joined(shorts(0, 0, 0, 1), "A".getBytes(GBK)));
        record(0x000A, new byte[0]);
        record(0x000A, new byte[0]);
        Grid grid = Given.onlyGrid(Given.file("a.xls", stream.toByteArray()));
        assertThat(grid.name()).isEqualTo("甲");
        assertThat(Given.rows(grid)).containsExactly("A");
    }

    @Test
    void chartsInASheetAreNoSheets() throws IOException {
        record(0x0409, shorts(0, SHEET, 0));
        record(0x0204, joined(shorts(0, 0, 0, 1), "A".getBytes(GBK)));
        record(0x0409, shorts(0, 0x20, 0));
        record(0x0204, joined(shorts(5, 5, 0, 1), "X".getBytes(GBK)));
        record(0x000A, new byte[0]);
        record(0x0204, joined(shorts(1, 0, 0, 1), "B".getBytes(GBK)));
        record(0x000A, new byte[0]);
        assertThat(Given.rows(Given.onlyGrid(Given.file("a.xls", stream.toByteArray()))))
                .containsExactly("A", "B");
    }

    @Test
    void aPasswordOnAnOldWorkbookIsSaid() throws IOException {
        record(0x0409, shorts(0, SHEET, 0));
        record(0x002F, shorts(1, 2));
        assertThatThrownBy(() -> Given.file("a.xls", stream.toByteArray()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("intake.encrypted-old");
    }

    private void sheetName(String name, int hidden) throws IOException {
        byte[] bytes = name.getBytes(GBK);
        record(0x0085, joined(integer(0), new byte[] {(byte) hidden, 0, (byte) bytes.length}, bytes));
    }

    private void record(int id, byte[] data) throws IOException {
        stream.write(joined(shorts(id, data.length), data));
    }

    private static byte[] shorts(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(numbers).forEach(number -> bytes.putShort((short) number));
        return bytes.array();
    }

    private static byte[] integer(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] real(double number) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(number)
                .array();
    }

    private static byte[] joined(byte[]... pieces) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.write(piece);
        }
        return all.toByteArray();
    }

    private static byte[] storage(byte[] book) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            storage.createDocument(new ByteArrayInputStream(book), "Book");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            storage.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
