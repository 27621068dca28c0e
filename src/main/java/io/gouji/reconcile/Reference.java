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

/**
 * All that is known before the first submission is read. Immutable; safe to share between threads. Our own tables are read when
 * they are first asked for, because a short run needs few of them.
 */
public final class Reference {
    private static final Reference BUNDLED = new Reference(ReferenceData.bundled(), List.of());

    private final ReferenceData data;
    private final Lazy<Messages> messages;
    private final Lazy<Indicators> indicators;
    private final Lazy<Concepts> concepts;
    private final Lazy<Crosswalk> crosswalk;
    private final Lazy<Aliases> aliases;
    private final Lazy<Forms> forms;
    private final Lazy<RuleBook> rules;
    private final Lazy<Locator> locator;
    private final Lazy<FormReader> formReader;
    private final Lazy<NarrativeReader> narrativeReader;
    private final Lazy<Identities> identities;
    private final Lazy<Bodies> bodies;
    private final Lazy<Money> money;
    private final Lazy<Readings> readings;

    private Reference(ReferenceData data, List<Row> decisions) {
        this.data = data;
        messages = new Lazy<>(() -> Messages.of(data));
        indicators = new Lazy<>(() -> Indicators.of(data));
        concepts = new Lazy<>(() -> Concepts.of(data, indicators()));
        crosswalk = new Lazy<>(() -> Crosswalk.of(data));
        Lazy<Forms> printed = new Lazy<>(() -> Forms.of(data, indicators()));
        aliases = new Lazy<>(() -> Aliases.of(decisions, data, indicators(), printed.get()));
        forms = new Lazy<>(() -> printed.get().with(aliases()));
        rules = new Lazy<>(() -> RuleBook.of(data, indicators()));
        locator = new Lazy<>(() -> Locator.of(data, indicators(), rules()));
        formReader = new Lazy<>(() -> FormReader.of(data, forms(), aliases()));
        narrativeReader = new Lazy<>(() -> NarrativeReader.of(data, concepts()));
        identities = new Lazy<>(() -> Identities.of(data));
        bodies = new Lazy<>(() -> Bodies.of(data, indicators()));
        money = new Lazy<>(() -> Money.of(data));
        readings = new Lazy<>(() -> Readings.of(data, indicators()));
    }

    /** What gouji brings along; read once. */
    public static Reference bundled() {
        return BUNDLED;
    }

    /** With a region's own tables; one that cannot be used is a {@link io.gouji.reference.ReferenceFault}. */
    public static Reference of(ReferenceData data) {
        return of(data, List.of());
    }

    /** The same, with what people decided about labels: rows as {@link Aliases} reads them. */
    public static Reference of(ReferenceData data, List<Row> decisions) {
        Reference reference = new Reference(data, decisions);
        if (!data.overlay().isEmpty() || !decisions.isEmpty()) {
            reference.all().forEach(Lazy::get); // what is wrong with people's tables is told at once
        }
        return reference;
    }

    /** In the order in which a reader meets them, so that of several faults the first is told. */
    private List<Lazy<?>> all() {
        return List.of(
                indicators,
                concepts,
                aliases,
                forms,
                rules,
                narrativeReader,
                messages,
                crosswalk,
                locator,
                formReader,
                identities,
                bodies,
                money,
                readings);
    }

    /** Reads beforehand what every check of an attachment needs, in the order in which it does. */
    public void prepare() {
        for (Lazy<?> each : List.of(formReader, identities, rules, bodies, locator, messages)) {
            each.get();
        }
    }

    public ReferenceData data() {
        return data;
    }

    public Messages messages() {
        return messages.get();
    }

    public Indicators indicators() {
        return indicators.get();
    }

    public Concepts concepts() {
        return concepts.get();
    }

    public Crosswalk crosswalk() {
        return crosswalk.get();
    }

    public Aliases aliases() {
        return aliases.get();
    }

    public Forms forms() {
        return forms.get();
    }

    public RuleBook rules() {
        return rules.get();
    }

    public Locator locator() {
        return locator.get();
    }

    public FormReader formReader() {
        return formReader.get();
    }

    public NarrativeReader narrativeReader() {
        return narrativeReader.get();
    }

    public Identities identities() {
        return identities.get();
    }

    public Bodies bodies() {
        return bodies.get();
    }

    public Money money() {
        return money.get();
    }

    public Readings readings() {
        return readings.get();
    }
}
