package io.gouji.region;

import io.gouji.reconcile.Identity;
import io.gouji.reference.Message;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whose each file is: by the manifest, by its content, by a folder that holds the files of one agency, or by its name;
 * in this order.
 */
final class Attribution {
    private final FileNames words;
    private final int shortest;
    private final Manifest manifest;
    private final Map<String, Owner> owners = new HashMap<>();

    /**
     * Whose a file is.
     *
     * @param agency as the fullest of the files writes it; empty when nothing says so
     * @param remark what a person should confirm of it
     */
    record Owner(Optional<String> agency, Optional<Message> remark) {
        static final Owner UNKNOWN = new Owner(Optional.empty(), Optional.of(Message.of("region.owner.unknown")));

        static Owner told(String agency) {
            return new Owner(Optional.of(agency), Optional.empty());
        }

        static Owner guessed(String agency, String why) {
            return new Owner(Optional.of(agency), Optional.of(Message.of(why, agency)));
        }
    }

    private Attribution(FileNames words, int shortest, Manifest manifest) {
        this.words = words;
        this.shortest = shortest;
        this.manifest = manifest;
    }

    /** Attributes all files; {@code roster} gives names that a file name may stand for. */
    static Attribution of(List<Received> files, Manifest manifest, Roster roster, FileNames words, int shortest) {
        Attribution result = new Attribution(words, shortest, manifest);
        Set<String> names = result.told(files);
        AgencyNames told = result.names(names);
        AgencyNames all = roster.isEmpty()
                ? told
                : result.names(Stream.concat(names.stream(), roster.agencies().stream())
                        .toList());
        files.stream()
                .collect(Collectors.groupingBy(each -> words.folder(each.file()), TreeMap::new, Collectors.toList()))
                .forEach((folder, held) -> result.attribute(folder, held, told, all));
        return result;
    }

    Owner owner(Received file) {
        return owners.getOrDefault(file.file(), Owner.UNKNOWN);
    }

    private void attribute(String folder, List<Received> held, AgencyNames told, AgencyNames all) {
        Set<String> here = told(held).stream().map(told::fullest).collect(Collectors.toCollection(LinkedHashSet::new));
        AgencyNames local = names(here);
        Optional<String> only = onlyAgency(folder, held, here, local);
        for (Received file : held) {
            Owner owner = toldBy(file)
                    .map(Owner::told)
                    .or(() -> only.map(name -> byFolder(name, here)))
                    .orElseGet(() -> byName(file, local, all));
            owners.put(file.file(), new Owner(owner.agency().map(told::fullest), owner.remark()));
        }
    }

    /** What the manifest or the content says. */
    private Optional<String> toldBy(Received file) {
        return manifest.find(file.file())
                .map(Manifest.Entry::identity)
                .orElse(Identity.UNKNOWN)
                .or(file.identity())
                .agency();
    }

    private Set<String> told(Collection<Received> files) {
        return files.stream()
                .map(this::toldBy)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private AgencyNames names(Collection<String> names) {
        return new AgencyNames(names, words, shortest);
    }

    /** The agency whose files alone the folder holds, as far as that can be told. */
    private Optional<String> onlyAgency(String folder, List<Received> held, Set<String> here, AgencyNames local) {
        if (here.size() > 1) {
            return Optional.empty();
        }
        String named = words.stem(FileNames.last(folder));
        Set<String> loose = held.stream()
                .filter(file -> toldBy(file).isEmpty())
                .map(file -> words.stem(FileNames.last(file.file())))
                .filter(stem -> !stem.isEmpty() && local.find(stem).isEmpty())
                .filter(stem -> folder.isEmpty() || (words.looksLikeAgency(stem) && !stem.equals(named)))
                .collect(Collectors.toSet());
        if (!loose.isEmpty()) {
            return Optional.empty();
        }
        return here.stream().findFirst().or(() -> Optional.of(named).filter(words::looksLikeAgency));
    }

    private static Owner byFolder(String name, Set<String> here) {
        return here.contains(name) ? Owner.told(name) : Owner.guessed(name, "region.owner.folder");
    }

    private Owner byName(Received file, AgencyNames local, AgencyNames all) {
        String stem = words.stem(FileNames.last(file.file()));
        return local.find(stem)
                .or(() -> all.find(stem))
                .map(Owner::told)
                .orElseGet(() -> stem.isEmpty() ? Owner.UNKNOWN : Owner.guessed(stem, "region.owner.name"));
    }
}
