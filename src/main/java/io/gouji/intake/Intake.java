package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.reference.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.OldExcelFormatException;

/** The front door: any file to a document. */
public final class Intake {
    /** The largest file that is read, in MiB: a hundred times the size of a large attachment. */
    static final int LIMIT_MIB = 64;

    private Intake() {}

    /**
     * Reads a file by what it holds, whatever it is called.
     *
     * @param name how the file is named in everything that is said about it
     * @throws UnusableInput when it cannot be read: missing, unreadable, damaged, or of no supported kind
     */
    public static Document read(Path file, String name) {
        return read(bytes(file, name), name);
    }

    /** The same of bytes that are at hand: of an entry of an archive, say. They are not to be changed afterwards. */
    public static Document read(byte[] bytes, String name) {
        Source source = new Source(name, bytes);
        try {
            return document(source);
        } catch (UnusableInput e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnusableInput(name, Message.of("intake.encrypted"), e);
        } catch (OldExcelFormatException e) {
            throw new UnusableInput(name, Message.of("intake.old-workbook"), e);
        } catch (OldFileFormatException e) {
            throw new UnusableInput(name, Message.of("intake.old-document"), e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries report damage in dozens of ways, an index out of bounds among them.
            throw new UnusableInput(name, Message.of("intake.damaged"), e);
        }
    }

    static Document document(Source source) throws IOException {
        Optional<Document> workbook = LeanWorkbook.read(source);
        return workbook.isPresent() ? workbook.get() : Sniffer.kind(source).read(source);
    }

    /**
     * What a file holds.
     *
     * @throws UnusableInput when it is missing, no file, larger than {@link #LIMIT_MIB}, or may not be read
     */
    public static byte[] bytes(Path file, String name) {
        try {
            if (Files.isDirectory(file)) {
                throw new UnusableInput(name, Message.of("intake.directory"));
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UnusableInput(name, Message.of("intake.unreadable"));
            }
            if (Files.size(file) > LIMIT_MIB * 1024L * 1024L) {
                throw new UnusableInput(name, Message.of("intake.too-large", Integer.toString(LIMIT_MIB)));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnusableInput(name, Message.of("intake.missing"), e);
        } catch (AccessDeniedException e) {
            throw new UnusableInput(name, Message.of("intake.no-permission"), e);
        } catch (IOException e) {
            throw new UnusableInput(name, Message.of("intake.unreadable"), e);
        }
    }
}
