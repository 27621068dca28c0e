package io.gouji.fuzz;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.rule.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Any text as the expression of a rule that a region adds. */
public final class RuleTarget {
    private static final String HEADER =
            "id,editions,scope,foreach,expression,check,about,severity,source,message_zh,message_en,note\n";

    private RuleTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String expression = new String(bytes, StandardCharsets.UTF_8).replace("\"", "\"\"");
        String table = HEADER + "OWN-1,legacy-2014,within-table,,\"" + expression + "\",,,warning,local,local,local,\n";
        try {
            RuleBook.of(ReferenceData.overlaidBy(Map.of("rule/rules.csv", table)), Desk.REFERENCE.indicators());
        } catch (ReferenceFault expected) {
            // said with line and place
        }
    }
}
