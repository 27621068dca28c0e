package io.gouji.intake.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.grid.Cell;
import io.gouji.grid.Grid;
import io.gouji.intake.sheet.Allowance;
import io.gouji.intake.sheet.Unfamiliar;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records written by hand, for what no library writes. */
class XlsReaderTest {
    private static final int GLOBALS = 5;
    private static final int WORKSHEET = 0x10;
    private static final int CHART = 0x20;
    private static final int NAME = 'A';

    @Test
    void packedNumbersAreWholeOrInHundredthsOrTheUpperHalfOfADouble() {
        byte[] numbers = record(
                Records.MULRK,
                0,
                0, // row, first column
                0,
                (160 << 2) | 2,
                0, // style, number
                0,
                (16060 << 2) | 3,
                0,
                0,
                0,
                0x3FF8,
                0,
                (-3 << 2) | 2,
                0xFFFF,
                3); // last column
        assertThat(shown(numbers)).containsExactly("160", "160.6", "1.5", "-3");
    }

    @Test
    void aChartInASheetIsPassedOverWithTheCellsThatItCopies() {
        assertThat(shown(
                        number(0, 1),
                        record(Records.BOF, 0x600, CHART),
                        number(1, 2),
                        record(Records.EOF),
                        number(2, 3)))
                .containsExactly("1", "3");
    }

    @Test
    void ofTwoCellsAtOnePlaceTheLaterCountsInWhateverOrderTheyStand() {
        assertThat(shown(number(3, 1), number(0, 2), number(3, 4))).containsExactly("2", "4");
    }

    @Test
    void aSheetWithoutAnEndIsLeftToTheLibrary() {
        byte[] whole = workbook(number(0, 1));
        byte[] cut = Arrays.copyOf(whole, whole.length - 3);
        assertThatThrownBy(() -> XlsReader.grids(new Records(cut), new Allowance()))
                .isInstanceOf(Unfamiliar.class);
    }

    private static List<String> shown(byte[]... records) {
        Grid grid =
                XlsReader.grids(new Records(workbook(records)), new Allowance()).get(0);
        return grid.cells().stream().map(Cell::shown).toList();
    }

    private static byte[] workbook(byte[]... cells) {
        ByteBuffer stream = ByteBuffer.allocate(2000);
        stream.put(record(Records.BOF, 0x600, GLOBALS));
        stream.put(record(Records.XF, 0, 0, 0, 0, 0));
        stream.put(record(Records.BOUNDSHEET, 0, 0, 0, 1, NAME));
        stream.put(record(Records.EOF));
        stream.put(record(Records.BOF, 0x600, WORKSHEET));
        for (byte[] cell : cells) {
            stream.put(cell);
        }
        stream.put(record(Records.EOF));
        return Arrays.copyOf(stream.array(), stream.position());
    }

    private static byte[] number(int row, int number) {
        return record(Records.RK, row, 0, 0, (number << 2) | 2, 0);
    }

    /** A record of two-byte numbers. */
    private static byte[] record(int kind, int... pairs) {
        ByteBuffer record = ByteBuffer.allocate(4 + 2 * pairs.length).order(ByteOrder.LITTLE_ENDIAN);
        record.putShort((short) kind).putShort((short) (2 * pairs.length));
        for (int pair : pairs) {
            record.putShort((short) pair);
        }
        return record.array();
    }
}
