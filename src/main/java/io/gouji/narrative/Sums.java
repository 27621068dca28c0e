package io.gouji.narrative;

import io.gouji.narrative.Statement.Lead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the totals that a text breaks down itself. Words announce a breakdown (其中, 分别为, a colon, brackets); without them
 * only a run of figures that adds up is one, or a bare list behind a total of information.
 */
final class Sums {
    /** Equality of so small a total with two figures behind it is no evidence. */
    private static final BigDecimal TELLING = BigDecimal.valueOf(3);
    /** A list has at least so many members. */
    private static final int LIST = 3;

    private final Partitions partitions;
    private final List<Statement> statements;
    private final Runs runs;
    private final Totals totals;
    private final List<StatedSum> sums = new ArrayList<>();

    Sums(Partitions partitions, List<Statement> read) {
        this.partitions = partitions;
        this.statements = read.stream()
                .filter(statement -> statement.isLevel() && !statement.isSaidInWords())
                .toList();
        this.runs = new Runs(statements);
        this.totals = new Totals(statements, runs);
    }

    List<StatedSum> all() {
        for (int i = 0; i < statements.size(); i++) {
            breakdown(i).filter(Sums::isOfSomething).ifPresent(sums::add);
            totalBehind(i).ifPresent(sums::add);
        }
        return List.copyOf(sums);
    }

    /**
     * Of a bare number that is tied to nothing (表一 3, 〔2018〕 12) nobody knows what it counts: that other numbers add up to it
     * may be so, that they do not is no fault.
     */
    private static boolean isOfSomething(StatedSum sum) {
        return sum.holds() || sum.total().isTied() || !sum.total().unit().isEmpty();
    }

    private Optional<StatedSum> breakdown(int at) {
        if (at + 1 == statements.size()) {
            return Optional.empty();
        }
        Statement first = statements.get(at + 1);
        int own = first.place().lead() == Lead.NONE ? at : totals.before(first, at);
        if (own < 0 || !mayBeTotal(statements.get(own))) {
            return Optional.empty();
        }
        Statement total = statements.get(own);
        boolean together = first.place().sentence() == total.place().sentence();
        if (together && total.has(Tag.BEGIN)) {
            return announced(runs.of(totals.spokenOf(total, own), at + 1), true);
        }
        if (isAnnounced(total, first)) {
            Optional<Claim> whole =
                    isPart(total) ? Optional.of(sums.get(sums.size() - 1).total()) : Optional.empty();
            Breakdown run = runs.of(totals.brokenDown(own, at + 1, whole), at + 1);
            return isOfAnother(total, first) ? run.addingUp(2) : announced(run, false);
        }
        return together && first.place().depth() == total.place().depth() && !isPart(total)
                ? plain(runs.of(total, at + 1), at + 1)
                : Optional.empty();
    }

    private static boolean mayBeTotal(Statement statement) {
        return statement.claim().value().signum() != 0 && statement.claim().comparator() == Claim.Comparator.EXACT;
    }

    private static boolean isAnnounced(Statement total, Statement first) {
        Lead lead = first.place().lead();
        boolean near = first.place().sentence() - total.place().sentence() <= 1;
        boolean inside = first.place().depth() == total.place().depth() + 1;
        return near && lead != Lead.NONE && (lead != Lead.BRACKET || inside);
    }

    /**
     * A list that stands apart from the figure before it may break down something else: what its own clause tells without a
     * figure, or once more the total of the list before. It breaks down what it adds up to; else nobody knows.
     */
    private boolean isOfAnother(Statement total, Statement first) {
        boolean apart = first.place().isFresh()
                || first.place().sentence() != total.place().sentence();
        return apart && (first.place().isOfClause() || isPart(total));
    }

    /** What is a part of the total right before is not broken down itself without a word that says so. */
    private boolean isPart(Statement statement) {
        return !sums.isEmpty() && sums.get(sums.size() - 1).parts().contains(statement.claim());
    }

    private Optional<StatedSum> announced(Breakdown run, boolean whole) {
        Optional<StatedSum> exact = run.addingUp(1);
        if (exact.isPresent() || run.isEmpty()) {
            return exact;
        }
        boolean carried = run.parts().stream().allMatch(Statement::isCarried);
        boolean remark = run.parts().size() == 1 && run.first().place().lead() == Lead.BRACKET;
        if (carried || remark || run.isOverlap()) {
            return Optional.empty();
        }
        Breakdown list = whole ? run : upToNextPredicate(run);
        boolean all = run.first().place().lead() == Lead.WHOLE
                || list.any(Tag.REMAINDER)
                || partitions.areComplete(list.parts());
        return Optional.of(list.stated(all));
    }

    /** An open list ends at a semicolon, and where after bare things something is said to be done. */
    private static Breakdown upToNextPredicate(Breakdown run) {
        Statement first = run.first();
        boolean named = first.place().lead() == Lead.WHOLE;
        int end = 1;
        while (end < run.parts().size() && goesOn(first, run.parts().get(end), named)) {
            end++;
        }
        return run.of(run.parts().subList(0, end));
    }

    private static boolean goesOn(Statement first, Statement part, boolean named) {
        return (first.isPredicate() || !part.isPredicate())
                && (named || !part.place().isFresh());
    }

    private Optional<StatedSum> plain(Breakdown run, int from) {
        Statement total = run.total();
        boolean telling = total.claim().value().compareTo(TELLING) >= 0
                || run.parts().stream().allMatch(part -> part.isOf("answer."));
        Optional<StatedSum> exact = telling ? run.addingUp(2) : Optional.empty();
        if (exact.isPresent()) {
            return exact;
        }
        Breakdown kinds = run.kinds();
        if (kinds.parts().stream().anyMatch(part -> part.claim().value().signum() > 0)) {
            return Optional.of(kinds.addingUp(1).orElseGet(() -> kinds.stated(false)));
        }
        return isBareList(run, from) ? Optional.of(run.stated(true)) : Optional.empty();
    }

    /** Things without a verb and of no indicator, to the end of the sentence, behind a total of information. */
    private boolean isBareList(Breakdown run, int from) {
        int behind = from + run.parts().size();
        boolean toTheEnd = behind == statements.size()
                || statements.get(behind).place().sentence()
                        != run.total().place().sentence();
        return toTheEnd
                && run.parts().size() >= LIST
                && run.total().claim().isTied()
                && Runs.isAboutAnything(run.total())
                && run.parts().stream()
                        .noneMatch(part -> part.isPredicate() || part.claim().isTied());
    }

    /** 网站30条，微信20条，共50条; 新收19件，上年结转9件，受理28件: a total that follows its parts. */
    private Optional<StatedSum> totalBehind(int at) {
        Statement total = statements.get(at);
        boolean announced = total.has(Tag.SUM);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = at - 1; i >= Math.max(0, at - Runs.LONGEST); i--) {
            Statement part = statements.get(i);
            sum = sum.add(part.claim().value());
            announced |= part.has(Tag.CARRIEDIN);
            if (part.place().sentence() != total.place().sentence()
                    || sum.compareTo(total.claim().value()) > 0) {
                break;
            }
            if (sum.compareTo(total.claim().value()) == 0 && at - i > 1 && announced) {
                return Optional.of(new Breakdown(total, statements.subList(i, at)).stated(true));
            }
        }
        return Optional.empty();
    }
}
