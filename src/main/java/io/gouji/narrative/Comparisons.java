package io.gouji.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds what a text says of two figures at once: how large a part is, and how a figure differs from the year before. */
final class Comparisons {
    /** Multiples and percentage points compare otherwise. */
    private static final String PER_CENT = "%％";
    /** Figures further back are not looked at: keeps the work in proportion to the text. */
    private static final int NEAR = 60;

    private final List<Statement> statements;

    Comparisons(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    /** A part of a stated sum, right behind it its share, and no second share that would make it a list of shares. */
    List<StatedShare> shares(List<StatedSum> sums) {
        List<StatedShare> shares = new ArrayList<>();
        for (int i = 1; i < statements.size(); i++) {
            Statement part = statements.get(i - 1);
            Statement percent = statements.get(i);
            boolean isList = i + 1 < statements.size() && isShareBehind(percent, statements.get(i + 1));
            if (part.isLevel() && isShareBehind(part, percent) && !isList) {
                sums.stream()
                        .filter(sum -> sum.parts().contains(part.claim()))
                        .findFirst()
                        .ifPresent(sum -> shares.add(new StatedShare(part.claim(), sum.total(), percent.claim())));
            }
        }
        return shares;
    }

    private static boolean isShareBehind(Statement before, Statement percent) {
        return isPercent(percent) && percent.has(Tag.SHARE) && !isMoving(percent) && isTogether(before, percent);
    }

    private static boolean isPercent(Statement statement) {
        return statement.claim().kind() == Claim.Kind.PERCENT
                && PER_CENT.contains(statement.claim().unit());
    }

    private static boolean isMoving(Statement statement) {
        return statement.has(Tag.UP) || statement.has(Tag.DOWN);
    }

    /** For every figure of the year of which something is told, what. */
    List<StatedChange> changes() {
        SortedMap<Integer, List<Statement>> told = new TreeMap<>();
        for (int i = 0; i < statements.size(); i++) {
            if (isMoving(statements.get(i)) || isOfTheYearBefore(statements.get(i))) {
                int level = levelOf(i);
                if (level >= 0) {
                    told.computeIfAbsent(level, each -> new ArrayList<>()).add(statements.get(i));
                }
            }
        }
        List<StatedChange> changes = new ArrayList<>();
        told.forEach((level, behind) -> {
            Optional<Claim> amount = first(behind, each -> each.claim().kind() == Claim.Kind.DELTA);
            Optional<Claim> rate = first(behind, Comparisons::isPercent);
            if (amount.isPresent() || rate.isPresent()) {
                Optional<Claim> before = first(behind, Statement::isLevel);
                changes.add(new StatedChange(statements.get(level).claim(), before, amount, rate));
            }
        });
        return changes;
    }

    private static Optional<Claim> first(List<Statement> told, Predicate<Statement> wanted) {
        return told.stream().filter(wanted).map(Statement::claim).findFirst();
    }

    private static boolean isOfTheYear(Statement statement) {
        return statement.isLevel() && statement.claim().period() == Claim.Period.YEAR;
    }

    private static boolean isOfTheYearBefore(Statement statement) {
        return statement.isLevel() && statement.claim().period() == Claim.Period.PREVIOUS;
    }

    /** The figure that is told of: the last one of the sentence, or where the indicator is named, the last one of it; else -1. */
    private int levelOf(int at) {
        Statement told = statements.get(at);
        boolean sentence = true;
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            Statement level = statements.get(i);
            if (isOfTheYear(level)) {
                boolean same = level.claim().concept().equals(told.claim().concept());
                if (same
                        && ((sentence && isTogether(level, told))
                                || told.claim().isTied())) {
                    return i;
                }
                sentence = false;
            }
        }
        return -1;
    }

    private static boolean isTogether(Statement one, Statement other) {
        return one.place().sentence() == other.place().sentence();
    }
}
