package io.gouji.reconcile;

import io.gouji.grid.Prose;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Running text cut into sentences, to be compared word for word. */
final class Sentences {
    private static final String ENDS = "。！？；\n\r";

    private Sentences() {}

    /** All sentences of a text, without white space, so that layout does not tell them apart. */
    static Set<String> of(Prose prose) {
        return prose.paragraphs().stream()
                .map(prose::of)
                .flatMap(text -> Stream.of(text.split("[" + ENDS + "]")))
                .map(Sentences::plain)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sentence around a piece of text. */
    static String around(String text, int start, int end) {
        int from = start;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return plain(text.substring(from, to));
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("[\\s\\p{Z}]+", "");
    }
}
