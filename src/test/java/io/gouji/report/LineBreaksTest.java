package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void chineseCharactersCountTwoColumnsAndMarksNone() {
        assertThat(DisplayWidth.of("C12（一）申请")).isEqualTo(13);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("“—”✕")).isEqualTo(4);
        assertThat(DisplayWidth.of("𠮷")).isEqualTo(2);
    }

    @Test
    void everyCharacterIsWideThatUnicodeCallsWide() {
        List<Integer> different = IntStream.rangeClosed(0x300, Character.MAX_CODE_POINT)
                .filter(character -> isWide(character) != (DisplayWidth.of(character) == 2))
                .boxed()
                .toList();

        assertThat(different).isEmpty();
    }

    private static boolean isWide(int character) {
        int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        assertThat(lines("收到申请二件，均已答复。", 8)).containsExactly("收到申请", "二件，均", "已答复。");
        assertThat(lines("收到申请，均已答复", 8)).containsExactly("收到申", "请，均已", "答复");
    }

    @Test
    void wordsAreKeptWhole() {
        assertThat(lines("figures that agree", 12)).containsExactly("figures that", "agree");
    }

    @Test
    void wordWiderThanTheScreenIsCut() {
        assertThat(lines("apply.received.total", 8)).containsExactly("apply.re", "ceived.t", "otal");
    }

    @Test
    void lineBreaksOfTheTextAreKept() {
        assertThat(lines("一\n\n二", 8)).containsExactly("一", "", "二");
    }

    @Property
    void nothingIsLostAndNothingIsTooWide(
            @From("texts") @ForAll String text, @ForAll @IntRange(min = 2, max = 30) int width) {
        List<String> lines = lines(text, width);
        assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= width);
        assertThat(lines.stream().collect(Collectors.joining()).replace(" ", ""))
                .isEqualTo(text.replace(" ", "").replace("\n", ""));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("收到申请，。（）“”12 ab.\n").ofMaxLength(80);
    }

    private static List<String> lines(String text, int width) {
        return LineBreaks.of(text, width).stream()
                .map(line -> text.substring(line.start(), line.end()))
                .toList();
    }
}
