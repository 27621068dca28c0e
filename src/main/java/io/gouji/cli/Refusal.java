package io.gouji.cli;

import io.gouji.reference.Message;

/** A command cannot be carried out as it was given; {@link #said()} tells the user why and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message said;

    Refusal(String key, Object... arguments) {
        super(key);
        this.said = Message.of(key, arguments);
    }

    Message said() {
        return said;
    }
}
