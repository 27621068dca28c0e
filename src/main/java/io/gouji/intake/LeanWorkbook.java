package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.intake.sheet.Toll;
import io.gouji.intake.sheet.Unfamiliar;
import io.gouji.intake.xls.XlsReader;
import io.gouji.intake.xlsx.XlsxReader;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * A spreadsheet file of the usual kinds, read by the lean readers, which know their own when they see them: most files need no
 * closer look at what they are. The grids are those that {@link WorkbookReader} gives.
 *
 * <p>Small ones are read in the thread of the caller, others under {@link Supervision}. How long that takes does not count for
 * the library when the file is left to it.
 */
final class LeanWorkbook {
    private static final int STORAGE = 0xD0CF11E0;
    private static final int PACKAGE = 0x504B0304;

    /**
     * Up to so many bytes, packed and unpacked, a file is small: ten times a usual attachment. Whatever it holds, it is read
     * within a second or two. The loops of the lean readers go by the file's length; but the parser of XML and the formatter
     * of numbers, given what was made to last, take time by the square of it: of 256 KB a tenth of a second, of 1 MB twenty.
     */
    private static final int SMALL = 256 * 1024;

    private LeanWorkbook() {}

    /** The workbook; empty for anything else, and for what is left to the library. */
    static Optional<Document> read(Source source) {
        return switch (firstBytes(source.bytes())) {
            case STORAGE -> document(source, Document.Format.XLS, LeanWorkbook::xls);
            case PACKAGE -> document(source, Document.Format.XLSX, XlsxReader::read);
            default -> Optional.empty();
        };
    }

    private static int firstBytes(byte[] bytes) {
        return bytes.length < 4 ? 0 : ByteBuffer.wrap(bytes).getInt();
    }

    /** Where no cell is, the library looks for pictures. */
    private static List<Grid> xls(byte[] file, Toll toll) {
        List<Grid> grids = XlsReader.read(file, toll);
        if (grids.stream().allMatch(Grid::isEmpty)) {
            throw new Unfamiliar("perhaps pictures only");
        }
        return grids;
    }

    @FunctionalInterface
    private interface Reader {
        List<Grid> read(byte[] file, Toll toll) throws XMLStreamException;
    }

    /** Whatever stops a lean reader, others decide about the file; it stops where there may be nothing but pictures to see. */
    private static Optional<Document> document(Source source, Document.Format format, Reader reader) {
        try {
            return Optional.of(source.document(format, grids(source, reader), Prose.NONE, false));
        } catch (UnusableInput e) {
            throw e; // beyond a limit: for others too
        } catch (XMLStreamException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static List<Grid> grids(Source source, Reader reader) throws XMLStreamException {
        byte[] file = source.bytes();
        if (file.length <= SMALL) {
            try {
                return reader.read(file, new Meter(source.name(), source.limits()).toll(SMALL));
            } catch (Lengthy e) {
                // Its parts are packed tighter than those of most.
            }
        }
        Toll toll = new Meter(source.name(), source.limits()).toll(Long.MAX_VALUE);
        return Supervision.of(source.name(), source.limits()).read(() -> reader.read(file, toll));
    }
}
