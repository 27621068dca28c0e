package io.gouji.intake;

import java.util.List;

/**
 * How files are opened.
 *
 * @param limits how much of one is read at most
 * @param passwords those that are tried on a file that asks for one, in this order
 */
public record Opening(Limits limits, List<String> passwords) {
    /** Within the usual limits, without a password. */
    public static final Opening USUAL = new Opening(Limits.usual(), List.of());

    public Opening {
        passwords = List.copyOf(passwords);
    }

    /** Without the passwords: they are nobody's business. */
    @Override
    public String toString() {
        return "Opening[" + limits + ", " + passwords.size() + " passwords]";
    }
}
