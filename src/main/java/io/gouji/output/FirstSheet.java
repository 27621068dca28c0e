package io.gouji.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Puts the last sheet of an {@code .xls} first. Formulas, names and charts name sheets through one table, in which the numbers are
 * changed here; the library would change the formulas instead, and those that it does not know would then be about other sheets.
 */
final class FirstSheet {
    private static final int BEGIN = 0x809;
    private static final int TEXTS = 0xFC;
    private static final int BOUND_SHEET = 0x85;
    private static final int TAB_IDS = 0x13D;
    private static final int WINDOW = 0x3D;
    private static final int NAME = 0x18;
    private static final int SUP_BOOK = 0x1AE;
    private static final int EXTERN_SHEET = 0x17;
    private static final int CONTINUE = 0x3C;
    private static final int INDEX = 0x20B;
    private static final int END = 0x0A;
    private static final int HEAD = 4;
    private static final int OWN_BOOK = 0x0401;
    private static final int REFERENCE = 6;
    /** Numbers from here on stand for deleted sheets and for the workbook as a whole. */
    private static final int NO_SHEET = 0xFFFE;

    private final ByteBuffer stream;
    private final List<Integer> starts = new ArrayList<>();

    private FirstSheet(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        readGlobals();
        if (sid(0) != BEGIN) {
            moveDrawings();
        }
    }

    private void readGlobals() {
        starts.clear();
        for (int at = 0; at + HEAD <= stream.capacity(); at += HEAD + length(at)) {
            starts.add(at);
            if (sid(at) == END) {
                return;
            }
        }
    }

    /**
     * Of a workbook that names no country the library puts the list of drawings before the beginning, and other programs do not
     * open it: it belongs before the texts.
     */
    private void moveDrawings() {
        int begin = of(BEGIN).get(0);
        int texts =
                Stream.concat(of(TEXTS).stream(), of(END).stream()).findFirst().orElse(begin);
        rotate(0, begin, texts);
        readGlobals();
    }

    static byte[] of(byte[] file) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = parts.getRoot();
            String name = "Workbook";
            byte[] stream;
            try (InputStream content = root.createDocumentInputStream(name)) {
                stream = content.readAllBytes();
            }
            FirstSheet moved = new FirstSheet(stream);
            if (moved.isTooLarge()) {
                return file;
            }
            moved.move();
            parts.createOrUpdateDocument(new ByteArrayInputStream(stream), name);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            parts.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** The table goes on in a further record: such a workbook keeps its order. */
    private boolean isTooLarge() {
        for (int i = 0; i + 1 < starts.size(); i++) {
            if (sid(starts.get(i)) == EXTERN_SHEET && sid(starts.get(i + 1)) == CONTINUE) {
                return true;
            }
        }
        return false;
    }

    private void move() {
        List<Integer> sheets = of(BOUND_SHEET);
        if (!sheets.isEmpty()) {
            moveContent(sheets);
            int last = sheets.get(sheets.size() - 1);
            rotate(sheets.get(0), last, last + HEAD + length(last));
            readGlobals();
        }
        for (int at : of(TAB_IDS)) {
            int end = at + HEAD + length(at);
            rotate(at + HEAD, end - 2, end);
        }
        for (int at : of(WINDOW)) {
            stream.putShort(at + HEAD + 10, (short) 0);
            stream.putShort(at + HEAD + 12, (short) 0);
        }
        of(NAME).forEach(at -> {
            int sheet = number(at + HEAD + 8);
            if (sheet > 0) {
                stream.putShort(at + HEAD + 8, (short) (sheet + 1));
            }
        });
        int own = ownBook();
        of(EXTERN_SHEET).forEach(at -> renumber(at + HEAD, own));
    }

    /** Some programs go by where the content of a sheet stands, so that is moved too, and what says where something stands. */
    private void moveContent(List<Integer> sheets) {
        int first = stream.getInt(sheets.get(0) + HEAD);
        int last = stream.getInt(sheets.get(sheets.size() - 1) + HEAD);
        int end = stream.capacity();
        shiftIndexes(first, last, end - last);
        shiftIndexes(last, end, first - last);
        sheets.forEach(at -> stream.putInt(at + HEAD, stream.getInt(at + HEAD) + end - last));
        stream.putInt(sheets.get(sheets.size() - 1) + HEAD, first);
        rotate(first, last, end);
    }

    private void shiftIndexes(int from, int to, int by) {
        for (int at = from; at + HEAD <= to; at += HEAD + length(at)) {
            if (sid(at) == INDEX) {
                for (int place = at + HEAD + 12; place + 4 <= at + HEAD + length(at); place += 4) {
                    int offset = stream.getInt(place);
                    stream.putInt(place, offset == 0 ? 0 : offset + by);
                }
            }
        }
    }

    private int ownBook() {
        List<Integer> books = of(SUP_BOOK);
        for (int i = 0; i < books.size(); i++) {
            if (length(books.get(i)) == 4 && number(books.get(i) + HEAD + 2) == OWN_BOOK) {
                return i;
            }
        }
        return -1;
    }

    private void renumber(int table, int own) {
        int count = number(table);
        for (int i = 0; i < count; i++) {
            int reference = table + 2 + i * REFERENCE;
            if (number(reference) == own) {
                later(reference + 2);
                later(reference + 4);
            }
        }
    }

    private void later(int at) {
        int sheet = number(at);
        if (sheet < NO_SHEET) {
            stream.putShort(at, (short) (sheet + 1));
        }
    }

    /** What stands from {@code last} to {@code end} comes before what stands from {@code first} to {@code last}. */
    private void rotate(int first, int last, int end) {
        byte[] all = stream.array();
        byte[] moved = java.util.Arrays.copyOfRange(all, last, end);
        System.arraycopy(all, first, all, first + moved.length, last - first);
        System.arraycopy(moved, 0, all, first, moved.length);
    }

    private List<Integer> of(int sid) {
        return starts.stream().filter(at -> sid(at) == sid).toList();
    }

    private int sid(int at) {
        return number(at);
    }

    private int length(int at) {
        return number(at + 2);
    }

    private int number(int at) {
        return Short.toUnsignedInt(stream.getShort(at));
    }
}
