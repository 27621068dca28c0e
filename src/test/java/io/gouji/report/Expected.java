package io.gouji.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Whole outputs that a person has read, kept as files. */
final class Expected {
    private Expected() {}

    static String text(String name) {
        try (InputStream stream = Expected.class.getResourceAsStream("/report/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
