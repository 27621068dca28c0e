package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The file that is being read: how it is called, and its bytes. */
final class Source {
    private final String name;
    private final byte[] bytes;

    Source(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    /** Not a copy: a reader only reads. */
    byte[] bytes() {
        return bytes;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** What was read from it. */
    Document document(Document.Format format, List<Grid> grids, Prose prose) {
        return new Document(name, sha256(), format, grids, prose);
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
