package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.grid.Sha256;
import io.gouji.reference.Message;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The file that is being read: how it is called, its bytes, these as text, and how it is to be opened. What is packed into it
 * is read as another source, which keeps its name and the hash of the file.
 */
final class Source {
    private final String name;
    private final byte[] bytes;
    private final Sha256 hash;
    private final Opening opening;
    private final Meter meter;
    private Optional<String> text = Optional.empty();
    private boolean isDecoded;

    Source(String name, byte[] bytes, Opening opening) {
        this(name, bytes, Sha256.of(bytes), opening, new Meter(name, opening.limits()));
    }

    private Source(String name, byte[] bytes, Sha256 hash, Opening opening, Meter meter) {
        this.name = name;
        this.bytes = bytes;
        this.hash = hash;
        this.opening = opening;
        this.meter = meter;
    }

    /** What was taken out of it: decrypted, decoded or rewritten. */
    Source holding(byte[] content) {
        return new Source(name, content, hash, opening, meter);
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
        return new Document(name, hash, format, grids, prose, pictures);
    }

    UnusableInput unusable(String key, Object... arguments) {
        return new UnusableInput(name, Message.of(key, arguments));
    }
}
