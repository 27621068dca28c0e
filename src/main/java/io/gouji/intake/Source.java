package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.reference.Lazy;
import io.gouji.reference.Message;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The file that is being read: how it is called, its bytes, these as text, and how it is to be opened. What is packed into it
 * is read as another source, which keeps its name and the hash of the file.
 */
final class Source {
    private final String name;
    private final byte[] bytes;
    private final Lazy<String> sha256;
    private final Opening opening;
    private final Meter meter;
    private Optional<String> text = Optional.empty();
    private boolean isDecoded;

    Source(String name, byte[] bytes, Opening opening) {
        this(name, bytes, hash(bytes), opening);
    }

    /** With its hash, which another thread may be working out. */
    Source(String name, byte[] bytes, Lazy<String> sha256, Opening opening) {
        this(name, bytes, sha256, opening, new Meter(name, opening.limits()));
    }

    private Source(String name, byte[] bytes, Lazy<String> sha256, Opening opening, Meter meter) {
        this.name = name;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.opening = opening;
        this.meter = meter;
    }

    /** What was taken out of it: decrypted, decoded or rewritten. */
    Source holding(byte[] content) {
        return new Source(name, content, sha256, opening, meter);
    }

    String name() {
        return name;
    }

    /** The name without folders and extension. */
    String baseName() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** Not a copy: a reader only reads. */
    byte[] bytes() {
        return bytes;
    }

    Limits limits() {
        return opening.limits();
    }

    /** The passwords that the user gave. */
    List<String> passwords() {
        return opening.passwords();
    }

    Meter meter() {
        return meter;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The bytes as text, behind the byte order mark; empty when they are none. */
    Optional<String> text() {
        if (!isDecoded) {
            text = Charsets.decode(bytes);
            isDecoded = true;
        }
        return text;
    }

    /** What was read from it. */
    Document document(Document.Format format, List<Grid> grids, Prose prose, boolean pictures) {
        return new Document(name, sha256.get(), format, grids, prose, pictures);
    }

    UnusableInput unusable(String key, Object... arguments) {
        return new UnusableInput(name, Message.of(key, arguments));
    }

    /** The hash of a file, when it is asked for. */
    static Lazy<String> hash(byte[] file) {
        return new Lazy<>(() -> sha256(file));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
