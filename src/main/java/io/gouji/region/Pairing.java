package io.gouji.region;

import io.gouji.reconcile.Identity;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lays the files of one agency and year together: attachment and report, and every version of them. */
public final class Pairing {
    private final FileNames words;
    private final int shortest;

    private Pairing(FileNames words, int shortest) {
        this.words = words;
        this.shortest = shortest;
    }

    /** With the words of {@code region/*.csv}. */
    public static Pairing of(ReferenceData data) {
        return new Pairing(FileNames.of(data), Limits.of(data).of("shortest-agency"));
    }

    /**
     * Every file in exactly one bundle.
     *
     * @param files in the order of their paths; bundles come in the order of their first file
     */
    public List<Bundle> pair(List<Received> files, Manifest manifest, Roster roster) {
        Attribution attribution = Attribution.of(files, manifest, roster, words, shortest);
        Map<List<String>, List<Received>> groups = new LinkedHashMap<>();
        Map<String, Integer> places = places(files, attribution);
        for (Received file : files) {
            groups.computeIfAbsent(key(file, attribution, places), key -> new ArrayList<>())
                    .add(file);
        }
        return groups.values().stream()
                .flatMap(group -> byYear(group, attribution, manifest).stream())
                .toList();
    }

    /** In how many differently named places the files of each agency lie. */
    private Map<String, Integer> places(List<Received> files, Attribution attribution) {
        return files.stream()
                .filter(file -> !words.place(file.file()).isEmpty())
                .collect(Collectors.groupingBy(
                        file -> agency(file, attribution),
                        Collectors.mapping(
                                file -> words.place(file.file()),
                                Collectors.collectingAndThen(Collectors.toSet(), java.util.Set::size))));
    }

    private static String agency(Received file, Attribution attribution) {
        return attribution.owner(file).agency().map(AgencyNames::key).orElse("");
    }

    /**
     * Files of one agency belong together, wherever they lie; but 区财政局 in the folders of two places are two agencies. A
     * file that nothing says the agency of stands alone.
     */
    private List<String> key(Received file, Attribution attribution, Map<String, Integer> places) {
        String agency = agency(file, attribution);
        if (agency.isEmpty()) {
            return List.of("", file.file());
        }
        return List.of(agency, places.getOrDefault(agency, 0) > 1 ? words.place(file.file()) : "");
    }

    /** A bundle a year; a file that does not say its year goes to the latest. */
    private List<Bundle> byYear(List<Received> group, Attribution attribution, Manifest manifest) {
        TreeSet<Integer> years = group.stream()
                .map(file -> year(file, manifest))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        if (years.isEmpty()) {
            return List.of(bundle(group, Optional.empty(), attribution, manifest, false));
        }
        return years.stream()
                .map(year -> bundle(
                        group.stream()
                                .filter(file -> year(file, manifest)
                                        .orElse(years.last())
                                        .equals(year))
                                .toList(),
                        Optional.of(year),
                        attribution,
                        manifest,
                        years.size() > 1))
                .toList();
    }

    private Optional<Integer> year(Received file, Manifest manifest) {
        return manifest.find(file.file())
                .map(Manifest.Entry::identity)
                .orElse(Identity.UNKNOWN)
                .or(file.identity())
                .year()
                .or(() -> words.year(file.file()));
    }

    private Bundle bundle(
            List<Received> files, Optional<Integer> year, Attribution attribution, Manifest manifest, boolean several) {
        Identity identity = new Identity(attribution.owner(files.get(0)).agency(), year);
        List<Bundle.Item> items = new Succession(manifest)
                .items(files).stream()
                        .map(item -> item.with(attribution
                                .owner(item.received())
                                .remark()
                                .filter(remark -> item.received().isReadable())))
                        .map(item -> item.with(yearRemark(item.received(), year, manifest, several)))
                        .map(item -> item.with(editionRemark(item.received(), manifest)))
                        .map(item -> item.paired(identity))
                        .toList();
        return new Bundle(identity, items);
    }

    private Optional<Message> yearRemark(Received file, Optional<Integer> year, Manifest manifest, boolean several) {
        return year.filter(known -> several && year(file, manifest).isEmpty())
                .map(known -> Message.of("region.year.assumed", known.toString()));
    }

    private static Optional<Message> editionRemark(Received file, Manifest manifest) {
        return manifest.find(file.file())
                .flatMap(Manifest.Entry::edition)
                .filter(expected ->
                        file.edition().isPresent() && !file.edition().get().equals(expected))
                .map(expected -> Message.of(
                        "region.edition.differs", expected, file.edition().orElse("")));
    }
}
