package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.indicator.Indicators;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reference.Message;
import java.util.ArrayList;
import java.util.Comparator;
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
        reconciliation.identity().agency().ifPresent(agency -> fact("read.agency", agency, facts));
        reconciliation.identity().year().ifPresent(year -> fact("read.year", Integer.toString(year), facts));
        reconciliation.form().map(Form::name).ifPresent(name -> fact("read.form", speech.say(name), facts));
        for (Document document : reconciliation.submission().documents()) {
            fact("read.file", document(document.name(), reconciliation), facts);
            reconciliation.mappings().stream()
                    .filter(mapping -> mapping.file().equals(document.name()))
                    .flatMap(mapping -> mapping.remarks().stream())
                    .forEach(remark -> facts.row(List.of(Styled.EMPTY, Styled.of(speech.say(remark)))));
        }
        rejected.forEach(each -> facts.row(
                List.of(Styled.of(Style.BAD, speech.say("read.rejected")), Styled.of(Style.BAD, speech.say(each)))));
        facts.print(page);
    }

    private void fact(String key, String value, TextTable facts) {
        facts.row(List.of(Styled.of(Style.FAINT, speech.say(key)), Styled.of(value)));
    }

    private String document(String name, Reconciliation reconciliation) {
        List<Object> parts = new ArrayList<>();
        for (Mapping mapping : reconciliation.mappings()) {
            if (mapping.file().equals(name) && mapping.form().isPresent()) {
                long unsure = mapping.cells().stream()
                        .filter(cell -> cell.status() != MappedCell.Status.ACCEPTED
                                && cell.period().isEmpty())
                        .count();
                parts.add(Message.of("read.cells", mapping.cells().size()));
                if (unsure > 0) {
                    parts.add(Message.of("read.unsure", unsure));
                }
            }
        }
        for (Narrative narrative : reconciliation.narratives()) {
            if (narrative.file().equals(name)) {
                parts.add(Message.of("read.claims", narrative.claims().size()));
            }
        }
        return parts.isEmpty() ? speech.say("read.nothing", name) : speech.say("read.parts", name, parts);
    }

    /** Errors and warnings in full. */
    private void failures(Reconciliation reconciliation, Page page) {
        FindingText text = new FindingText(speech, indicators, places(reconciliation), limit());
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
        List<String> ids = reconciliation.findings().stream().map(Finding::id).toList();
        return reconciliation.findings().stream()
                .filter(finding -> grades.contains(Grade.of(finding)))
                .filter(finding -> finding.causedBy().filter(ids::contains).isEmpty())
                .toList();
    }

    /** The others in a sentence each; of many of a kind one stands for all. */
    private void inShort(Grade grade, Reconciliation reconciliation, Page page) {
        List<Finding> findings = roots(reconciliation, List.of(grade)).stream()
                .sorted(Comparator.comparingInt(TextReport::breadth).reversed())
                .toList();
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

    private Places places(Reconciliation reconciliation) {
        boolean several = reconciliation.mappings().size() > 1
                || reconciliation.narratives().size() > 1;
        return new Places(speech, several);
    }

    /** The findings in lists of a kind, in the order of the first of each. */
    private static List<List<Finding>> by(List<Finding> findings, Function<Finding, String> kind) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        findings.forEach(finding -> groups.computeIfAbsent(kind.apply(finding), key -> new ArrayList<>())
                .add(finding));
        return List.copyOf(groups.values());
    }
}
