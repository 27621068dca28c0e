package io.gouji.output;

import io.gouji.reference.Message;

/**
 * An output cannot be put where it was asked for. {@link #said()} tells the user the file, what is in the way and what to do;
 * {@link #getMessage()} is for developers.
 */
public final class UnusableOutput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message said;

    public UnusableOutput(String file, String key, Object... arguments) {
        super(file + ": " + key);
        this.said = Message.of("output.unusable", file, Message.of(key, arguments));
    }

    public Message said() {
        return said;
    }
}
