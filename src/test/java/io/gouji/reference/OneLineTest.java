package io.gouji.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {
    @Test
    void ordinaryWordsStayAsTheyAre() {
        assertThat(OneLine.of("区财政局 2018年度统计表（终）😀.xlsx")).isEqualTo("区财政局 2018年度统计表（终）😀.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\r\nb', 'a b'",
        "'a\nb\tc', 'a b c'",
        "'\u001B[31ma', '␛[31ma'",
        "'a\u0007\u007F', 'a␇␡'",
        "'\u009B31ma', '\uFFFD31ma'",
        "'a\u202Egpj.exe', 'a\uFFFDgpj.exe'"
    })
    void whatATerminalWouldObeyIsShownInstead(String words, String shown) {
        assertThat(OneLine.of(words)).isEqualTo(shown);
    }

    @Test
    void aFileNameBeginsNoLineOfItsOwnInAMessage() {
        Messages messages = Messages.of(ReferenceData.bundled());
        String said = messages.say(Language.EN, Message.of("usage.no-file", "a\nb\u001B]0;c\u0007"));
        assertThat(said.toLowerCase(Locale.ROOT)).contains("a b␛]0;c␇").doesNotContain("\n", "\u001B");
    }
}
