package io.gouji.region;

import io.gouji.form.Form;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import io.gouji.region.Arrival.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one region of many submissions. A pure function: no files, no clock, no state. */
public final class Consolidator {
    private final Reference reference;
    private final String name;
    private final Roster roster;
    private final AgencyNames listed;
    private final Workers workers;

    private Consolidator(String name, Roster roster, Reference reference, Workers workers) {
        this.workers = workers;
        this.reference = reference;
        this.name = name;
        this.roster = roster;
        this.listed = new AgencyNames(
                roster.agencies(),
                FileNames.of(reference.data()),
                Limits.of(reference.data()).of("shortest-agency"));
    }

    /**
     * Adds up what was judged.
     *
     * @param year whose figures enter the totals; when empty, the one that most submissions are of, the later of two
     * @param skipped files that were left alone
     * @param workers who go through the submissions
     */
    public static Region consolidate(
            String name,
            Optional<Integer> year,
            List<Judged> judged,
            List<Arrival> skipped,
            Roster roster,
            Reference reference,
            Workers workers) {
        return new Consolidator(name, roster, reference, workers).region(year, judged, skipped);
    }

    private Region region(Optional<Integer> asked, List<Judged> judged, List<Arrival> skipped) {
        Optional<Integer> year = asked.or(() -> mostCommonYear(judged));
        List<Member> members = judged.stream()
                .filter(Judged::isSubmission)
                .flatMap(each -> each.outline().stream().map(outline -> member(each.bundle(), outline, year)))
                .sorted(Comparator.comparing((Member member) -> !member.counted())
                        .thenComparing(this::line))
                .toList();
        List<Arrival> arrivals = Stream.concat(judged.stream().flatMap(each -> arrivals(each, year)), skipped.stream())
                .sorted(Comparator.comparing(Arrival::file, Paths.ORDER))
                .toList();
        List<String> present = members.stream()
                .filter(Member::counted)
                .flatMap(member -> member.agency().stream())
                .toList();
        List<String> sent =
                judged.stream().flatMap(each -> each.bundle().agency().stream()).toList();
        RollCall rollCall = RollCall.of(roster, present, sent, listed);
        return new Region(name, year, roster, members, arrivals, rollCall, editions(members), List.of());
    }

    private static Member member(Bundle bundle, Outline outline, Optional<Integer> year) {
        Identity identity = bundle.identity().or(outline.identity());
        boolean counted = identity.year().isEmpty() || identity.year().equals(year);
        return new Member(identity, bundle.files(), outline, counted);
    }

    private static Optional<Integer> mostCommonYear(List<Judged> judged) {
        Map<Integer, Long> years = judged.stream()
                .filter(Judged::isSubmission)
                .flatMap(each -> each.bundle().year().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return years.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The agency's line in the roster; those that are not on it come last. */
    private int line(Member member) {
        return member.agency()
                .flatMap(listed::find)
                .map(roster.agencies()::indexOf)
                .orElse(Integer.MAX_VALUE);
    }

    private Stream<Arrival> arrivals(Judged judged, Optional<Integer> year) {
        return judged.bundle().items().stream().map(item -> arrival(judged, item, year));
    }

    private static Arrival arrival(Judged judged, Bundle.Item item, Optional<Integer> year) {
        Bundle bundle = judged.bundle();
        List<Message> reasons = new ArrayList<>(item.remarks());
        if (!item.counts()) {
            Outcome outcome = item.received().isReadable() ? Outcome.SET_ASIDE : Outcome.REJECTED;
            return Arrival.of(bundle, item, outcome, reasons);
        }
        if (!judged.isSubmission()) {
            return Arrival.of(
                    bundle, item, Outcome.REJECTED, List.of(judged.fault().orElse(Message.of("region.nothing"))));
        }
        year.filter(wanted -> bundle.year().filter(own -> !own.equals(wanted)).isPresent())
                .ifPresent(wanted -> reasons.add(Message.of("region.year.other", wanted.toString())));
        return Arrival.of(bundle, item, Outcome.READ, reasons);
    }

    private List<EditionTotals> editions(List<Member> members) {
        return reference.forms().all().stream()
                .map(form -> EditionTotals.of(form, users(form, members), reference.indicators(), workers))
                .filter(edition -> !edition.members().isEmpty())
                .sorted(Comparator.comparing(EditionTotals::counted).reversed())
                .toList();
    }

    private static List<Member> users(Form form, List<Member> members) {
        return members.stream()
                .filter(member -> member.edition().equals(Optional.of(form.id())))
                .toList();
    }
}
