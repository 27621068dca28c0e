package io.gouji.intake.xlsx;

import java.util.Set;

/** The namespaces of office files as all programs write them; the strict spelling is left to others. */
final class Vocabulary {
    static final Set<String> SHEETS = Set.of("http://schemas.openxmlformats.org/spreadsheetml/2006/main");

    static final Set<String> PACKAGE = Set.of("http://schemas.openxmlformats.org/package/2006/relationships");

    static final Set<String> LINKS = Set.of("http://schemas.openxmlformats.org/officeDocument/2006/relationships");

    private Vocabulary() {}

    /** The kind of a relationship as one word, {@code worksheet}; "" for one of another vocabulary. */
    static String kind(String type) {
        int end = type.lastIndexOf('/');
        return end > 0 && LINKS.contains(type.substring(0, end)) ? type.substring(end + 1) : "";
    }
}
