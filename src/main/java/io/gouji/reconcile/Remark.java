package io.gouji.reconcile;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Quote;
import io.gouji.finding.Verdict;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.util.List;
import java.util.Optional;

/** A finding of a built-in check in the making: what every check says, with what only some say left empty. */
record Remark(
        Rule rule,
        String about,
        Verdict verdict,
        List<Evidence> where,
        List<Quote> quotes,
        String expected,
        String found,
        String difference) {

    /** Nothing but the rule and what it is about (part of the finding's id: codes or concepts, never values). */
    static Remark of(Rule rule, Verdict verdict, String about) {
        return new Remark(rule, about, verdict, List.of(), List.of(), "", "", "");
    }

    Remark at(List<Evidence> cells) {
        return new Remark(rule, about, verdict, cells, quotes, expected, found, difference);
    }

    Remark quoting(List<Quote> texts) {
        return new Remark(rule, about, verdict, where, texts, expected, found, difference);
    }

    Remark comparing(String shouldBe, String is, String off) {
        return new Remark(rule, about, verdict, where, quotes, shouldBe, is, off);
    }

    Finding saying(Message message) {
        return new Finding(
                FindingId.of(rule.id(), about),
                rule.id(),
                rule.severity(),
                verdict,
                where,
                quotes,
                expected,
                found,
                difference,
                message,
                Optional.empty(),
                List.of());
    }
}
