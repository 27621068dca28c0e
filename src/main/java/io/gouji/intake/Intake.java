package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.reference.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The front door: any file to a document. */
public final class Intake {
    private Intake() {}

    /** Reads a file within the usual limits, without a password. */
    public static Document read(Path file, String name) {
        return read(file, name, Opening.USUAL);
    }

    /** The same of bytes that are at hand. */
    public static Document read(byte[] bytes, String name) {
        return read(bytes, name, Opening.USUAL);
    }

    /**
     * Reads a file by what it holds, whatever it is called.
     *
     * @param name how the file is named in everything that is said about it
     * @throws UnusableInput when it cannot be read: missing, unreadable, damaged, beyond a limit, or of no supported kind
     */
    public static Document read(Path file, String name, Opening opening) {
        return read(bytes(file, name, opening.limits()), name, opening);
    }

    /** The same of bytes that are at hand: of an entry of an archive, say. They are not to be changed afterwards. */
    public static Document read(byte[] bytes, String name, Opening opening) {
        checkSize(bytes.length, name, opening.limits());
        return SharedMemory.read(name, () -> read(new Source(name, bytes, opening)));
    }

    private static Document read(Source source) {
        Optional<Document> workbook = LeanWorkbook.read(source);
        return workbook.isPresent()
                ? workbook.get()
                : Supervision.of(source.name(), source.limits()).read(() -> readByLibrary(source));
    }

    private static Document readByLibrary(Source source) {
        try {
            source.limits().guard();
            return source.meter().checked(Sniffer.kind(source).read(source));
        } catch (UnusableInput e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries report damage in dozens of ways, an index out of bounds among them.
            throw new UnusableInput(source.name(), Fault.of(e, source), e);
        }
    }

    /** What a file holds, within the usual limits. */
    public static byte[] bytes(Path file, String name) {
        return bytes(file, name, Limits.usual());
    }

    /**
     * What a file holds.
     *
     * @throws UnusableInput when it is missing, no file, larger than the limit, or may not be read
     */
    public static byte[] bytes(Path file, String name, Limits limits) {
        try {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            if (about.isDirectory()) {
                throw new UnusableInput(name, Message.of("intake.directory"));
            }
            if (!about.isRegularFile()) {
                throw new UnusableInput(name, Message.of("intake.unreadable"));
            }
            checkSize(about.size(), name, limits);
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnusableInput(name, Message.of("intake.missing"), e);
        } catch (AccessDeniedException e) {
            throw new UnusableInput(name, Message.of("intake.no-permission"), e);
        } catch (IOException e) {
            throw new UnusableInput(name, Message.of("intake.unreadable"), e);
        }
    }

    private static void checkSize(long size, String name, Limits limits) {
        limits.beyond(Limit.FILE_SIZE, size).ifPresent(why -> {
            throw new UnusableInput(name, why);
        });
    }
}
