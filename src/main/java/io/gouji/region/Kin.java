package io.gouji.region;

import io.gouji.reconcile.Identity;
import io.gouji.reference.ReferenceData;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Submissions of another time, looked up for one of today: by agency, whose name may be shortened, and by year. Where there is
 * only one and one of the two does not say whose it is, whoever laid them side by side has said it.
 */
public final class Kin<T> {
    private final List<T> submissions;
    private final Function<T, Identity> identity;
    private final Agencies agencies;

    /** With how to tell whose submission of which year one is. */
    public Kin(List<T> submissions, Function<T, Identity> identity, ReferenceData data) {
        this.submissions = List.copyOf(submissions);
        this.identity = identity;
        this.agencies = Agencies.of(
                submissions.stream()
                        .flatMap(each -> identity.apply(each).agency().stream())
                        .toList(),
                data);
    }

    public List<T> all() {
        return submissions;
    }

    /** Whose they are, in the order of {@link #all()}. */
    public List<Identity> identities() {
        return submissions.stream().map(identity).toList();
    }

    /** The one that an agency made a number of years before its submission of now; a year that is not said fits any. */
    public Optional<T> find(Identity now, int yearsBefore) {
        Optional<Integer> wanted = now.year().map(year -> year - yearsBefore);
        List<T> found = submissions.stream()
                .filter(each -> sameAgency(identity.apply(each), now))
                .filter(each -> fits(identity.apply(each).year(), wanted))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : sameYear(found, wanted);
    }

    /** Of several, one that says the year. */
    private Optional<T> sameYear(List<T> found, Optional<Integer> wanted) {
        return found.stream()
                .filter(each ->
                        wanted.isPresent() && identity.apply(each).year().equals(wanted))
                .findFirst();
    }

    private boolean sameAgency(Identity then, Identity now) {
        if (then.agency().isEmpty() || now.agency().isEmpty()) {
            return submissions.size() == 1;
        }
        return agencies.test(now.agency().orElseThrow(), then.agency().orElseThrow());
    }

    private static boolean fits(Optional<Integer> year, Optional<Integer> wanted) {
        return year.isEmpty() || wanted.isEmpty() || year.equals(wanted);
    }
}
