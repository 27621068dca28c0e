package io.gouji.narrative;

import io.gouji.narrative.Statement.Lead;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The figures behind a total that may be its parts: one list, of one kind of thing, about the total. */
final class Runs {
    /** Longer lists are not looked at: keeps the work in proportion to the text. */
    static final int LONGEST = 80;

    /** Topics that can be broken down by anything at all. */
    private static final Set<String> ABOUT_ANYTHING = Set.of("", "info", "allinfo", "category", "other");

    private final List<Statement> statements;

    Runs(List<Statement> statements) {
        this.statements = statements;
    }

    static boolean isAboutAnything(Statement total) {
        return ABOUT_ANYTHING.contains(total.evidence().topic());
    }

    Breakdown of(Statement total, int from) {
        List<Statement> run = new ArrayList<>();
        Place first = statements.get(from).place();
        for (int i = from; i < Math.min(statements.size(), from + LONGEST); i++) {
            Statement next = statements.get(i);
            boolean inBrackets =
                    next.place().depth() > first.depth() && next.place().sentence() == first.sentence();
            if (inBrackets) {
                continue;
            }
            if ((i > from && ends(statements.get(from), next))
                    || isForeign(total, next)
                    || isOfOtherTime(total, next)) {
                break;
            }
            run.add(next);
        }
        return new Breakdown(total, run);
    }

    private static boolean ends(Statement first, Statement next) {
        boolean otherUnit = !next.claim().unit().isEmpty()
                && !next.evidence().unitSort().equals(first.evidence().unitSort());
        return next.place().sentence() != first.place().sentence()
                || next.place().depth() < first.place().depth()
                || next.place().lead() != Lead.NONE
                || next.has(Tag.SUM)
                || next.has(Tag.EACH)
                || otherUnit;
    }

    private static boolean isOfOtherTime(Statement total, Statement part) {
        boolean said = part.has(Tag.EVER)
                || part.has(Tag.CUMULATIVE)
                || part.has(Tag.LASTYEAR)
                || part.has(Tag.THISYEAR)
                || part.has(Tag.COMPARE);
        return said && part.claim().period() != total.claim().period();
    }

    /** About something else than the total, which is about one definite thing, or begins to say something else. */
    private static boolean isForeign(Statement total, Statement part) {
        boolean begins = part.place().isFresh() && part.isPredicate() && !isAboutAnything(part);
        return (begins || !isAboutAnything(total))
                && part.evidence().reach() == Evidence.Reach.OWN
                && !part.evidence().topic().equals(total.evidence().topic());
    }
}
