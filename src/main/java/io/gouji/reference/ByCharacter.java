package io.gouji.reference;

import java.util.Arrays;

/** A value for each character (UTF-16 unit), of which most have the same. Safe to share once it is filled. */
public final class ByCharacter<T> {
    private static final int PAGE = 256;

    private final Object[][] pages = new Object[(Character.MAX_VALUE + 1) / PAGE][];
    /** The page of all blocks of which no character has a value of its own. */
    private final Object[] others = new Object[PAGE];

    /** With the value of all characters that are given none. */
    public ByCharacter(T otherwise) {
        Arrays.fill(others, otherwise);
        Arrays.fill(pages, others);
    }

    @SuppressWarnings("unchecked") // only values of this type are put in
    public T get(char character) {
        return (T) pages[character / PAGE][character % PAGE];
    }

    public void put(char character, T value) {
        int page = character / PAGE;
        if (pages[page] == others) {
            pages[page] = others.clone();
        }
        pages[page][character % PAGE] = value;
    }
}
