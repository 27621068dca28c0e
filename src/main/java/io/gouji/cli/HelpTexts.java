package io.gouji.cli;

import io.gouji.report.Speech;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;

/** The texts of the help, for the library that lays it out: {@code help.gouji.check.…} of our texts, or {@code help.…}. */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "help.";

    private final Speech speech;

    HelpTexts(Speech speech) {
        this.speech = speech;
    }

    @Override
    protected Object handleGetObject(String key) {
        return speech.say(PREFIX + key);
    }

    @Override
    public Enumeration<String> getKeys() {
        List<String> keys = speech.messages().keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList();
        return Collections.enumeration(keys);
    }
}
