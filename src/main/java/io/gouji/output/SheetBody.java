package io.gouji.output;

import io.gouji.report.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What stands in the cells of one sheet: made and packed on several threads, a piece each, and put into the part that the library
 * writes without rows.
 */
final class SheetBody {
    /** Cells that are worth a piece: so many that it packs as well as the whole, so few that the threads end together. */
    private static final int PIECE = 15_000;

    private static final String NO_ROWS = "<sheetData/>";
    private static final String START = "<sheetData>\n";
    private static final String END = "</sheetData>";

    private final XSSFSheet target;
    private final Looks looks;
    private final Links links;
    private Packed rows = Packed.NONE;
    private int width;

    /** Rows that were made together. */
    private record Piece(Packed rows, int width, List<SheetRows.Linked> links, List<CellRangeAddress> merged) {}

    SheetBody(XSSFSheet target, Looks looks) {
        this.target = target;
        this.looks = looks;
        this.links = new Links(target);
    }

    /** Says how many rows there are. */
    int write(Sheet sheet, SideBySide threads, Spool spool) throws IOException {
        Pieces pieces = new Pieces(sheet);
        threads.each(pieces, piece -> take(piece, spool));
        rows = spool.taken();
        if (width > 0) {
            target.setDimensionOverride(new CellRangeAddress(0, pieces.row - 1, 0, width - 1));
        }
        return pieces.row;
    }

    private void take(Piece piece, Spool spool) {
        try {
            spool.add(piece.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        width = Math.max(width, piece.width());
        piece.links().forEach(each -> links.add(each.row(), each.column(), each.link()));
        piece.merged().forEach(target::addMergedRegion);
    }

    /** The parts of a sheet, as many at a time as make a piece. */
    private final class Pieces implements Iterator<SideBySide.Maker<Piece>> {
        private final Iterator<Sheet.Part> parts;
        private final int most;
        private int row;

        Pieces(Sheet sheet) {
            this.parts = sheet.parts().iterator();
            this.most = Math.max(1, PIECE / Math.max(1, sheet.widths().size()));
        }

        @Override
        public boolean hasNext() {
            return parts.hasNext();
        }

        @Override
        public SideBySide.Maker<Piece> next() {
            int first = row;
            List<Sheet.Part> own = new ArrayList<>();
            do {
                Sheet.Part part = parts.next();
                own.add(part);
                row += part.rows();
            } while (row - first < most && parts.hasNext());
            return turn -> piece(own, first, turn);
        }
    }

    private Piece piece(List<Sheet.Part> parts, int first, Runnable turn) throws IOException {
        SheetRows made = new SheetRows(first, (entry, quoted) -> looks.number(entry, quoted, turn));
        Packed packed = Packed.stretch(out -> made.write(parts, out));
        return new Piece(packed, made.width(), made.links(), made.merged());
    }

    /** What becomes of the parts of the sheet when they are written. */
    Map<String, StableZip.Filling> fillings() {
        PackagePartName name = target.getPackagePart().getPartName();
        return Map.of(
                entry(name),
                this::filled,
                entry(PackagingURIHelper.getRelationshipPartName(name)),
                part -> Packed.of(out -> links.relationships().copy(part, out)));
    }

    private static String entry(PackagePartName name) {
        return name.getName().substring(1);
    }

    private Packed filled(InputStream part) throws IOException {
        String frame = new String(part.readAllBytes(), StandardCharsets.UTF_8);
        int at = frame.indexOf(NO_ROWS);
        if (at < 0) {
            throw new IllegalStateException("no " + NO_ROWS);
        }
        byte[] behind = (END + frame.substring(at + NO_ROWS.length())).getBytes(StandardCharsets.UTF_8);
        return Packed.stretch(out -> out.write((frame.substring(0, at) + START).getBytes(StandardCharsets.UTF_8)))
                .then(rows)
                .then(Packed.of(out -> links.links().copy(new ByteArrayInputStream(behind), out)));
    }
}
