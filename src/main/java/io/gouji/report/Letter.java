package io.gouji.report;

import java.util.List;

/**
 * What an agency is told about its submission, as an official letter.
 *
 * @param file name without folder
 * @param title centred over the letter
 * @param salutation whom it is addressed to
 * @param body what is said, from the top down
 * @param signature who signs, and the place for the date
 */
public record Letter(String file, String title, String salutation, List<Paragraph> body, List<String> signature) {
    public Letter {
        body = List.copyOf(body);
        signature = List.copyOf(signature);
    }

    /** A paragraph and what it is in the letter. */
    public record Paragraph(Rank rank, String text) {}

    /** What a paragraph is. */
    public enum Rank {
        HEADING,
        ITEM,
        TEXT
    }
}
