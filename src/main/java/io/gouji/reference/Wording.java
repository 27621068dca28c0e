package io.gouji.reference;

import org.jspecify.annotations.Nullable;

/** A text that a reference table carries in both languages, such as a label or what a rule means. */
public record Wording(String zh, String en) {
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wording wording && zh.equals(wording.zh) && en.equals(wording.en);
    }

    @Override
    public int hashCode() {
        return 31 * zh.hashCode() + en.hashCode();
    }
}
