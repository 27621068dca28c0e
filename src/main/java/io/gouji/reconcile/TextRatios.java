package io.gouji.reconcile;

import io.gouji.finding.Verdict;
import io.gouji.narrative.Claim;
import io.gouji.narrative.StatedChange;
import io.gouji.narrative.StatedShare;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shares, changes and growth rates that a text tells beside the figures that they follow from. */
final class TextRatios {
    private final Facts facts;

    TextRatios(Facts facts) {
        this.facts = facts;
    }

    List<Assessment> assess() {
        return facts.narratives().stream()
                .flatMap(narrative -> Stream.of(
                                narrative.shares().stream().map(this::share),
                                narrative.changes().stream().map(this::change),
                                narrative.changes().stream().map(this::rate))
                        .flatMap(each -> each))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Assessment> share(StatedShare share) {
        if (!isExact(share.part())
                || !isExact(share.total())
                || share.total().value().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal exact = Rounding.percent(share.part().value(), share.total().value());
        return facts.rule("narrative-share")
                .map(rule -> Rounding.shows(share.percent(), exact)
                        ? Assessment.PASSED
                        : differs(rule, "finding.share-differs", share.percent(), exact, share.part(), share.total()));
    }

    /** 187条，上年125条，增加62条: the three must agree. */
    private Optional<Assessment> change(StatedChange change) {
        if (change.before().isEmpty() || change.amount().isEmpty() || !isExact(change.level())) {
            return Optional.empty();
        }
        Claim before = change.before().orElseThrow();
        Claim amount = change.amount().orElseThrow();
        BigDecimal exact = change.level().value().subtract(before.value());
        boolean agrees =
                !isExact(before) || (exact.compareTo(amount.low()) >= 0 && exact.compareTo(amount.high()) <= 0);
        return facts.rule("narrative-change-own")
                .map(rule -> agrees
                        ? Assessment.PASSED
                        : differs(rule, "finding.change-own-differs", amount, exact, change.level(), before));
    }

    /** The rate against the figure of the year before, told or got back from the change. */
    private Optional<Assessment> rate(StatedChange change) {
        Optional<Claim> told = change.before().or(change::amount).filter(TextRatios::isExact);
        Optional<BigDecimal> before = change.before()
                .map(Claim::value)
                .or(() -> change.amount().map(amount -> change.level().value().subtract(amount.value())));
        if (told.isEmpty()
                || change.rate().isEmpty()
                || !isExact(change.level())
                || before.filter(base -> base.signum() > 0).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal base = before.orElseThrow();
        Claim rate = change.rate().orElseThrow();
        BigDecimal exact = Rounding.percent(change.level().value().subtract(base), base);
        return facts.rule("narrative-rate")
                .map(rule -> Rounding.shows(rate, exact)
                        ? Assessment.PASSED
                        : differs(rule, "finding.rate-differs", rate, exact, change.level(), told.orElseThrow()));
    }

    private static Assessment differs(Rule rule, String key, Claim told, BigDecimal exact, Claim one, Claim other) {
        BigDecimal expected = told.kind() == Claim.Kind.PERCENT ? Rounding.as(told, exact) : exact;
        BigDecimal difference = told.value().subtract(expected);
        return Assessment.of(Remark.of(rule, Verdict.FAIL, told.quote().text())
                .quoting(List.of(one.quote(), other.quote(), told.quote()))
                .comparing(expected.toPlainString(), told.value().toPlainString(), difference.toPlainString())
                .saying(Message.of(
                        key, told.quote().text(), told.value(), expected, one.value(), other.value(), difference)));
    }

    private static boolean isExact(Claim claim) {
        return claim.low().compareTo(claim.high()) == 0;
    }
}
