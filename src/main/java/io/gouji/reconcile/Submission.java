package io.gouji.reconcile;

import io.gouji.grid.Document;
import java.util.List;

/**
 * What one agency sends for one year: attachment, report, or both in one file.
 *
 * @param identity what is known beforehand (from a manifest); the content fills what is missing
 * @param documents in the order in which they are to be listed
 */
public record Submission(Identity identity, List<Document> documents) {
    public Submission {
        documents = List.copyOf(documents);
    }

    /** A submission of which nothing is known beforehand. */
    public static Submission of(List<Document> documents) {
        return new Submission(Identity.UNKNOWN, documents);
    }
}
