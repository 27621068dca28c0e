package io.gouji.intake.sheet;

/** Something in a file that a lean reader does not read as the library would, or not at all: the library has to do it. */
public final class Unfamiliar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what for developers: what was met */
    public Unfamiliar(String what) {
        super(what, null, false, false);
    }
}
