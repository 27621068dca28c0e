package io.gouji.report;

import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.Messages;
import io.gouji.reference.Wording;
import java.util.List;

/** What is said, in one language. */
public record Speech(Messages messages, Language language) {
    /** The text of a key; {@code arguments} fill its places, as in {@link Message}. */
    public String say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }

    public String say(Message message) {
        return messages.say(language, message);
    }

    public String say(Wording wording) {
        return wording.in(language);
    }

    /** The items joined as the language joins them. */
    public String list(List<?> items) {
        return say("items", items);
    }

    /** Whether the key has a text. */
    public boolean knows(String key) {
        return messages.has(key);
    }
}
