package io.gouji.narrative;

import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Cuts running text into passages: lines that were broken in the middle of a sentence become whole again. */
final class Passages {
    /** What ends a sentence or announces a new line. */
    private static final String ENDS = "。！？!?；;:";

    private static final String CLOSES = "，、。；：）%‰,;:).";
    /** A line of this many characters may have been broken for the width of the page alone. */
    private static final int PAGE_WIDTH = 25;

    private final Patterns patterns;
    private final Script script;

    Passages(Patterns patterns, Script script) {
        this.patterns = patterns;
        this.script = script;
    }

    List<Passage> of(String file, Prose prose) {
        List<Passage> passages = new ArrayList<>();
        Draft draft = new Draft(file, prose);
        for (Paragraph paragraph : prose.paragraphs()) {
            String line = script.read(prose.of(paragraph));
            if (!draft.goesOn(paragraph, line)) {
                draft.finish(passages);
                draft = new Draft(file, prose);
            }
            draft.add(paragraph, line);
        }
        draft.finish(passages);
        return passages;
    }

    /** A passage that is growing. */
    private final class Draft {
        private final String file;
        private final Prose prose;
        private final StringBuilder text = new StringBuilder();
        /** For every character of the text, where it stands in the document; there is room for more. */
        private int[] origins = new int[0];

        private final List<Paragraph> paragraphs = new ArrayList<>();

        Draft(String file, Prose prose) {
            this.file = file;
            this.prose = prose;
        }

        /** Whether a line goes on where this passage stops. */
        boolean goesOn(Paragraph next, String line) {
            if (text.isEmpty()) {
                return true;
            }
            Paragraph last = paragraphs.get(paragraphs.size() - 1);
            String between = prose.text().substring(last.end(), Math.max(last.end(), next.start()));
            String stripped = line.strip();
            char end = text.charAt(text.length() - 1);
            return !last.isHeading()
                    && !next.isHeading()
                    && !stripped.isEmpty()
                    && between.isBlank()
                    && ENDS.indexOf(end) < 0
                    && !patterns.opens(Patterns.Kind.NEW_LINE, stripped)
                    && isBrokenBetween(end, stripped.charAt(0), last);
        }

        private boolean isBrokenBetween(char end, char begin, Paragraph last) {
            return isDigit(end)
                    || isDigit(begin)
                    || CLOSES.indexOf(begin) >= 0
                    || (last.end() - last.start() >= PAGE_WIDTH && !patterns.opens(Patterns.Kind.NEW_LINE, text));
        }

        void add(Paragraph paragraph, String line) {
            if (text.isEmpty()) {
                paragraphs.clear();
            }
            paragraphs.add(paragraph);
            BitSet noise = patterns.covered(Patterns.Kind.NOISE, line);
            int blanks = 0;
            int from = text.length();
            makeRoom(line.length());
            for (int i = 0; i < line.length(); i++) {
                char character = line.charAt(i);
                if (isBlank(character)) {
                    blanks += character == '\t' ? 2 : 1;
                } else if (!noise.get(i)) {
                    if (blanks > 0 && text.length() > from && isGap(blanks, character)) {
                        put(' ', paragraph.start() + i - 1);
                    }
                    put(character, paragraph.start() + i);
                    blanks = 0;
                }
            }
        }

        /** A wide gap, or one between two numbers or words of Latin letters, separates; any other blank is chance. */
        private boolean isGap(int blanks, char next) {
            return blanks > 1 || (isLatin(next) && isLatin(text.charAt(text.length() - 1)));
        }

        /** For a line: a gap stands for blanks, so that no more is put than there are characters. */
        private void makeRoom(int more) {
            if (text.length() + more > origins.length) {
                origins = Arrays.copyOf(origins, Math.max(text.length() + more, 2 * origins.length));
            }
        }

        private void put(char character, int origin) {
            origins[text.length()] = origin;
            text.append(character);
        }

        void finish(List<Passage> passages) {
            if (!text.isEmpty()) {
                passages.add(new Passage(file, prose, text.toString(), origins, paragraphs));
            }
        }

        private static boolean isDigit(char character) {
            return character >= '0' && character <= '9';
        }

        private static boolean isLatin(char character) {
            return character < 0x80 && Character.isLetterOrDigit(character);
        }

        private static boolean isBlank(char character) {
            return Character.isWhitespace(character)
                    || Character.isSpaceChar(character)
                    || Character.isIdentifierIgnorable(character);
        }
    }
}
