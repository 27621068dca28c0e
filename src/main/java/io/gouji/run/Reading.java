package io.gouji.run;

import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.grid.Sha256;
import io.gouji.intake.UnusableInput;
import io.gouji.reconcile.Reference;
import io.gouji.region.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the files of a run, each for itself: whatever is wrong with one is said of that one. */
final class Reading {
    private final BiFunction<byte[], String, Document> intake;
    private final Reference reference;
    private final Receipt receipt;
    private final Keeping keeping;
    private final Shelf shelf;

    /** With what makes a document of bytes and a name. */
    Reading(BiFunction<byte[], String, Document> intake, Reference reference, Keeping keeping, Shelf shelf) {
        this.intake = intake;
        this.reference = reference;
        this.receipt = Receipt.of(reference.data());
        this.keeping = keeping;
        this.shelf = shelf;
    }

    /** Never throws on what a file holds. */
    Waiting read(Folder.Found file) {
        Arrived arrived = arrived(file);
        return new Waiting(arrived.received(), arrived.understood().map(shelf::lay));
    }

    private Arrived arrived(Folder.Found file) {
        byte[] bytes;
        try {
            bytes = file.content().bytes(file.name());
        } catch (UnusableInput e) {
            return Arrived.unreadable(file.name(), file.content().sha256(), e.what());
        } catch (OutOfMemoryError e) {
            return Arrived.unreadable(file.name(), file.content().sha256(), Mishap.said(e));
        }
        Sha256 hash = Sha256.of(bytes);
        return keeping.get(
                List.of("read", file.name(), hash),
                List.of(),
                Arrived.class,
                arrived -> arrived.understood().isPresent(),
                () -> read(bytes, file.name(), hash));
    }

    private Arrived read(byte[] bytes, String name, Sha256 hash) {
        return Mishap.caught(() -> understood(bytes, name, hash), why -> Arrived.unreadable(name, hash.hex(), why));
    }

    private Arrived understood(byte[] bytes, String name, Sha256 hash) {
        Document document = intake.apply(bytes, name).with(hash);
        Mapping mapping = reference.formReader().read(document);
        return new Arrived(
                receipt.receive(document, reference.identities().read(document), mapping),
                Optional.of(new Understood(document, mapping)));
    }
}
