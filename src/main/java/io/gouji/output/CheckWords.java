package io.gouji.output;

import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.Messages;

/** What the check column says, as text and inside formulas. The form is Chinese whatever gouji speaks, and so is this. */
record CheckWords(Messages messages) {
    String say(String key, Object... arguments) {
        return messages.say(Language.ZH, Message.of("output.check." + key, arguments));
    }

    String quoted(String key) {
        return '"' + say(key) + '"';
    }

    /** A text with the values of formulas in it, as a formula. */
    String joined(String key, String... formulas) {
        Object[] values = java.util.Arrays.stream(formulas)
                .map(formula -> "\"&" + formula + "&\"")
                .toArray();
        return '"' + say(key, values) + '"';
    }

    /** How often a word stands in a range. */
    String count(String key, String range) {
        return "COUNTIF(" + range + "," + quoted(key) + ")";
    }
}
