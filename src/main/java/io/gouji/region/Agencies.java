package io.gouji.region;

import io.gouji.reference.ReferenceData;
import java.util.Collection;
import java.util.function.BiPredicate;

/**
 * The agencies of one run: whether a person who writes a name means one of them. Width and spaces do not count, and a short
 * name stands for the only one that it fits.
 */
public final class Agencies implements BiPredicate<String, String> {
    private final AgencyNames names;

    private Agencies(AgencyNames names) {
        this.names = names;
    }

    /** All names as the submissions have them. */
    public static Agencies of(Collection<String> names, ReferenceData data) {
        return new Agencies(
                new AgencyNames(names, FileNames.of(data), Limits.of(data).of("shortest-agency")));
    }

    @Override
    public boolean test(String written, String agency) {
        return names.find(written)
                .map(AgencyNames::key)
                .filter(AgencyNames.key(agency)::equals)
                .isPresent();
    }
}
