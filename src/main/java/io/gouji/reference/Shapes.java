package io.gouji.reference;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Several shapes, of which only those are looked for in a text that can stand there by the characters that it has. */
public final class Shapes {
    private static final BitSet NONE = new BitSet();

    private final List<Shape> shapes;
    /** The shapes of which a match has a character at least. */
    private final ByCharacter<BitSet> having = new ByCharacter<>(NONE);
    /** The shapes that can stand in any text. */
    private final BitSet always = new BitSet();

    public Shapes(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
        for (int i = 0; i < shapes.size(); i++) {
            int shape = i;
            shapes.get(i).holds().ifPresentOrElse(characters -> enter(shape, characters), () -> always.set(shape));
        }
    }

    private void enter(int shape, String holds) {
        for (int i = 0; i < holds.length(); i++) {
            char character = holds.charAt(i);
            if (having.get(character).isEmpty()) {
                having.put(character, new BitSet());
            }
            having.get(character).set(shape);
        }
    }

    /** Indexes of the shapes that can stand in a text; of all others none does. */
    public BitSet possible(CharSequence text) {
        BitSet possible = (BitSet) always.clone();
        for (int i = 0; i < text.length(); i++) {
            BitSet having = this.having.get(text.charAt(i));
            if (!having.isEmpty()) {
                possible.or(having);
            }
        }
        return possible;
    }

    /** Hands over every match of every shape, shape by shape. */
    public void each(CharSequence text, Consumer<MatchResult> matches) {
        BitSet possible = possible(text);
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            Matcher matcher = shapes.get(i).matcher(text);
            int from = 0;
            while (from <= text.length() && shapes.get(i).find(matcher, text, from)) {
                matches.accept(matcher);
                from = Shape.behind(matcher);
            }
        }
    }

    /** The first match of the first shape that stands in a text. */
    public Optional<MatchResult> first(CharSequence text) {
        BitSet possible = possible(text);
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            Matcher matcher = shapes.get(i).matcher(text);
            if (shapes.get(i).find(matcher, text, 0)) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** Whether a text begins with any of them. */
    public boolean open(CharSequence text) {
        for (Shape shape : shapes) {
            if (shape.opens(text)) {
                return true;
            }
        }
        return false;
    }
}
