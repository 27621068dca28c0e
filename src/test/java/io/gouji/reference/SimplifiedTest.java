package io.gouji.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimplifiedTest {
    @Test
    void everyCharacterIsWhatTheRulesOfUnicodeMakeOfIt() {
        Transliterator rules = Transliterator.getInstance("Traditional-Simplified");

        List<String> different = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .filter(character -> !Character.toString(Simplified.of(character))
                        .equals(rules.transliterate(Character.toString(character))))
                .mapToObj(Character::toString)
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void wordsOfATraditionalTextCount() {
        assertThat(Simplified.of('甚')).isEqualTo('甚');
        assertThat(Simplified.of("甚麼")).isEqualTo("什么");
    }

    @Test
    void aTextWithoutTraditionalCharactersStaysAsItIs() {
        assertThat(Simplified.of("区委巡察办公室")).isEqualTo("区委巡察办公室");
    }
}
