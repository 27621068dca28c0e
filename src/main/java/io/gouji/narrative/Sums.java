package io.gouji.narrative;

import io.gouji.narrative.Statement.Lead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the totals that a text breaks down itself. Words announce a breakdown (其中, 分别为, a colon, brackets); without them
 * only a run of figures that adds up is one, or a bare list behind a total of information.
 */
final class Sums {
    /** Longer lists are not looked at: keeps the work in proportion to the text. */
    private static final int LONGEST = 80;
    /** Equality of so small a total with two figures behind it is no evidence. */
    private static final BigDecimal TELLING = BigDecimal.valueOf(3);

    private static final int LIST = 3;
    private static final Set<String> ABOUT_ANYTHING = Set.of("", "info", "allinfo", "category", "other");

    private final Partitions partitions;
    private final List<Statement> statements;
    private final List<StatedSum> sums = new ArrayList<>();

    Sums(Partitions partitions, List<Statement> statements) {
        this.partitions = partitions;
        this.statements = statements.stream()
                .filter(statement -> statement.isLevel() && !statement.isSaidInWords())
                .toList();
    }

    List<StatedSum> all() {
        for (int i = 0; i < statements.size(); i++) {
            breakdown(i).ifPresent(sums::add);
            totalBehind(i).ifPresent(sums::add);
        }
        return List.copyOf(sums);
    }

    private Optional<StatedSum> breakdown(int at) {
        Statement total = statements.get(at);
        if (at + 1 == statements.size() || total.claim().value().signum() == 0 || !isExact(total)) {
            return Optional.empty();
        }
        Statement first = statements.get(at + 1);
        if (isAnnounced(total, first)) {
            Statement whole = total.has("begin") ? spokenOf(total, at) : better(total, at);
            return announced(whole, run(whole, at + 1), total.has("begin"));
        }
        boolean together = first.place().sentence() == total.place().sentence()
                && first.place().depth() == total.place().depth();
        return together && !isPart(total) ? plain(total, at + 1) : Optional.empty();
    }

    /** What is a part of the total right before is not broken down itself without a word that says so. */
    private boolean isPart(Statement statement) {
        return !sums.isEmpty() && sums.get(sums.size() - 1).parts().contains(statement.claim());
    }

    private static boolean isAnnounced(Statement total, Statement first) {
        return (first.place().lead() != Lead.NONE
                        || (total.has("begin")
                                && first.place().sentence() == total.place().sentence()))
                && first.place().sentence() - total.place().sentence() <= 1
                && (first.place().lead() != Lead.BRACKET
                        || first.place().depth() == total.place().depth() + 1);
    }

    /** 35条里，…: the total that was told before. */
    private Statement spokenOf(Statement total, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST); i--) {
            if (statements.get(i).claim().value().compareTo(total.claim().value()) == 0) {
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
                && before.claim().value().compareTo(total.claim().value()) == 0;
        return same ? before : total;
    }

    /** The figures behind a total that may be its parts. */
    private List<Statement> run(Statement total, int from) {
        List<Statement> run = new ArrayList<>();
        Statement first = statements.get(from);
        for (int i = from; i < Math.min(statements.size(), from + LONGEST); i++) {
            Statement next = statements.get(i);
            if (next.place().depth() > first.place().depth()
                    && next.place().sentence() == first.place().sentence()) {
                continue;
            }
            if ((i > from && ends(first, next)) || isForeign(total, next) || isOfOtherTime(total, next)) {
                break;
            }
            run.add(next);
        }
        return run;
    }

    private static boolean ends(Statement first, Statement next) {
        return next.place().sentence() != first.place().sentence()
                || next.place().depth() < first.place().depth()
                || next.place().lead() != Lead.NONE
                || next.has("sum")
                || next.has("each")
                || (!next.claim().unit().isEmpty()
                        && !next.evidence().unitSort().equals(first.evidence().unitSort()));
    }

    private static boolean isOfOtherTime(Statement total, Statement part) {
        boolean said = part.has("ever")
                || part.has("cumulative")
                || part.has("lastyear")
                || part.has("thisyear")
                || part.has("compare");
        return said && part.claim().period() != total.claim().period();
    }

    /** About something else than the total, which is about one definite thing. */
    private static boolean isForeign(Statement total, Statement part) {
        String topic = total.evidence().topic();
        boolean definite = !ABOUT_ANYTHING.contains(topic);
        boolean starts = part.place().isFresh()
                && part.isPredicate()
                && !ABOUT_ANYTHING.contains(part.evidence().topic());
        return (definite || starts)
                && part.evidence().reach() == Evidence.Reach.OWN
                && !part.evidence().topic().equals(topic);
    }

    private Optional<StatedSum> announced(Statement total, List<Statement> run, boolean spokenOf) {
        Optional<StatedSum> exact = addingUp(total, run, 1);
        if (exact.isPresent() || run.isEmpty()) {
            return exact;
        }
        boolean carried = run.stream().allMatch(part -> part.has("carriedin") || part.has("carriedout"));
        if (isOverlap(total, run)
                || carried
                || (run.size() == 1 && run.get(0).place().lead() == Lead.BRACKET)) {
            return Optional.empty();
        }
        List<Statement> parts = spokenOf ? run : upToNextPredicate(run);
        boolean all = run.get(0).place().lead() == Lead.WHOLE
                || parts.stream().anyMatch(part -> part.has("remainder"))
                || partitions.areComplete(parts);
        boolean holds = all ? addUp(total, parts) : !exceed(total, parts);
        return Optional.of(sum(total, parts, all, holds));
    }

    /** An open list ends at a semicolon, and where after bare things something is said to be done. */
    private static List<Statement> upToNextPredicate(List<Statement> run) {
        Statement first = run.get(0);
        return run.stream()
                .takeWhile(part -> part.equals(first)
                        || ((first.isPredicate() || !part.isPredicate())
                                && (first.place().lead() == Lead.WHOLE
                                        || !part.place().isFresh())))
                .toList();
    }

    /** The same items on several channels: none exceeds the total, together they may. */
    private static boolean isOverlap(Statement total, List<Statement> parts) {
        boolean channels = parts.stream()
                .allMatch(part -> part.claim()
                        .concept()
                        .filter(name -> name.startsWith("channel."))
                        .isPresent());
        boolean within = parts.stream()
                .allMatch(part -> part.claim().low().compareTo(total.claim().high()) <= 0);
        return channels && within && exceed(total, parts);
    }

    private Optional<StatedSum> plain(Statement total, int from) {
        List<Statement> run = run(total, from);
        Optional<StatedSum> exact = addingUp(total, run, 2);
        boolean telling =
                total.claim().value().compareTo(TELLING) >= 0 || run.stream().allMatch(Sums::isOutcome);
        if (exact.isPresent() && telling) {
            return exact;
        }
        List<Statement> kinds =
                run.stream().takeWhile(part -> isKindOf(part, total)).toList();
        if (kinds.stream().anyMatch(part -> part.claim().value().signum() > 0)) {
            return Optional.of(
                    addingUp(total, kinds, 1).orElseGet(() -> sum(total, kinds, false, !exceed(total, kinds))));
        }
        int behind = from + run.size();
        boolean list = run.size() >= LIST
                && (behind == statements.size()
                        || statements.get(behind).place().sentence()
                                != total.place().sentence())
                && run.stream().noneMatch(Statement::isPredicate)
                && run.stream().noneMatch(part -> part.claim().isTied())
                && total.claim().isTied()
                && ABOUT_ANYTHING.contains(total.evidence().topic());
        return list ? Optional.of(sum(total, run, true, false)) : Optional.empty();
    }

    /** How a request was answered: outcomes of one number of requests belong together. */
    private static boolean isOutcome(Statement part) {
        return part.claim().concept().filter(name -> name.startsWith("answer.")).isPresent();
    }

    /** An indicator that the vocabulary itself places under the other one: review.upheld under review.total. */
    private static boolean isKindOf(Statement part, Statement total) {
        String name = part.claim().concept().orElse("");
        return total.claim()
                .concept()
                .map(whole -> whole.replaceFirst("\\.total$", ""))
                .filter(family -> name.startsWith(family + "."))
                .isPresent();
    }

    private static boolean isExact(Statement total) {
        return total.claim().comparator() == Claim.Comparator.EXACT;
    }

    /** The longest beginning of a run that adds up to the total, of at least so many parts that are not 0. */
    private static Optional<StatedSum> addingUp(Statement total, List<Statement> run, int least) {
        int longest = 0;
        int telling = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < run.size(); i++) {
            BigDecimal value = run.get(i).claim().value();
            telling += value.signum() == 0 ? 0 : 1;
            sum = sum.add(value);
            boolean lone = telling == 1
                    && run.size() > i + 1
                    && run.get(i + 1).claim().value().signum() != 0;
            if (sum.compareTo(total.claim().value()) == 0 && telling >= least && !lone) {
                longest = i + 1;
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(sum(total, run.subList(0, longest), true, true));
    }

    /** 网站30条，微信20条，共50条: a total that follows its parts. */
    private Optional<StatedSum> totalBehind(int at) {
        Statement total = statements.get(at);
        BigDecimal sum = BigDecimal.ZERO;
        boolean carried = false;
        for (int i = at - 1;
                i >= 0
                        && at - i <= LONGEST
                        && statements.get(i).place().sentence() == total.place().sentence();
                i--) {
            Statement part = statements.get(i);
            carried |= part.has("carriedin");
            sum = sum.add(part.claim().value());
            if (sum.compareTo(total.claim().value()) == 0 && at - i > 1 && (total.has("sum") || carried)) {
                return Optional.of(sum(total, statements.subList(i, at), true, true));
            }
            if (sum.compareTo(total.claim().value()) > 0) {
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean addUp(Statement total, List<Statement> parts) {
        return !exceed(total, parts) && high(parts).compareTo(total.claim().low()) >= 0;
    }

    private static boolean exceed(Statement total, List<Statement> parts) {
        BigDecimal low = parts.stream().map(part -> part.claim().low()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return low.compareTo(total.claim().high()) > 0;
    }

    private static BigDecimal high(List<Statement> parts) {
        return parts.stream().map(part -> part.claim().high()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static StatedSum sum(Statement total, List<Statement> parts, boolean exhaustive, boolean holds) {
        return new StatedSum(total.claim(), parts.stream().map(Statement::claim).toList(), exhaustive, holds);
    }
}
