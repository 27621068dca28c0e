package io.gouji.reconcile;

import io.gouji.indicator.Indicators;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What kind of body a name tells ({@code reconcile/bodies.csv}: the suffix of a name), which kind fills a level-owned row
 * ({@code reconcile/owners.csv}), and what else a name tells of a body ({@code reconcile/facts.csv}).
 */
public final class Bodies {
    private static final String DEPARTMENT = "department";

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();

    private final List<Clue> clues = new ArrayList<>();

    /** A body of such a name has this fact; without value it is not known. */
    private record Clue(String fact, Pattern name, Optional<BigDecimal> value) {
        static Clue of(Row row) {
            Optional<BigDecimal> value = row.get("value").isEmpty()
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(row.integer("value")));
            try {
                return new Clue(row.key(), Pattern.compile(row.required("name")), value);
            } catch (PatternSyntaxException e) {
                throw row.fault("name", "fault.pattern", e.getDescription());
            }
        }
    }

    private Bodies() {}

    /** Reads the tables; an unknown code is a fault of the reference. */
    static Bodies of(ReferenceData data, Indicators indicators) {
        Bodies bodies = new Bodies();
        data.rows("reconcile/bodies.csv").forEach(row -> bodies.kinds.put(row.key(), row.required("kind")));
        for (Row row : data.rows("reconcile/owners.csv")) {
            if (indicators.find(row.key()).isEmpty()) {
                throw row.fault("code", "fault.unknown-code", row.key());
            }
            bodies.owners.put(row.key(), row.required("kind"));
        }
        data.rows("reconcile/facts.csv").forEach(row -> bodies.clues.add(Clue.of(row)));
        return bodies;
    }

    /** The kind of a body by the end of its name; empty where the name does not tell. */
    public Optional<String> kind(String name) {
        return suffix(name).map(kinds::get);
    }

    /**
     * Whether two names are surely of two departments: names that end alike, of which neither is the other shortened (区财政局,
     * 发改局). Of governments nothing is said: a superior one may head a table.
     */
    boolean areTwoDepartments(String one, String other) {
        return suffix(one).equals(suffix(other))
                && kind(one).filter(DEPARTMENT::equals).isPresent()
                && !isShortFor(one, other)
                && !isShortFor(other, one);
    }

    private Optional<String> suffix(String name) {
        return kinds.keySet().stream().filter(name::endsWith).findFirst();
    }

    /** Its characters stand in the other, in their order. */
    private static boolean isShortFor(String name, String longer) {
        int next = 0;
        for (int i = 0; i < longer.length() && next < name.length(); i++) {
            next += longer.charAt(i) == name.charAt(next) ? 1 : 0;
        }
        return next == name.length();
    }

    /** What the name tells, by the names of the facts; of each the first row that fits says it. */
    Map<String, BigDecimal> facts(String name) {
        Map<String, Clue> first = new LinkedHashMap<>();
        clues.stream()
                .filter(clue -> clue.name().matcher(name).find())
                .forEach(clue -> first.putIfAbsent(clue.fact(), clue));
        Map<String, BigDecimal> facts = new LinkedHashMap<>();
        first.forEach((fact, clue) -> clue.value().ifPresent(value -> facts.put(fact, value)));
        return facts;
    }

    /** Code to the kind of body that fills it, in the order of the table. */
    Map<String, String> owners() {
        return owners;
    }

    static Message word(String kind) {
        return Message.of("kind." + kind);
    }
}
