package io.gouji.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets a sentence claim an indicator once: a zero said twice is one claim, and of two values the one that is only taken to be
 * of the indicator, or speaks of a part of the year, is untied. Two values that are both named stay: the text contradicts
 * itself.
 */
final class Settlement {
    /** Statements further back are not looked at: keeps the work in proportion to the text. */
    private static final int NEAR = 60;

    private final Passage passage;
    private final List<Statement> statements = new ArrayList<>();

    Settlement(Passage passage) {
        this.passage = passage;
    }

    List<Statement> of(List<Statement> read) {
        read.forEach(this::settle);
        return List.copyOf(statements);
    }

    private void settle(Statement statement) {
        for (int i = statements.size() - 1; i >= Math.max(0, statements.size() - NEAR); i--) {
            Statement before = statements.get(i);
            boolean together = before.place().sentence() == statement.place().sentence();
            if (!together && isPartOf(before, statement)) {
                statements.add(statement.untied());
                return;
            }
            if (together && isSame(before, statement) && settle(i, before, statement)) {
                return;
            }
        }
        statements.add(statement);
    }

    private boolean settle(int index, Statement before, Statement statement) {
        if (before.isSaidInWords() && statement.isSaidInWords()) {
            statements.set(index, before.upTo(statement, passage));
            return true;
        }
        if (before.claim().value().compareTo(statement.claim().value()) == 0) {
            return false;
        }
        if (isWeaker(statement, before)) {
            statements.add(statement.untied());
            return true;
        }
        if (isWeaker(before, statement)) {
            statements.set(index, before.untied());
        }
        return false;
    }

    /** Told later in the paragraph and smaller: more likely some of them than all of them. */
    private static boolean isPartOf(Statement before, Statement statement) {
        return isSame(before, statement)
                && statement.evidence().unitSort().equals("event")
                && statement.claim().value().signum() > 0
                && statement.claim().value().compareTo(before.claim().value()) < 0
                && !statement.has("sum");
    }

    private static boolean isSame(Statement one, Statement other) {
        return one.isLevel()
                && other.isLevel()
                && one.claim().isTied()
                && one.claim().concept().equals(other.claim().concept())
                && one.claim().period() == other.claim().period();
    }

    private static boolean isWeaker(Statement one, Statement other) {
        boolean part = one.has("quarter") && !other.has("quarter");
        boolean taken = one.evidence().reach().compareTo(Evidence.Reach.IMPLIED) > 0
                && other.evidence().reach().compareTo(one.evidence().reach()) <= 0;
        return part || (taken && one.has("quarter") == other.has("quarter"));
    }
}
