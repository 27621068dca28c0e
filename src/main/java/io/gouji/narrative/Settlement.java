package io.gouji.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a sentence claim an indicator once: a zero said twice is one claim, and of two values the one that is only taken to be
 * of the indicator, or speaks of a part of the year, is untied; so is what is some of the other, and two of the channels that
 * count as one. A larger value that is named too stays: the text contradicts itself.
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
        for (int i = 0; i < statements.size(); i++) {
            total(i);
        }
        List<Statement> tied = List.copyOf(statements);
        for (int i = 1; i < tied.size(); i++) {
            part(i, tied);
        }
        return List.copyOf(statements);
    }

    /** 各单位公开20条，机关公开5条，合计25条: the total is the indicator, and no part of it. */
    private void total(int at) {
        Statement total = statements.get(at);
        if (total.claim().isTied() || !total.has(Tag.SUM) || !total.isLevel()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = at - 1; i >= Math.max(0, at - NEAR) && isOneKind(i, at); i--) {
            sum = sum.add(statements.get(i).claim().value());
            if (at - i > 1 && sum.compareTo(total.claim().value()) == 0) {
                statements.set(
                        at, total.tiedTo(statements.get(i).claim().concept().orElseThrow()));
                statements.subList(i, at).replaceAll(Statement::untied);
                return;
            }
        }
    }

    /** Of the same indicator as the last figure before the total, in its sentence. */
    private boolean isOneKind(int part, int total) {
        Statement one = statements.get(part);
        return one.place().sentence() == statements.get(total).place().sentence()
                && (part == total - 1 ? one.isLevel() && one.claim().isTied() : isSame(one, statements.get(total - 1)));
    }

    private void settle(Statement statement) {
        for (int i = statements.size() - 1; i >= Math.max(0, statements.size() - NEAR); i--) {
            Statement before = statements.get(i);
            boolean together = before.place().sentence() == statement.place().sentence();
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
        if (before.has(Tag.OTHERCHANNEL) && statement.has(Tag.OTHERCHANNEL)) {
            statements.set(index, before.untied());
            statements.add(statement.untied());
            return true;
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

    /** Of two figures of one indicator, the one that is some of the other is not the indicator. */
    private void part(int at, List<Statement> tied) {
        Statement statement = tied.get(at);
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            Statement before = tied.get(i);
            boolean part = isNarrower(statement, before) || isPartOf(before, statement);
            if (isNarrower(before, statement) || (part && areListed(before, statement))) {
                statements.set(i, before.untied());
            }
            if (part) {
                statements.set(at, statement.untied());
            }
        }
    }

    /** 公开560条，其中本部门网站320条，区政府网站150条: parts of the same total, of which neither is all of its kind. */
    private static boolean areListed(Statement one, Statement other) {
        return one.has(Tag.LISTED) && other.has(Tag.LISTED);
    }

    /** 收到申请23件，…企业申请4件: of a special kind, and fewer. */
    private static boolean isNarrower(Statement some, Statement all) {
        return isSame(some, all)
                && some.has(Tag.NARROWED)
                && !all.has(Tag.NARROWED)
                && some.claim().value().compareTo(all.claim().value()) < 0;
    }

    /** Told later in the sentence, or of events in the paragraph, and smaller: more likely some of them than all of them. */
    private static boolean isPartOf(Statement before, Statement statement) {
        boolean together = before.place().sentence() == statement.place().sentence();
        return isSame(before, statement)
                && (together || statement.evidence().unitSort().equals("event"))
                && statement.claim().value().signum() > 0
                && statement.claim().value().compareTo(before.claim().value()) < 0
                && !statement.has(Tag.SUM);
    }

    private static boolean isSame(Statement one, Statement other) {
        return one.isLevel()
                && other.isLevel()
                && one.claim().isTied()
                && one.claim().concept().equals(other.claim().concept())
                && one.claim().period() == other.claim().period();
    }

    private static boolean isWeaker(Statement one, Statement other) {
        boolean part = one.has(Tag.QUARTER) && !other.has(Tag.QUARTER);
        boolean taken = one.evidence().reach().compareTo(Evidence.Reach.IMPLIED) > 0
                && other.evidence().reach().compareTo(one.evidence().reach()) <= 0;
        return part || (taken && one.has(Tag.QUARTER) == other.has(Tag.QUARTER));
    }
}
