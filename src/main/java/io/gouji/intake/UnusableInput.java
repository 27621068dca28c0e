package io.gouji.intake;

import io.gouji.reference.Message;

/**
 * A file that cannot be used. {@link #said()} tells the user the file, what it is and what to do; {@link #getMessage()} is
 * for developers.
 */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message said;
    private final transient Message what;

    public UnusableInput(String file, Message what) {
        super(file + ": " + what.key() + " " + what.arguments());
        this.said = Message.of("intake.unusable", file, what);
        this.what = what;
    }

    public UnusableInput(String file, Message what, Throwable cause) {
        this(file, what);
        initCause(cause);
    }

    public Message said() {
        return said;
    }

    /** The same without the file, for where the file is said already. */
    public Message what() {
        return what;
    }
}
