package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.finding.Quote;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five published reports, and what a person found in their sentences. */
class SeedClaimsTest {
    private final NarrativeReader reader = ClaimsCorpus.reader();

    @ParameterizedTest
    @CsvSource({
        "000, applications.received, 2, 接到依申请公开事项2条",
        "001, applications.received, 1, 政府信息公开申请1件",
        "001, complaints.total, 0, 无信息公开投诉举报",
        "001, review.total, 0, 行政复议",
        "001, litigation.total, 0, 行政诉讼",
        "001, response.interpretation_articles, 6, 6篇政策解读信息稿件",
        "002, normative.issued, 1, 发布规范性文件1件",
        "002, proactive.total, 187, 主动公开政府信息187条",
        "002, applications.received, 0, 未收到依申请公开事项",
        "003, proactive.total, 58, 各类招商信息58条",
        "003, applications.received, 0, 未接到政府信息公开申请",
        "003, review.total, 0, 申请行政复议",
        "003, litigation.total, 0, 提起行政诉讼",
        "003, fees.collected, 0, 均免费公开",
        "004, applications.received, 432, 432件",
        "004, response.press_conferences, 4, 4場",
        "004, response.press_conferences.principal, 2, 2場",
        "004, training.sessions, 2, 組織2次",
        "004, training.people, 91, 91人次",
    })
    void figuresAreTiedToWhatTheSentenceSays(String seed, String concept, String value, String quoted)
            throws IOException {
        assertThat(read(seed).claims())
                .filteredOn(claim ->
                        claim.concept().filter(concept::equals).isPresent() && claim.kind() == Claim.Kind.LEVEL)
                .anySatisfy(claim -> {
                    assertThat(claim.value()).isEqualByComparingTo(value);
                    assertThat(claim.quote().text()).contains(quoted);
                });
    }

    @Test
    void allOfTwoRequestsAnsweredInTimeMeansTwoTimesTwo() throws IOException {
        assertThat(read("000").implied())
                .filteredOn(claim -> !claim.isOpenEnded())
                .extracting(
                        claim -> claim.concept().orElseThrow(),
                        claim -> claim.value().intValueExact())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("applications.concluded_on_time", 2),
                        org.assertj.core.groups.Tuple.tuple("applications.answered", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "000, channel.website, 96, 发布通知通告10项",
        "000, response.other_events, 1, 政策解读会",
        "002, normative.in_force, 2, 决定保留的规范性文件进行了公示",
        "003, staff.full_time, 1, 设立专职人员",
    })
    void whatIsToldWithoutAFigureBoundsItFromBelow(String seed, String concept, String value, String quoted)
            throws IOException {
        assertThat(read(seed).implied())
                .filteredOn(claim -> claim.concept().filter(concept::equals).isPresent())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.isOpenEnded()).isTrue();
                    assertThat(claim.low()).isEqualByComparingTo(value);
                    assertThat(claim.quote().text()).contains(quoted);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "000, 重点领域信息11条",
        "000, 通知通告10项",
        "000, 工作动态79项",
        "000, 办事服务信息7项",
        "001, 民意诉求98件",
        "001, 诉求问题713件",
        "002, 提案1件",
        "003, 近五十余篇",
        "004, 1000余篇",
        "004, 1416件",
        "004, 676件"
    })
    void figuresThatAreNoIndicatorAreReadAndLeftAlone(String seed, String quoted) throws IOException {
        assertThat(read(seed).claims())
                .filteredOn(claim -> claim.quote().text().contains(quoted))
                .isNotEmpty()
                .noneMatch(Claim::isTied);
    }

    @Test
    void aRiseOverLastYearIsAChangeOfTheTotal() throws IOException {
        assertThat(read("002").claims())
                .filteredOn(claim -> claim.kind() == Claim.Kind.DELTA && claim.isTied())
                .singleElement()
                .satisfies(claim -> assertThat(claim.value()).isEqualByComparingTo("62"));
    }

    @ParameterizedTest
    @CsvSource({
        "000, 35, 5 13 17",
        "001, 98, 28 17 1 1 5 12 34",
        "001, 71, 48 23",
        "001, 48, 1 1 46",
        "001, 23, 3 20",
        "001, 48, 10 38",
        "002, 187, 5 5 11 137 7 22",
    })
    void sumsThatTheTextStatesHold(String seed, String total, String parts) throws IOException {
        List<Integer> wanted = Stream.of(parts.split(" ")).map(Integer::valueOf).toList();
        assertThat(read(seed).sums())
                .filteredOn(sum -> sum.total().value().compareTo(new BigDecimal(total)) == 0)
                .filteredOn(sum -> sum.parts().stream()
                        .map(part -> part.value().intValueExact())
                        .toList()
                        .equals(wanted))
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.exhaustive()).isTrue();
                    assertThat(sum.holds()).isTrue();
                });
    }

    @Test
    void noSumOfTheReportsIsSaidToFail() throws IOException {
        for (String seed : List.of("000", "001", "002", "003", "004")) {
            assertThat(read(seed).sums()).as(seed).allMatch(StatedSum::holds);
        }
    }

    @Test
    void theDamagedSentenceOnLawsuitsIsUnreadable() throws IOException {
        Narrative narrative = read("004");
        assertThat(narrative.damaged())
                .extracting(Quote::text)
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("本年度無因政府信息公開申請"));
        assertThat(narrative.claims())
                .noneMatch(claim ->
                        claim.concept().filter("litigation.total"::equals).isPresent());
    }

    private Narrative read(String seed) throws IOException {
        Path seeds = Path.of("../shared/seeds");
        assumeTrue(Files.exists(seeds), "no sample reports at " + seeds);
        try (Stream<Path> files = Files.list(seeds)) {
            Path file = files.filter(each -> each.getFileName().toString().startsWith(seed))
                    .findFirst()
                    .orElseThrow();
            return reader.read(file.getFileName().toString(), withoutTable(Files.readString(file)));
        }
    }

    /** The cells of a table that was flattened into the text stand one a line behind a tab. */
    private static Prose withoutTable(String text) {
        Prose all = ClaimsCorpus.prose(text);
        List<Paragraph> running = all.paragraphs().stream()
                .filter(paragraph -> !all.of(paragraph).startsWith("\t"))
                .toList();
        return new Prose(text, running);
    }
}
