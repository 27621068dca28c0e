package io.gouji.intake.xlsx;

import java.util.Set;

/** The namespaces of office files, each in the transitional and in the strict spelling of ISO/IEC 29500. */
final class Vocabulary {
    static final Set<String> SHEETS = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");

    static final Set<String> PACKAGE = Set.of("http://schemas.openxmlformats.org/package/2006/relationships");

    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_LINK = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    static final Set<String> LINKS = Set.of(LINK, STRICT_LINK);

    private Vocabulary() {}

    /** The kind of a relationship as one word, {@code worksheet}; "" for one of another vocabulary. */
    static String kind(String type) {
        int end = type.lastIndexOf('/');
        return end > 0 && LINKS.contains(type.substring(0, end)) ? type.substring(end + 1) : "";
    }
}
