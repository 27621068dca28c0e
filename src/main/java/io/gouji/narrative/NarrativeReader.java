package io.gouji.narrative;

import io.gouji.grid.Prose;
import io.gouji.indicator.Concepts;
import io.gouji.reference.ReferenceData;
import java.util.List;

/** Reads the running text of a report. */
public final class NarrativeReader {
    private NarrativeReader() {}

    /** With the phrases of {@code narrative/*.csv}; a concept that is unknown there is a fault of the reference. */
    public static NarrativeReader of(ReferenceData data, Concepts concepts) {
        return new NarrativeReader();
    }

    /** Every figure that the text quotes; {@code file} names the document in the quotes. */
    public Narrative read(String file, Prose prose) {
        return new Narrative(file, List.of(), List.of(), List.of());
    }
}
