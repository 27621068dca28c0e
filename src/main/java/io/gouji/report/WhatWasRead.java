package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reference.Message;
import java.util.ArrayList;
import java.util.List;

/** Whose report of which year it is, by which form, and what each of its files holds. */
record WhatWasRead(Speech speech) {
    /** {@code rejected} says what could not be read. */
    List<Fact> of(Reconciliation reconciliation, List<Message> rejected) {
        List<Fact> facts = new ArrayList<>();
        reconciliation.identity().agency().ifPresent(agency -> facts.add(fact("read.agency", agency)));
        reconciliation.identity().year().ifPresent(year -> facts.add(fact("read.year", Integer.toString(year))));
        reconciliation.form().map(Form::name).ifPresent(name -> facts.add(fact("read.form", speech.say(name))));
        for (Document document : reconciliation.submission().documents()) {
            facts.add(fact("read.file", document(document.name(), reconciliation)));
            reconciliation.mappings().stream()
                    .filter(mapping -> mapping.file().equals(document.name()))
                    .flatMap(mapping -> mapping.remarks().stream())
                    .forEach(remark -> facts.add(new Fact(Styled.EMPTY, Styled.of(speech.say(remark)))));
        }
        rejected.forEach(each -> facts.add(
                new Fact(Styled.of(Style.BAD, speech.say("read.rejected")), Styled.of(Style.BAD, speech.say(each)))));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(Styled.of(Style.FAINT, speech.say(key)), Styled.of(value));
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
}
