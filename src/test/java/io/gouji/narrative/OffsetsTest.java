package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Quote;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A quote is a piece of the original, whatever was done to the text to read it. */
class OffsetsTest {
    private static final NarrativeReader READER = ClaimsCorpus.reader();

    @Property(tries = 500)
    void everyQuoteIsAPieceOfTheOriginal(@ForAll("texts") String text) {
        Prose prose = ClaimsCorpus.prose(text);
        assertThat(quotes(READER.read("a.txt", prose))).allSatisfy(quote -> {
            assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text());
            Paragraph paragraph = prose.paragraphs().get(quote.paragraph() - 1);
            assertThat(quote.start()).isBetween(paragraph.start(), paragraph.end());
        });
    }

    @Property(tries = 200)
    void claimsStandInTheOrderOfTheirNumbers(@ForAll("texts") String text) {
        Prose prose = ClaimsCorpus.prose(text);
        List<Integer> paragraphs = READER.read("a.txt", prose).claims().stream()
                .map(claim -> claim.quote().paragraph())
                .toList();
        assertThat(paragraphs).isSorted();
    }

    private static List<Quote> quotes(Narrative narrative) {
        Stream<Claim> claims = Stream.of(
                        narrative.claims().stream(),
                        narrative.implied().stream(),
                        narrative.sums().stream()
                                .flatMap(sum -> Stream.concat(Stream.of(sum.total()), sum.parts().stream())))
                .flatMap(each -> each);
        return Stream.concat(claims.map(Claim::quote), narrative.damaged().stream())
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "主动公开政府信息",
                "主動公開政府信息",
                "收到依申请公开",
                "未收到",
                "没有",
                "行政复议",
                "、",
                "行政诉讼",
                "其中",
                "：",
                "门户网站",
                "微信公众号",
                "條(tiáo)例",
                "鄉(xiāng)鎮(zhèn)",
                "?zhí)崞",
                "１２３",
                "1,234",
                "五十",
                "近",
                "余",
                "条",
                "件",
                "，",
                "。",
                "；",
                "(",
                ")",
                "（含",
                "）",
                "\n",
                "\n\n",
                " ",
                "　",
                "\t",
                "\r\n",
                "\r",
                "未發生",
                "行政復議",
                "訴訟",
                "ｇǔ",
                "e\u0301",
                "か\u3099",
                "\uF9D1",
                "㈠",
                "１ ２３４条",
                "2018年",
                "《条例》",
                "比上年增加",
                "12.3%",
                "均已答复",
                "共",
                "分别为",
                "0",
                "７",
                "\uD842\uDFB7",
                "\uFEFF",
                "A",
                "“",
                "”");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
