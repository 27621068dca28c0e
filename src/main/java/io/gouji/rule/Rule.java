package io.gouji.rule;

import io.gouji.finding.Severity;
import io.gouji.reference.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule that a form's figures obey.
 *
 * @param families the families of forms for which it is made ({@code legacy-2014}, {@code 2019}, {@code 2021})
 * @param foreach name of the group over which it repeats, "" when it does not
 * @param expression as written in the rule language; of a check that is built in, its meaning
 * @param statement the expression, parsed; empty for a check that is built in
 * @param check name of the built-in check, "" for a rule of figures
 * @param about codes that a built-in check looks at, where it does not look at all
 * @param source who says so
 * @param meaning what it says, in words
 */
public record Rule(
        String id,
        Set<String> families,
        Scope scope,
        String foreach,
        String expression,
        Optional<Statement> statement,
        String check,
        List<String> about,
        Severity severity,
        String source,
        Wording meaning,
        String note) {
    private static final String EVERY_FAMILY = "all";

    public Rule {
        families = Set.copyOf(families);
        about = List.copyOf(about);
    }

    /** Whether it is made for a family of forms. */
    public boolean isFor(String family) {
        return families.contains(family) || isForAll();
    }

    /** Whether it is made for every family. */
    public boolean isForAll() {
        return families.contains(EVERY_FAMILY);
    }

    /** How much must be at hand to assess it. */
    public enum Scope {
        WITHIN_TABLE,
        WITHIN_REPORT,
        YEAR_ON_YEAR,
        ACROSS_EDITIONS,
        AGGREGATION,
        COMPLETENESS,
        NARRATIVE
    }
}
