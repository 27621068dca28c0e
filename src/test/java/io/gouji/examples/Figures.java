package io.gouji.examples;

import io.gouji.grid.Value;
import io.gouji.indicator.Applicant;
import io.gouji.indicator.Indicators;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The figures of an example: {@code code,value}. The code {@code *} is every figure that is not listed; a code that ends in
 * {@code @} is a row over all applicants, its values separated by blanks.
 */
final class Figures {
    private Figures() {}

    /** What to enter into a form with these codes. */
    static Map<String, Value> entries(List<CSVRecord> rows, Set<String> codes, Indicators indicators) {
        Map<String, Value> entries = new HashMap<>();
        for (CSVRecord row : rows) {
            String code = row.get("code");
            String value = row.get("value");
            if (code.equals("*")) {
                codes.forEach(each -> entries.put(each, value(value)));
            } else if (code.endsWith("@")) {
                Iterator<Applicant> applicants = indicators.applicants().iterator();
                for (String each : value.split(" ", -1)) {
                    entries.put(code + applicants.next().code(), value(each));
                }
            } else {
                entries.put(code, value(value));
            }
        }
        return entries;
    }

    private static Value value(String text) {
        if (text.isEmpty()) {
            return Value.EMPTY;
        }
        return text.matches("-?[0-9.]+") ? new Value.Figure(new BigDecimal(text)) : new Value.Text(text);
    }
}
