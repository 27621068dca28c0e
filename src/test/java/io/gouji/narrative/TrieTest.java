package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TrieTest {
    @Property(tries = 500)
    void theLongestTextThatBeginsAtAPlaceAndEndsInTimeIsFound(
            @ForAll("texts") List<String> known, @ForAll("text") String text) {
        Trie<String> trie = new Trie<>();
        known.forEach(each -> trie.put(each, each));
        for (int at = 0; at <= text.length(); at++) {
            for (int end = at; end <= text.length(); end++) {
                String rest = text.substring(at, end);
                Optional<String> longest =
                        known.stream().filter(rest::startsWith).max(Comparator.comparingInt(String::length));
                assertThat(trie.at(text, at, end)).isEqualTo(longest);
            }
        }
    }

    @Test
    void ofATextThatIsKnownTwiceTheFirstValueStays() {
        Trie<Integer> trie = new Trie<>();
        trie.put("公开", 1);
        trie.put("公开", 2);
        assertThat(trie.at("公开信息", 0)).contains(1);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars('公', '开', '信')
                .ofMinLength(1)
                .ofMaxLength(4)
                .list();
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings().withChars('公', '开', '信', 'x').ofMaxLength(8);
    }
}
