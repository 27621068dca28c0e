package io.gouji.reference;

/**
 * A reference table cannot be used: bad usage by whoever edited it, never a defect of a submission. Carries the file, the
 * line (1 is the header) and what is wrong there; {@link #getMessage()} is for developers, {@link #said()} for users.
 */
public final class ReferenceFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message said;

    /** A fault at a place; {@code what} says what stands there and what was expected. */
    public ReferenceFault(String file, long line, String column, Message what) {
        super(file + ", line " + line + ", column " + column + ": " + what.key() + " " + what.arguments());
        this.said = Message.of("fault.reference", file, Long.toString(line), column, what);
    }

    public Message said() {
        return said;
    }
}
