package io.gouji.reference;

import java.util.List;

/**
 * A sentence to be said to a person: the key of its text in {@code messages.csv} and what fills its places {0}, {1}, ….
 * An argument is a string (shown as it is), a number (shown plainly), a message (said in the same language) or a list of
 * these (joined as the language joins). Values, not words: the words are chosen by {@link Messages} when it is shown.
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
