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
    /** That one of more characters must stand in a text says little. */
    private static final int MANY = 256;

    private final List<Shape> shapes;
    /** The shapes of which a match has a character at least. */
    private final ByCharacter<BitSet> having = new ByCharacter<>(NONE);
    /** The shapes that can stand in any text. */
    private final BitSet always = new BitSet();

    public Shapes(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
        for (int i = 0; i < shapes.size(); i++) {
            enter(i, shapes.get(i).holds());
        }
    }

    private void enter(int shape, BitSet holds) {
        if (holds.cardinality() > MANY) {
            always.set(shape);
            return;
        }
        for (int each = holds.nextSetBit(0); each >= 0; each = holds.nextSetBit(each + 1)) {
            if (having.get((char) each).isEmpty()) {
                having.put((char) each, new BitSet());
            }
            having.get((char) each).set(shape);
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
