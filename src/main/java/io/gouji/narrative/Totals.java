package io.gouji.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which of the figures before a list is what the list breaks down. */
final class Totals {
    /** So many figures before a breakdown may be what it breaks down. */
    private static final int CANDIDATES = 4;

    private final List<Statement> statements;
    private final Runs runs;

    Totals(List<Statement> statements, Runs runs) {
        this.statements = statements;
        this.runs = runs;
    }

    /**
     * 收到12件（较上年的9件增加3件），其中…: the last figure before a list that is neither in brackets by the way nor of last year;
     * -1 where none is near.
     */
    int before(Statement first, int at) {
        for (int own = at; own >= Math.max(0, at - Runs.LONGEST); own--) {
            if (!isByTheWay(statements.get(own), first)) {
                return own;
            }
        }
        return -1;
    }

    private static boolean isByTheWay(Statement figure, Statement first) {
        return figure.place().depth() > first.place().depth()
                || (figure.claim().period() == Claim.Period.PREVIOUS
                        && first.claim().period() != Claim.Period.PREVIOUS);
    }

    /** 35条里，…: the total that was told before. */
    Statement spokenOf(Statement total, int at) {
        for (int i = at - 1; i >= Math.max(0, at - Runs.LONGEST); i--) {
            if (isEqual(statements.get(i), total)) {
                return statements.get(i);
            }
        }
        return total;
    }

    /** 公开53条，全文电子化的53条，分类为…: of two equal figures the one that is an indicator is broken down. */
    private Statement better(Statement total, int at) {
        if (at == 0 || total.claim().isTied()) {
            return total;
        }
        Statement before = statements.get(at - 1);
        boolean same = before.claim().isTied()
                && before.place().sentence() == total.place().sentence()
                && isEqual(before, total);
        return same ? before : total;
    }

    /**
     * 新收68件，上年结转3件。其中…: of the figures before a breakdown the nearest that it adds up to, else the last of its own.
     *
     * @param own index of the figure before the breakdown, which begins at {@code from}
     * @param whole the total that this figure is a part of itself
     */
    Statement brokenDown(int own, int from, Optional<Claim> whole) {
        Statement last = better(statements.get(own), own);
        for (Statement each : candidates(own, whole)) {
            if (runs.of(each, from).addingUp(2).isPresent()) {
                return each.equals(statements.get(own)) ? last : each;
            }
        }
        boolean owned = own == 0 || !last.isCarried() || !isBeside(own - 1, own);
        return owned ? last : statements.get(own - 1);
    }

    /** A figure, those right before it, and the total that it is a part of. */
    private List<Statement> candidates(int own, Optional<Claim> whole) {
        List<Statement> candidates = new ArrayList<>();
        for (int i = own; i >= Math.max(0, own - CANDIDATES) && isBeside(i, own); i--) {
            candidates.add(statements.get(i));
        }
        for (int i = own; whole.isPresent() && i >= Math.max(0, own - CANDIDATES - Runs.LONGEST); i--) {
            if (statements.get(i).claim().equals(whole.get())) {
                candidates.add(statements.get(i));
            }
        }
        return candidates;
    }

    private boolean isBeside(int one, int other) {
        Place place = statements.get(one).place();
        return place.sentence() == statements.get(other).place().sentence()
                && place.depth() == statements.get(other).place().depth();
    }

    private static boolean isEqual(Statement one, Statement other) {
        return one.claim().value().compareTo(other.claim().value()) == 0;
    }
}
