package io.gouji.intake;

/** A workbook turns out to be larger than what is read without {@link Supervision}. */
final class Lengthy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lengthy() {
        super("larger than what is read unwatched", null, false, false);
    }
}
