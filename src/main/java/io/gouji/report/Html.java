package io.gouji.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML that grows tag by tag. Whatever a file says goes through {@link #text} or an attribute, and there nothing remains
 * that a browser takes for markup.
 */
final class Html {
    private static final char UNREADABLE = '\uFFFD';

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Appendable out) {
        this.out = out;
    }

    /** Begins an element; {@code attributes} are names and values in turn, and one without a value is left out. */
    Html open(String tag, String... attributes) {
        raw("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                raw(" " + attributes[i] + "=\"").text(attributes[i + 1]).raw("\"");
            }
        }
        open.push(tag);
        return raw(">");
    }

    /** Ends the element that was begun last. */
    Html close() {
        return raw("</" + open.pop() + ">");
    }

    /** An element that holds nothing but a text. */
    Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A text in its styles, each a class of its name. */
    Html styled(Styled text) {
        for (Styled.Piece piece : text.pieces()) {
            if (piece.style() == Style.PLAIN) {
                text(piece.text());
            } else {
                leaf("span", piece.text(), "class", JsonMap.word(piece.style()));
            }
        }
        return this;
    }

    /** A line break in the source, so that it can be read. */
    Html line() {
        return raw("\n");
    }

    Html text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(point, escaped));
        return raw(escaped.toString());
    }

    private static void append(int point, StringBuilder escaped) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isUnreadable(point) ? UNREADABLE : point);
        }
    }

    /** Control characters, and halves of characters, which no encoding can write. */
    private static boolean isUnreadable(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        return control || Character.getType(point) == Character.SURROGATE;
    }

    /** What is HTML already; never what a file says. */
    Html raw(String html) {
        try {
            out.append(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
