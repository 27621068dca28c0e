package io.gouji.intake;

import io.gouji.intake.sheet.NumberFormat;
import io.gouji.reference.ReferenceData;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The styles of an XML workbook: what a cell is shown with. A style has what it does not say from its parent. */
final class XmlStyles {
    private static final String USUAL = "Default";

    /** Styles that name each other as parents in a circle end here. */
    private static final int DEEPEST = 20;

    /** Formats that files call by a name. */
    private static final Map<String, String> NAMED = ReferenceData.bundled().rows("intake/named-formats.csv").stream()
            .collect(Collectors.toMap(row -> row.required("name"), row -> row.required("format")));

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final Map<String, Integer> indents = new HashMap<>();
    private String current = USUAL;

    void start(String id, String parent) {
        current = id;
        parents.put(id, parent.isEmpty() ? USUAL : parent);
    }

    void format(String format) {
        if (!format.isEmpty()) {
            formats.put(current, NumberFormat.of(-1, NAMED.getOrDefault(format, format)));
        }
    }

    void indent(int steps) {
        indents.put(current, steps);
    }

    NumberFormat formatOf(String id) {
        return formats.getOrDefault(first(formats, id), NumberFormat.GENERAL);
    }

    int indentOf(String id) {
        return indents.getOrDefault(first(indents, id), 0);
    }

    /** The style itself or the first of its parents that says something. */
    private String first(Map<String, ?> said, String id) {
        String at = id;
        for (int depth = 0; depth < DEEPEST && !said.containsKey(at); depth++) {
            at = parents.getOrDefault(at, USUAL);
        }
        return at;
    }
}
