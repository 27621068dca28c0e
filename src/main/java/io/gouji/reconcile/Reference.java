package io.gouji.reconcile;

import io.gouji.form.Aliases;
import io.gouji.form.FormReader;
import io.gouji.form.Forms;
import io.gouji.indicator.Concepts;
import io.gouji.indicator.Crosswalk;
import io.gouji.indicator.Indicators;
import io.gouji.narrative.NarrativeReader;
import io.gouji.reference.Lazy;
import io.gouji.reference.Messages;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.repair.Locator;
import io.gouji.rule.RuleBook;
import java.util.List;

/** All that is known before the first submission is read. Immutable; safe to share between threads. */
public record Reference(
        ReferenceData data,
        Messages messages,
        Indicators indicators,
        Concepts concepts,
        Crosswalk crosswalk,
        Forms forms,
        Aliases aliases,
        RuleBook rules,
        Locator locator,
        FormReader formReader,
        Lazy<NarrativeReader> narrative,
        Identities identities,
        Bodies bodies,
        Money money,
        Readings readings) {

    private static final Lazy<Reference> BUNDLED = new Lazy<>(() -> of(ReferenceData.bundled()));

    /** What gouji brings along; read once. */
    public static Reference bundled() {
        return BUNDLED.get();
    }

    /** Reads everything; a table that cannot be used is a {@link io.gouji.reference.ReferenceFault}. */
    public static Reference of(ReferenceData data) {
        return of(data, List.of());
    }

    /** The same, with what people decided about labels: rows as {@link Aliases} reads them. */
    public static Reference of(ReferenceData data, List<Row> decisions) {
        Indicators indicators = Indicators.of(data);
        Concepts concepts = Concepts.of(data, indicators);
        Forms printed = Forms.of(data, indicators);
        Aliases aliases = Aliases.of(decisions, data, indicators, printed);
        Forms forms = printed.with(aliases);
        RuleBook rules = RuleBook.of(data, indicators);
        Lazy<NarrativeReader> narrative = new Lazy<>(() -> NarrativeReader.of(data, concepts));
        if (!data.overlay().isEmpty()) {
            narrative.get(); // what is wrong with a region's tables is told at once
        }
        return new Reference(
                data,
                Messages.of(data),
                indicators,
                concepts,
                Crosswalk.of(data),
                forms,
                aliases,
                rules,
                Locator.of(data, indicators, rules),
                FormReader.of(data, forms, aliases),
                narrative,
                Identities.of(data),
                Bodies.of(data, indicators),
                Money.of(data),
                Readings.of(data, indicators));
    }

    /** Reads the text of reports; its tables are not read where there is no text. */
    public NarrativeReader narrativeReader() {
        return narrative.get();
    }
}
