package io.gouji.report;

import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reconciliation.Summary;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import io.gouji.region.Member;
import io.gouji.region.Region;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What came of one submission or of many as one page for a browser: the verdict, the findings, and beside them the tables
 * and texts that they speak of. It needs no network and no other file; the same input gives the same bytes.
 */
public record HtmlReport(Speech speech, Reference reference) {
    /**
     * A submission of the page.
     *
     * @param rejected what could not be read of it
     */
    public record Part(Reconciliation reconciliation, List<Message> rejected) {
        public Part {
            rejected = List.copyOf(rejected);
        }
    }

    /** Of one submission, or of several that have nothing to do with each other. */
    public void write(List<Part> parts, Appendable out) {
        List<HtmlSubmission> submissions = IntStream.range(0, parts.size())
                .mapToObj(i -> submission(i, parts.get(i)))
                .toList();
        boolean one = parts.size() == 1;
        new HtmlPage(
                        speech,
                        reference,
                        one ? submissions.get(0).title() : speech.say("html.title"),
                        one
                                ? submissions.get(0).verdict()
                                : tally(parts.stream()
                                        .map(part -> part.reconciliation().summary())),
                        one
                                ? new WhatWasRead(speech)
                                        .of(
                                                parts.get(0).reconciliation(),
                                                parts.get(0).rejected())
                                : List.of(),
                        submissions)
                .print(out);
    }

    /** Of a region. */
    public void write(Region region, Appendable out) {
        Setting setting = new Setting(region, reference, speech);
        List<Member> members = region.members();
        List<HtmlSubmission> submissions = IntStream.range(0, members.size())
                .mapToObj(i -> new HtmlSubmission(
                        speech, reference, i, setting.agency(members.get(i)), members.get(i)::whole, 0))
                .toList();
        List<Fact> facts = RegionWords.summary(region, speech).stream()
                .map(said -> new Fact(Styled.EMPTY, Styled.of(said)))
                .toList();
        Styled verdict = tally(members.stream().map(member -> member.outline().summary()));
        new HtmlPage(speech, reference, setting.title("workbook.findings.title"), verdict, facts, submissions)
                .print(out);
    }

    private HtmlSubmission submission(int number, Part part) {
        Reconciliation reconciliation = part.reconciliation();
        String name = reconciliation
                .identity()
                .agency()
                .orElseGet(() -> speech.say(
                        "workbook.agency.unknown",
                        reconciliation.submission().documents().get(0).name()));
        return new HtmlSubmission(
                speech,
                reference,
                number,
                name,
                () -> reconciliation,
                part.rejected().size());
    }

    private Styled tally(Stream<Summary> summaries) {
        return new Tally(speech).styled(summaries.toList());
    }
}
