package io.gouji.report;

import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Comparison;
import io.gouji.reconcile.Comparison.Fate;
import io.gouji.reconcile.Comparison.FigureChange;
import io.gouji.reconcile.Comparison.FindingChange;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Snapshot.Found;
import io.gouji.reconcile.Snapshot.Said;
import io.gouji.region.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed between two runs, for a screen: the count on top, then submission by submission the figures and what became of
 * the findings.
 *
 * @param all findings that are as they were are shown too
 */
public record TextDiff(Speech speech, Indicators indicators, Screen screen, boolean all) {

    public String of(Changes changes) {
        Page page = new Page(screen);
        summary(changes, page);
        changes.compared().stream().filter(this::isShown).forEach(each -> submission(each, "", page));
        changes.newcomers().forEach(each -> submission(each, speech.say("diff.added"), page));
        changes.gone().forEach(each -> {
            page.gap();
            page.line(Styled.of(Style.STRONG, name(each.identity())).and("  " + speech.say("diff.gone")));
        });
        return page.toString();
    }

    private void summary(Changes changes, Page page) {
        List<Comparison> all = Stream.concat(changes.compared().stream(), changes.newcomers().stream())
                .toList();
        Style style = changes.hasNews() ? Style.BAD : Style.GOOD;
        page.line(Styled.of(style, speech.say(changes.hasNews() ? "diff.news" : "diff.no-news"))
                .and(" " + speech.say("diff.summary", figures(all), said(all))));
        if (changes.compared().size() > 1) {
            long same =
                    changes.compared().stream().filter(each -> !isChanged(each)).count();
            page.line(speech.say("diff.submissions", changes.compared().size(), same));
        }
    }

    private static int figures(List<Comparison> all) {
        return all.stream().mapToInt(each -> each.figures().size()).sum();
    }

    private List<Object> said(List<Comparison> all) {
        List<Object> said = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            long count = all.stream()
                    .flatMap(each -> each.findings().stream())
                    .filter(each -> each.fate() == fate)
                    .count();
            said.add(speech.say("diff.count", heading(fate), count));
        }
        return said;
    }

    private String heading(Fate fate) {
        return speech.say("diff." + JsonMap.word(fate));
    }

    private boolean isShown(Comparison comparison) {
        return all || isChanged(comparison);
    }

    private static boolean isChanged(Comparison comparison) {
        return !comparison.figures().isEmpty()
                || comparison.findings().stream().anyMatch(each -> each.fate() != Fate.STILL_THERE);
    }

    private void submission(Comparison comparison, String remark, Page page) {
        page.gap();
        page.line(Styled.of(Style.STRONG, name(comparison.identity())).and("  " + remark));
        if (remark.isEmpty()) {
            figures(comparison, page);
        }
        for (Fate fate : Fate.values()) {
            List<FindingChange> findings = comparison.findings().stream()
                    .filter(each -> each.fate() == fate)
                    .toList();
            if (!findings.isEmpty() && (all || fate != Fate.STILL_THERE)) {
                page.line(Styled.of("  " + speech.say("diff.count", heading(fate), findings.size())));
                findings.forEach(each -> finding(each.found(), page));
            }
        }
    }

    private void figures(Comparison comparison, Page page) {
        if (comparison.figures().isEmpty()) {
            return;
        }
        page.line(
                Styled.of("  " + speech.say("diff.figures", comparison.figures().size())));
        TextTable table = TextTable.withoutHeader("    ", List.of(false, false, true, false, true));
        comparison.figures().forEach(each -> table.row(row(each)));
        table.print(page);
    }

    private List<Styled> row(FigureChange change) {
        Places places = new Places(speech, false);
        String address = change.after()
                .or(change::before)
                .map(said -> places.address(said.place()))
                .orElse("");
        return List.of(
                Styled.of(Style.FAINT, address),
                Styled.of(speech.say(indicators.label(change.code()))),
                figure(change.before()),
                Styled.of("→"),
                figure(change.after()));
    }

    private Styled figure(Optional<Said> said) {
        return said.map(each -> FigureWords.of(each.figure(), speech))
                .orElseGet(() -> Styled.of(Style.FAINT, speech.say("diff.no-cell")));
    }

    private void finding(Found found, Page page) {
        Grade grade = Grade.of(found.verdict(), found.severity());
        page.line(
                Styled.of("    ").and(grade.said(speech)).and("  "),
                Styled.of(Style.FAINT, found.rule()).and("  " + speech.say(found.message())));
    }

    private String name(Identity identity) {
        String agency = identity.agency().orElse(speech.say("diff.unnamed"));
        return identity.year()
                .map(year -> speech.say("diff.name", agency, Integer.toString(year)))
                .orElse(agency);
    }
}
