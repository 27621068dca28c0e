package io.gouji.output;

import io.gouji.reference.Message;

/**
 * An output cannot be put where it was asked for, or its template cannot be filled. {@link #said()} tells the user the file, what is in the way and what to do;
 * {@link #getMessage()} is for developers.
 */
public final class UnusableOutput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message said;

    public UnusableOutput(String file, String key, Object... arguments) {
        super(file + ": " + key);
        this.said = Message.of("output.unusable", file, Message.of(key, arguments));
    }

    private UnusableOutput(Message said) {
        super(said.key());
        this.said = said;
    }

    /** A template cannot be filled; {@code place} is its sheet and cell, or its sheet. */
    static UnusableOutput ofTemplate(String file, String place, String key, Object... arguments) {
        return new UnusableOutput(Message.of("output.template", file, place, Message.of(key, arguments)));
    }

    public Message said() {
        return said;
    }
}
