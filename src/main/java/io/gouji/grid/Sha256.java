package io.gouji.grid;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a file. It is worked out when somebody asks for it, and once: most who read a file never do. Until then it
 * holds the bytes. Safe to share between threads.
 */
public final class Sha256 {
    private static final byte[] NONE = {};

    private byte[] bytes;
    private volatile @Nullable String hex;

    private Sha256(byte[] bytes, @Nullable String hex) {
        this.bytes = bytes;
        this.hex = hex;
    }

    /** Of bytes, which are not to be changed afterwards. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(bytes, null);
    }

    /** One that is known, in hexadecimal. */
    public static Sha256 of(String hex) {
        return new Sha256(NONE, hex);
    }

    /** In hexadecimal. */
    public String hex() {
        String known = hex;
        return known == null ? workedOut() : known;
    }

    private synchronized String workedOut() {
        String known = hex;
        if (known == null) {
            known = HexFormat.of().formatHex(digest().digest(bytes));
            hex = known;
            bytes = NONE;
        }
        return known;
    }

    /** For what comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sha256 hash && hash.hex().equals(hex());
    }

    @Override
    public int hashCode() {
        return hex().hashCode();
    }

    @Override
    public String toString() {
        return hex();
    }
}
