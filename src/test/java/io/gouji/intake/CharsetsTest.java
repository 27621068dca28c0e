package io.gouji.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class CharsetsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Property
    void chineseTextIsReadBackFromUtf8(@ForAll @CharRange(from = '一', to = '龥') String text) {
        assertThat(Charsets.decode(text.getBytes(UTF_8))).contains(text);
    }

    @Property
    void chineseTextIsReadBackFromGb18030(@ForAll @CharRange(from = '一', to = '龥') String text) {
        String report = "政府信息公开" + text;
        assertThat(Charsets.decode(report.getBytes(GB18030))).contains(report);
    }

    @Test
    void theWordThatLooksLikeUtf8InGb18030IsReadRight() {
        assertThat(Charsets.decode("联通".getBytes(GB18030))).contains("联通");
    }

    @Test
    void utf16WithoutAMarkIsReadInBothByteOrders() {
        String text = "一、概述\n　　2018年公开12条。\n";
        assertThat(Charsets.decode(text.getBytes(UTF_16LE))).contains(text);
        assertThat(Charsets.decode(text.getBytes(UTF_16BE))).contains(text);
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheText() {
        assertThat(Charsets.decode("\uFEFF公开".getBytes(UTF_8))).contains("公开");
        assertThat(Charsets.decode("\uFEFF公开".getBytes(UTF_16LE))).contains("公开");
        assertThat(Charsets.decode("\uFEFF公开".getBytes(UTF_16BE))).contains("公开");
    }

    @Test
    void aTextThatIsCutOffInsideACharacterIsReadToThere() {
        byte[] bytes = "公开信息".repeat(50).getBytes(UTF_8);
        assertThat(Charsets.decode(Arrays.copyOf(bytes, bytes.length - 1))).contains("公开信息".repeat(49) + "公开信\uFFFD");
    }

    @Test
    void bytesWithoutMeaningAreNoText() {
        byte[] bytes = new byte[4096];
        new Random(1).nextBytes(bytes);
        assertThat(Charsets.decode(bytes)).isEmpty();
        assertThat(Charsets.decode(new byte[100])).isEmpty();
    }
}
