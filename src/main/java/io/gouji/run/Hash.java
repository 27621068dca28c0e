package io.gouji.run;

import io.gouji.grid.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
final class Hash {
    private Hash() {}

    /** Of a file that is not read otherwise, so that it can be told from another later; "" when it cannot be read at all. */
    static String of(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        }
    }

    static String of(byte[] bytes) {
        return Sha256.of(bytes).hex();
    }
}
