package io.gouji.form;

import io.gouji.grid.Document;
import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.RuleBook;
import java.util.List;
import java.util.Optional;

/** Finds the form in a document and maps its cells. */
public final class FormReader {
    private FormReader() {}

    /** With the aliases and words of {@code form/*.csv}. */
    public static FormReader of(ReferenceData data, Indicators indicators, Forms forms, RuleBook rules) {
        return new FormReader();
    }

    /** The mapping of all tables of a document that together are one form; without a form when none is known. */
    public Mapping read(Document document) {
        return new Mapping(document.name(), Optional.empty(), 0, List.of(), List.of(), List.of());
    }
}
