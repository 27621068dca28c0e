package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reference.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of one submission, for a screen: the verdict, what was read, the findings, what could not be checked.
 *
 * @param all every finding is shown, where otherwise the first three of a kind stand for the rest
 */
public record TextReport(Speech speech, Indicators indicators, Screen screen, boolean all) {
    private static final int FEW = 3;

    /** The report; {@code rejected} says what could not be read. */
    public String of(Reconciliation reconciliation, List<Message> rejected) {
        Page page = new Page(screen);
        page.line(new VerdictLine(speech).of(reconciliation, rejected.size()));
        page.gap();
        whatWasRead(reconciliation, rejected, page);
        failures(reconciliation, page);
        for (Grade grade : List.of(Grade.INFO, Grade.OPEN, Grade.WAIVED)) {
            inShort(grade, reconciliation, page);
        }
        return page.toString();
    }

    private void whatWasRead(Reconciliation reconciliation, List<Message> rejected, Page page) {
        TextTable facts = TextTable.withoutHeader("", List.of(false, false));
        new WhatWasRead(speech)
                .of(reconciliation, rejected)
                .forEach(fact -> facts.row(List.of(fact.name(), fact.value())));
        facts.print(page);
    }

    /** Errors and warnings in full. */
    private void failures(Reconciliation reconciliation, Page page) {
        FindingText text = new FindingText(speech, indicators, Places.of(reconciliation, speech), limit());
        List<Finding> roots = roots(reconciliation, List.of(Grade.ERROR, Grade.WARNING));
        by(roots, finding -> finding.severity() + finding.rule()).forEach(same -> {
            for (Finding finding : same.subList(0, Math.min(limit(), same.size()))) {
                page.gap();
                text.print(finding, reconciliation, page);
            }
            more(same.size() - limit(), page);
        });
    }

    /** What only follows from another finding stands under that one. */
    private static List<Finding> roots(Reconciliation reconciliation, List<Grade> grades) {
        List<Finding> roots = new ArrayList<>();
        for (Rooted each : Rooted.of(reconciliation.findings())) {
            if (grades.contains(Grade.of(each.root()))) {
                roots.add(each.root());
            }
        }
        return roots;
    }

    /** The others in a sentence each; of many of a kind one stands for all. */
    private void inShort(Grade grade, Reconciliation reconciliation, Page page) {
        List<Finding> findings = roots(reconciliation, List.of(grade));
        findings.sort((one, other) -> Integer.compare(breadth(other), breadth(one)));
        if (findings.isEmpty()) {
            return;
        }
        page.gap();
        page.line(grade.said(speech).and(" " + speech.say(grade.total(), findings.size())));
        by(
                        findings,
                        finding -> grade == Grade.INFO
                                ? finding.rule()
                                : finding.message().key())
                .forEach(same -> {
                    int shown = same.size() <= limit() ? same.size() : 1;
                    same.subList(0, shown).forEach(finding -> sentence(finding, page));
                    more(same.size() - shown, page);
                });
    }

    /** How much of the submission a finding is about: what names no cell and no sentence is about all of it. */
    private static int breadth(Finding finding) {
        int places = finding.where().size() + finding.quotes().size();
        return places == 0 ? Integer.MAX_VALUE : places;
    }

    private void sentence(Finding finding, Page page) {
        Styled rule = Styled.of(Style.FAINT, finding.rule());
        page.line(Styled.of("  · "), rule.and("  " + speech.say(finding.message())));
    }

    private void more(int hidden, Page page) {
        if (hidden > 0) {
            page.line(Styled.of("    "), Styled.of(Style.FAINT, speech.say("more.all", hidden)));
        }
    }

    private int limit() {
        return all ? Integer.MAX_VALUE : FEW;
    }

    /** The findings in lists of a kind, in the order of the first of each. */
    private static List<List<Finding>> by(List<Finding> findings, Function<Finding, String> kind) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(kind.apply(finding), key -> new ArrayList<>())
                    .add(finding);
        }
        return List.copyOf(groups.values());
    }
}
