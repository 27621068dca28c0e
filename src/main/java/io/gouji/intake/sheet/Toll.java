package io.gouji.intake.sheet;

/** Is told how much of what a file decides the amount of was met, before it is kept; ends the reading of too much by throwing. */
public interface Toll {
    void sheets(int more);

    /**
     * One more cell, or a merged range.
     *
     * @param characters of what is stored in it
     */
    void cell(int characters);

    void strings(int more);

    /**
     * Parts of a package.
     *
     * @param more bytes, unpacked
     */
    void unpacked(int more);
}
