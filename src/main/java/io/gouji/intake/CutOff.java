package io.gouji.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Whether the end of a file is missing, as after a download or a copy that broke off. Asked only of files that cannot be read. */
final class CutOff {
    /** A ZIP file ends with its directory's end, behind which a comment of up to 64 KB may stand. */
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    /** Readers find the end mark of a PDF file within the last KB, and so do we. */
    private static final int PDF_TAIL = 1024;

    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private static final int OLE_HEADER = 512;

    private CutOff() {}

    static boolean is(byte[] bytes) {
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> !hasWithin(bytes, ZIP_TAIL, ZIP_END);
            case PDF -> !hasWithin(bytes, PDF_TAIL, PDF_END);
            case OLE2 -> bytes.length < OLE_HEADER || endsBeforeItsSectors(ByteBuffer.wrap(bytes));
            default -> false;
        };
    }

    private static boolean hasWithin(byte[] bytes, int tail, byte[] mark) {
        for (int at = bytes.length - mark.length; at >= 0 && at >= bytes.length - tail - mark.length; at--) {
            if (java.util.Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    /** The header of a compound file names the sectors of its allocation table and where its directory begins. */
    private static boolean endsBeforeItsSectors(ByteBuffer header) {
        header.order(ByteOrder.LITTLE_ENDIAN);
        int shift = header.getShort(30);
        if (shift < 7 || shift > 16) {
            return false;
        }
        long sectors = -Math.floorDiv(-(long) (header.capacity() - OLE_HEADER), 1L << shift);
        int tables = Math.min(Math.max(header.getInt(44), 0), 109);
        boolean cut = header.getInt(48) >= sectors && header.getInt(48) < tables * (1L << shift) / 4;
        for (int i = 0; i < tables; i++) {
            int table = header.getInt(76 + 4 * i);
            cut |= (table >= sectors && table < tables * (1L << shift) / 4)
                    || (table >= 0 && pointsBeyond(header, table, shift, sectors, tables));
        }
        return cut;
    }

    /** Names a sector that the tables know of but the file does not have. A number that not even they know is nonsense. */
    private static boolean pointsBeyond(ByteBuffer file, int table, int shift, long sectors, int tables) {
        long start = OLE_HEADER + ((long) table << shift);
        long entries = (1L << shift) / 4;
        for (int i = 0; i < entries && start + 4L * i + 4 <= file.capacity(); i++) {
            int next = file.getInt((int) (start + 4L * i));
            if (next >= sectors && next < tables * entries) {
                return true;
            }
        }
        return false;
    }
}
