package io.gouji.narrative;

/**
 * A unit of counting.
 *
 * @param text as it is written
 * @param sort what it counts: {@code item}, {@code event}, {@code person}, {@code place}, {@code money}, {@code percent}, …
 */
record Unit(String text, String sort) {
    static final Unit NONE = new Unit("", "none");

    boolean isPercent() {
        return sort.equals("percent");
    }
}
