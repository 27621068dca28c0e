package io.gouji.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Written out like the next and those of {@link Wording}: what a record has by itself is made when it is first used. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Message message && key.equals(message.key) && arguments.equals(message.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + arguments.hashCode();
    }
}
