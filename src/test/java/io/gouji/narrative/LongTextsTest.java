package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts of unusual shape are read to their end. That the time grows with the length alone is measured elsewhere. */
class LongTextsTest {
    private final NarrativeReader reader = ClaimsCorpus.reader();

    @Test
    void aLongTextWithoutAFigureSaysNothing() {
        assertThat(read("我局认真贯彻落实上级部署，不断完善工作机制。\n".repeat(5000))).isEmpty();
    }

    @Test
    void oneLongLineWithoutAStopIsRead() {
        assertThat(read("认真贯彻落实政府信息公开工作要求".repeat(8000) + "公开信息3条")).hasSize(1);
    }

    @Test
    void tenThousandFiguresInOneParagraphAreRead() {
        assertThat(read("公开信息3条，".repeat(10_000))).hasSize(10_000);
    }

    @Test
    void manyFiguresInBracketsAreRead() {
        assertThat(read("收到5件(".repeat(2_000))).hasSize(2_000);
    }

    @Test
    void wordsForNoneWithoutAnythingBehindThemAreRead() {
        assertThat(read("没有，".repeat(2_000))).isEmpty();
    }

    @Test
    void manyBrokenLinesAreRead() {
        assertThat(read("公开信息\n3\n条，".repeat(2_000))).hasSize(2_000);
    }

    private java.util.List<Claim> read(String text) {
        return reader.read("long.txt", ClaimsCorpus.prose(text)).claims();
    }
}
