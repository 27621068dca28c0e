package io.gouji.repair;

import io.gouji.finding.Evidence;
import io.gouji.reference.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures of one table.
 *
 * @param family of its form
 * @param cells the cell of each code, in reading order
 * @param names a code's name in the form's own words, and its address
 */
public record Table(String family, Map<String, Evidence> cells, Function<String, Message> names) {
    public Table {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
