package io.gouji.reference;

import java.util.Locale;

/** A language that gouji speaks to its users. */
public enum Language {
    ZH,
    EN;

    /** Chinese where the locale is Chinese or says nothing (unset, C, POSIX); English otherwise. */
    public static Language of(Locale locale) {
        String language = locale.getLanguage();
        return language.isEmpty() || language.equals("zh") ? ZH : EN;
    }
}
