package io.gouji.region;

import io.gouji.reference.Message;
import io.gouji.region.Bundle.Item;
import io.gouji.region.Received.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the files of one agency and year count. Of two that are the same piece, the newer one does: the later row of the
 * manifest, else the higher mark of a version, else the later date, else (and then it is said) the last by name. The other
 * is set aside, never dropped.
 */
final class Succession {
    private final Manifest manifest;

    /** Newest first. */
    private final Comparator<Received> newest;

    Succession(Manifest manifest) {
        this.manifest = manifest;
        this.newest = Comparator.comparing((Received file) -> order(file))
                .thenComparing(file -> file.version().rank())
                .thenComparing(file -> file.version().date())
                .thenComparing(file -> file.role() == Role.BOTH)
                .thenComparing(Received::file)
                .reversed();
    }

    /** All files, attachments before reports, then in the given order. */
    List<Item> items(List<Received> files) {
        List<Received> roled = files.stream().map(this::asManifestSays).toList();
        Map<Received, Item> judged = new LinkedHashMap<>();
        List<Received> kept = new ArrayList<>();
        for (Received file : roled.stream().sorted(newest).toList()) {
            Item item = judge(file, kept, roled);
            judged.put(file, item);
            if (item.counts()) {
                kept.add(file);
            }
        }
        judged.replaceAll((file, item) -> item.with(doubt(item, roled)));
        return roled.stream()
                .sorted(Comparator.comparing((Received file) -> file.role().hasText()))
                .map(judged::get)
                .toList();
    }

    private Received asManifestSays(Received file) {
        return manifest.find(file.file())
                .flatMap(Manifest.Entry::role)
                .map(file::as)
                .orElse(file);
    }

    private static Item judge(Received file, List<Received> newer, List<Received> all) {
        if (!file.isReadable()) {
            return new Item(file, false, file.fault().stream().toList());
        }
        Optional<Message> aside = twin(file, all)
                .map(twin -> Message.of("region.aside.same", twin.file()))
                .or(() -> newer.stream()
                        .filter(each -> compete(file, each))
                        .findFirst()
                        .map(each -> Message.of("region.aside.older", each.file())));
        return new Item(file, aside.isEmpty(), aside.stream().toList());
    }

    /** Of those with the same bytes the one with the shortest name (copies get longer ones), when it is not the file itself. */
    private static Optional<Received> twin(Received file, List<Received> all) {
        return all.stream()
                .filter(each -> each.sha256().equals(file.sha256()))
                .min(Comparator.comparing((Received each) -> each.file().length())
                        .thenComparing(Received::file))
                .filter(each -> !each.equals(file));
    }

    /** Both are the running text, or both are a table with some of the same figures or of another edition. */
    private static boolean compete(Received one, Received other) {
        if (one.role().hasText() && other.role().hasText()) {
            return true;
        }
        return one.role() == Role.ATTACHMENT
                && other.role() == Role.ATTACHMENT
                && (!one.edition().equals(other.edition())
                        || one.codes().isEmpty()
                        || one.codes().stream().anyMatch(other.codes()::contains));
    }

    /** What is to be confirmed of a file that counts: by what it was taken for the newest, when only its name's order says so. */
    private Optional<Message> doubt(Item item, List<Received> files) {
        Received chosen = item.received();
        return Optional.of(chosen)
                .filter(file -> item.counts())
                .filter(file -> files.stream()
                        .filter(other -> other.isReadable() && !other.equals(file))
                        .filter(other -> !other.sha256().equals(file.sha256()))
                        .anyMatch(other -> compete(other, file) && !isTold(file, other)))
                .map(file -> Message.of("region.newest.by-name"));
    }

    private boolean isTold(Received newer, Received older) {
        if (order(newer) != order(older)
                || newer.version().rank() != older.version().rank()) {
            return true;
        }
        int date = older.version().date();
        return date > 0 && newer.version().date() != date && newer.version().date() > 0;
    }

    private int order(Received file) {
        return manifest.find(file.file()).map(Manifest.Entry::order).orElse(-1);
    }
}
