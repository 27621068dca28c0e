package io.gouji.form;

import io.gouji.form.Band.Head;
import io.gouji.form.Band.ValueColumn;
import io.gouji.reference.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a sheet into bands: from header to header, and where labels begin anew to the right of figures. */
final class BandFinder {
    /** A column of labels is a stub when its labels are, in the mean, this much like the forms' rows. */
    private static final double LIKE_ROWS = 0.3;

    private final Vocabulary vocabulary;
    private final HeaderFinder headers;
    private final Memo<List<List<Label>>, Head> heads = new Memo<>();

    BandFinder(Vocabulary vocabulary, HeaderFinder headers) {
        this.vocabulary = vocabulary;
        this.headers = headers;
    }

    /** In reading order. */
    List<Band> find(Lattice lattice) {
        List<Band> bands = new ArrayList<>();
        Header header = new Header(0, -1);
        for (Header next : headers.find(lattice)) {
            bands.addAll(bands(lattice, header, next.first() - 1));
            header = next;
        }
        bands.addAll(bands(lattice, header, lattice.height() - 1));
        return bands;
    }

    private List<Band> bands(Lattice lattice, Header header, int last) {
        int first = header.last() + 1;
        if (first > last && header.isNone()) {
            return List.of();
        }
        List<ColumnProfile> profiles = new ArrayList<>();
        double best = 0;
        for (int column = 0; column < lattice.width(); column++) {
            ColumnProfile profile = new ColumnProfile(lattice, header, first, last, column, vocabulary);
            profiles.add(profile);
            best = Math.max(best, profile.likeRows());
        }
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (int to = 0; to < profiles.size(); to++) {
            if (to + 1 == profiles.size() || beginsAnew(profiles, from, to + 1, best)) {
                bands.add(band(lattice, header, first, last, profiles.subList(from, to + 1), best));
                from = to + 1;
            }
        }
        return bands;
    }

    private static boolean isStub(ColumnProfile profile, double best) {
        return profile.hasLabels()
                && !profile.isRemark()
                && !profile.isUnit()
                && !profile.isSequence()
                && profile.likeRows() >= Math.min(LIKE_ROWS, best);
    }

    private static boolean isValue(ColumnProfile profile, double best) {
        return !isStub(profile, best)
                && !profile.isRemark()
                && !profile.isUnit()
                && !profile.isSequence()
                && !profile.hasLabels()
                && (profile.headed() || profile.hasFigures());
    }

    /** Labels to the right of figures that have labels to their left. */
    private static boolean beginsAnew(List<ColumnProfile> profiles, int from, int at, double best) {
        boolean labelled = false;
        boolean figured = false;
        for (ColumnProfile left : profiles.subList(from, at)) {
            labelled |= isStub(left, best);
            figured |= isValue(left, best);
        }
        boolean wasStub = isStub(profiles.get(at - 1), best);
        ColumnProfile here = profiles.get(at);
        boolean stubAhead = isStub(here, best)
                || (here.isSequence() && at + 1 < profiles.size() && isStub(profiles.get(at + 1), best));
        return labelled && figured && stubAhead && !wasStub;
    }

    private Band band(Lattice lattice, Header header, int first, int last, List<ColumnProfile> profiles, double best) {
        List<Integer> stubs = profiles.stream()
                .filter(profile -> isStub(profile, best))
                .map(ColumnProfile::column)
                .toList();
        Optional<Integer> unit = profiles.stream()
                .filter(ColumnProfile::isUnit)
                .map(ColumnProfile::column)
                .findFirst();
        List<ValueColumn> values = values(lattice, header, withoutLineNumbers(profiles, stubs), best);
        List<List<Label>> paths = values.stream().map(ValueColumn::path).toList();
        return new Band(
                lattice,
                header,
                first,
                last,
                profiles.get(0).column(),
                profiles.get(profiles.size() - 1).column(),
                stubs,
                unit,
                values,
                heads.of(paths, () -> new Head(paths)));
    }

    /** Where figures have headings, numbers without one in front of the labels count the lines. */
    private static List<ColumnProfile> withoutLineNumbers(List<ColumnProfile> profiles, List<Integer> stubs) {
        boolean headed = profiles.stream().anyMatch(ColumnProfile::headed);
        return profiles.stream()
                .filter(profile ->
                        !headed || profile.hasHeading() || stubs.isEmpty() || profile.column() > stubs.get(0))
                .toList();
    }

    /** Of columns under one heading the first holds the figure, unless others hold figures too. */
    private static List<ValueColumn> values(Lattice lattice, Header header, List<ColumnProfile> profiles, double best) {
        List<ValueColumn> values = new ArrayList<>();
        List<Box> before = List.of();
        for (ColumnProfile profile : profiles) {
            if (isValue(profile, best)) {
                List<Box> over = header.over(profile.column(), lattice);
                boolean underOneHeading = !over.isEmpty()
                        && areSame(over, before)
                        && over.get(over.size() - 1).columns() > 1;
                if (!underOneHeading || profile.hasFigures()) {
                    values.add(new ValueColumn(profile.column(), profile.path()));
                }
                before = over;
            }
        }
        return values;
    }

    /** Of one table; comparing all that boxes hold would take much longer. */
    private static boolean areSame(List<Box> boxes, List<Box> others) {
        boolean same = boxes.size() == others.size();
        for (int i = 0; same && i < boxes.size(); i++) {
            same = boxes.get(i).startsWith(others.get(i));
        }
        return same;
    }
}
