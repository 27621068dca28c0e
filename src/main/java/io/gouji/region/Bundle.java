package io.gouji.region;

import io.gouji.reconcile.Identity;
import io.gouji.reference.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came in from one agency for one year, in all versions.
 *
 * @param identity the agency as the fullest of the files writes it and the year of the report, as far as they are said
 * @param items attachments before reports, then by path
 */
public record Bundle(Identity identity, List<Item> items) {
    public Bundle {
        items = List.copyOf(items);
    }

    /**
     * A file.
     *
     * @param counts it is part of the submission; otherwise it could not be read or is set aside, and the remarks say why
     * @param remarks why it does not count, and what a person should confirm
     */
    public record Item(Received received, boolean counts, List<Message> remarks) {
        public Item {
            remarks = List.copyOf(remarks);
        }

        /** Laid to others: only that is kept of the file which is to be known then. */
        Item paired(Identity one) {
            return new Item(received.paired(one), counts, remarks);
        }

        /** With one more remark, if there is one. */
        Item with(Optional<Message> remark) {
            return remark.map(each -> new Item(
                            received,
                            counts,
                            Stream.concat(remarks.stream(), Stream.of(each)).toList()))
                    .orElse(this);
        }
    }

    /** The files that make up the submission; none when nothing of it could be read. */
    public List<String> files() {
        return items.stream()
                .filter(Item::counts)
                .map(item -> item.received().file())
                .toList();
    }

    Optional<String> agency() {
        return identity.agency();
    }

    Optional<Integer> year() {
        return identity.year();
    }
}
