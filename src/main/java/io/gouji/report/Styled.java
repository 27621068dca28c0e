package io.gouji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text in pieces of one style each. */
record Styled(List<Piece> pieces) {
    static final Styled EMPTY = new Styled(List.of());
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\n]]");

    Styled {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of one style. */
    record Piece(Style style, String text) {}

    static Styled of(String text) {
        return of(Style.PLAIN, text);
    }

    /** What a file says may hold control characters; a terminal must not obey them. */
    static Styled of(Style style, String text) {
        String shown = CONTROL.matcher(text).replaceAll(" ");
        return shown.isEmpty() ? EMPTY : new Styled(List.of(new Piece(style, shown)));
    }

    Styled and(Style style, String text) {
        return and(of(style, text));
    }

    Styled and(String text) {
        return and(of(text));
    }

    Styled and(Styled next) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(next.pieces);
        return new Styled(all);
    }

    String text() {
        return painted(false);
    }

    int width() {
        return DisplayWidth.of(text());
    }

    /** The stretch between two offsets into {@link #text()}, {@code end} exclusive. */
    Styled slice(int start, int end) {
        List<Piece> cut = new ArrayList<>();
        int offset = 0;
        for (Piece piece : pieces) {
            int from = Math.max(start - offset, 0);
            int to = Math.min(end - offset, piece.text().length());
            if (from < to) {
                cut.add(new Piece(piece.style(), piece.text().substring(from, to)));
            }
            offset += piece.text().length();
        }
        return new Styled(cut);
    }

    /** As it is written to a terminal, or plain. */
    String painted(boolean colour) {
        StringBuilder painted = new StringBuilder();
        for (Piece piece : pieces) {
            painted.append(colour ? piece.style().paint(piece.text()) : piece.text());
        }
        return painted.toString();
    }
}
