package io.gouji.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A new sheet of an {@code .xls} needs a table of references to the workbook's own sheets. One whose names and references are all
 * to other files, or to functions that the format does not know, has none, and the library adds one only where there are no names
 * at all.
 */
final class OwnReferences {
    private static final String STREAM = "Workbook";
    private static final int END = 0x0A;
    private static final int EXTERN_SHEET = 0x17;
    private static final int NAME = 0x18;
    private static final int BOUND_SHEET = 0x85;
    private static final int SUP_BOOK = 0x1AE;
    private static final int OWN_BOOK = 0x0401;
    private static final int HEAD = 4;

    private final ByteBuffer stream;
    private int sheets;
    private int place = -1;
    private boolean hasTable;
    private boolean hasOwn;

    private OwnReferences(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + HEAD <= stream.length && number(at) != END; at += HEAD + number(at + 2)) {
            read(at);
        }
    }

    private void read(int at) {
        switch (number(at)) {
            case BOUND_SHEET -> sheets++;
            case SUP_BOOK -> hasOwn |= number(at + 2) == HEAD && number(at + HEAD + 2) == OWN_BOOK;
            case EXTERN_SHEET -> {
                hasTable = true;
                place = place < 0 ? at : place;
            }
            case NAME -> place = place < 0 ? at : place;
            default -> {} // says nothing of references
        }
    }

    /** The same file, with such a table where it is missing. What stands behind moves: the library does not go by offsets. */
    static byte[] in(byte[] file) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            if (!parts.getRoot().hasEntryCaseInsensitive(STREAM)) {
                return file;
            }
            byte[] stream;
            try (InputStream content = parts.getRoot().createDocumentInputStream(STREAM)) {
                stream = content.readAllBytes();
            }
            OwnReferences references = new OwnReferences(stream);
            if (references.hasOwn || references.place < 0) {
                return file;
            }
            parts.createOrUpdateDocument(new ByteArrayInputStream(references.added()), STREAM);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            parts.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private byte[] added() {
        byte[] before = stream.array();
        ByteBuffer result = ByteBuffer.allocate(before.length + 2 * HEAD + (hasTable ? 0 : HEAD + 2))
                .order(ByteOrder.LITTLE_ENDIAN);
        result.put(before, 0, place);
        record(result, SUP_BOOK, sheets, OWN_BOOK);
        if (!hasTable) {
            record(result, EXTERN_SHEET, 0);
        }
        return result.put(before, place, before.length - place).array();
    }

    private static void record(ByteBuffer to, int kind, int... numbers) {
        to.putShort((short) kind).putShort((short) (2 * numbers.length));
        Arrays.stream(numbers).forEach(number -> to.putShort((short) number));
    }

    private int number(int at) {
        return Short.toUnsignedInt(stream.getShort(at));
    }
}
