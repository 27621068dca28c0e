package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.intake.sheet.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 2 to 95: records one after the other, those of a sheet between its beginning and its end. */
final class OldWorkbook {
    static final int FORMAT_4 = 0x041E;

    private static final int BEGINS = 0x09;
    private static final int END = 0x0A;
    private static final int BUNDLED_SHEET = 0x85;
    private static final int SHEET_HEAD = 0x8F;
    private static final int PROTECTED = 0x2F;
    private static final int CODE_PAGE = 0x42;
    private static final int DATE_MODE = 0x22;
    private static final int FORMAT_2 = 0x1E;
    private static final int SHEET = 0x10;
    private static final int BEGINS_5 = 0x0809;

    private final Source source;
    private final byte[] stream;
    private final OldFormats formats = new OldFormats();
    private final Map<Integer, Name> names = new HashMap<>();
    private final List<Grid> grids = new ArrayList<>();
    private final Deque<Optional<OldSheet>> open = new ArrayDeque<>();
    private Charset charset;
    private boolean hasBegun;
    private boolean isSecond;
    private boolean isFifth;
    private boolean from1904;
    private String headed = "";

    /** What a sheet is called, and whether it is hidden. */
    private record Name(String name, boolean hidden) {}

    private OldWorkbook(Source source, byte[] stream) {
        this.source = source;
        this.stream = stream;
        this.charset = OldCharset.unsaid();
    }

    static Document read(Source source) throws IOException {
        OldWorkbook workbook = new OldWorkbook(source, stream(source));
        workbook.read();
        if (!workbook.hasBegun) {
            throw new IOException("no workbook begins");
        }
        boolean isChart = workbook.grids.isEmpty();
        return source.document(Document.Format.OLD_XLS, workbook.grids, Prose.NONE, isChart);
    }

    /** The records: of Excel 5 and 95 in a compound file, before that they are the file. */
    private static byte[] stream(Source source) throws IOException {
        if (!Sniffer.isStorage(source)) {
            return source.bytes();
        }
        try (POIFSFileSystem storage = new POIFSFileSystem(source.stream())) {
            return stream(storage, source.meter());
        }
    }

    /** What stands under the name that old workbooks have in their compound file. */
    static byte[] stream(POIFSFileSystem storage, Meter meter) throws IOException {
        DirectoryNode root = storage.getRoot();
        try (InputStream book = root.createDocumentInputStream(root.getEntryCaseInsensitive("Book"))) {
            return Unpacking.all(book, meter);
        }
    }

    private void read() {
        for (int at = 0; OldRecord.isAt(stream, at); ) {
            source.meter().goOn();
            OldRecord record = OldRecord.at(stream, at);
            read(record);
            at = record.end();
        }
        while (!open.isEmpty()) {
            close(); // a last sheet without its end
        }
    }

    private void read(OldRecord record) {
        switch (record.id()) {
            case PROTECTED -> throw source.unusable("intake.encrypted-old");
            case CODE_PAGE -> charset = OldCharset.of(record.u16(0));
            case DATE_MODE -> from1904 = record.u16(0) == 1;
            case FORMAT_2, FORMAT_4 -> formats.format(record, isFifth, charset);
            case 0x0043, 0x0243, 0x0443, 0x00E0 -> formats.style(record);
            case BUNDLED_SHEET -> {
                String name = record.text(7, record.u8(6), charset);
                names.put(record.i32(0), new Name(name, record.u8(4) != 0));
            }
            case SHEET_HEAD -> headed = record.text(5, record.u8(4), charset);
            case END -> close();
            default -> inSheet(record);
        }
    }

    private void inSheet(OldRecord record) {
        if (record.kind() == BEGINS && record.data().capacity() >= 4) {
            begin(record);
        } else if (!open.isEmpty()) {
            open.element().ifPresent(sheet -> sheet.read(record, charset));
        }
    }

    private void begin(OldRecord record) {
        hasBegun = true;
        isSecond |= record.id() == BEGINS;
        isFifth |= record.id() == BEGINS_5;
        int kind = record.u16(2);
        boolean isSheet = kind == SHEET && open.stream().allMatch(Optional::isEmpty);
        open.push(isSheet ? Optional.of(sheet(record.start())) : Optional.empty());
    }

    private OldSheet sheet(int start) {
        String otherwise = headed.isEmpty() ? source.baseName() : headed;
        Name name = names.getOrDefault(start, new Name(otherwise, false));
        return new OldSheet(source, name.name, name.hidden, formats, new Numbers(from1904), isSecond);
    }

    private void close() {
        if (!open.isEmpty()) {
            open.pop().map(OldSheet::grid).ifPresent(grids::add);
        }
    }
}
