package io.gouji.reference;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of a table. It is looked for only where a match may begin by the expression's own {@link Outline}, and
 * compiled when it is first looked for: most say nothing of most texts.
 */
public final class Shape {
    private final Outline outline;
    private final Lazy<Pattern> pattern;
    /** The characters with which a match may begin; empty where any may. */
    private final Lazy<BitSet> beginnings;

    private Shape(String regex) {
        this.outline = OutlineReader.read(regex);
        this.pattern = new Lazy<>(() -> Pattern.compile(regex));
        this.beginnings = new Lazy<>(() -> set(outline.begins().orElse("")));
    }

    private static BitSet set(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    /** Of an expression; one that is none is told by {@link #pattern()}. */
    public static Shape of(String regex) {
        return new Shape(regex);
    }

    /** The expression; what is none is a {@link java.util.regex.PatternSyntaxException}. */
    public Pattern pattern() {
        return pattern.get();
    }

    /** Characters of which every match has at least one; empty where any text may match. */
    Optional<String> holds() {
        return outline.holds();
    }

    /** For {@link #find}. */
    public Matcher matcher(CharSequence text) {
        return pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /**
     * Looks for a match as {@link Matcher#find()} does, but from a place on; what it finds is in the matcher.
     *
     * @param matcher of this shape for the text
     */
    public boolean find(Matcher matcher, CharSequence text, int from) {
        if (outline.begins().isEmpty()) {
            return matcher.region(from, text.length()).find();
        }
        BitSet begins = beginnings.get();
        for (int at = from; at < text.length(); at++) {
            if (begins.get(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a match begins at the very beginning. */
    public boolean opens(CharSequence text) {
        return mayOpen(text) && pattern().matcher(text).lookingAt();
    }

    /** Whether the whole text is a match. */
    public boolean is(CharSequence text) {
        return mayOpen(text) && pattern().matcher(text).matches();
    }

    private boolean mayOpen(CharSequence text) {
        return outline.begins().isEmpty()
                || (text.length() > 0 && beginnings.get().get(text.charAt(0)));
    }

    /** Where to look for the next match behind the one in a matcher: an empty one is stepped over. */
    public static int behind(Matcher matcher) {
        return matcher.end() > matcher.start() ? matcher.end() : matcher.end() + 1;
    }
}
