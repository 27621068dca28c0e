package io.gouji.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.indicator.Crosswalk.Grade;
import io.gouji.region.Years.Period;
import io.gouji.region.Years.Point;
import io.gouji.region.Years.Series;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YearsTest {
    @Test
    void everyYearIsTheSumOverItsOwnSubmissions() {
        Years years = years(
                Made.of("甲局").writes("apply.received.total", "3"),
                Made.of("乙局").writes("apply.received.total", ""),
                Made.of("甲局", "2019", 2019).writes("request.new@total", "5"));
        assertThat(years.areSeveral()).isTrue();
        assertThat(years.periods()).extracting(Period::year).containsExactly(2018, 2019);
        assertThat(series("applications.received", years).points()).containsExactly(point("3", 1, 2), point("5", 1, 1));
    }

    @Test
    void formsOfDifferentFamiliesAreNotAddedUpInOneYear() {
        Years years = years(
                Made.of("甲局", "legacy-2014", 2019).writes("apply.received.total", "3"),
                Made.of("乙局", "2019", 2019).writes("request.new@total", "5"));
        assertThat(years.areSeveral()).isFalse();
        assertThat(years.periods()).extracting(Period::family).containsExactly("legacy-2014", "2019");
    }

    @Test
    void theBreakOf2019IsToBeReadWithCare() {
        assertThat(grade("applications.received", "legacy-2014", "2019")).isEqualTo(Grade.WITH_CARE);
    }

    @Test
    void refusalsCountOtherwiseFrom2019() {
        assertThat(grade("answer.refused", "legacy-2014", "2019")).isEqualTo(Grade.NOT_COMPARABLE);
    }

    @Test
    void whatOnlyOneFormCountsCannotBeCompared() {
        assertThat(grade("meetings", "legacy-2014", "2019")).isEqualTo(Grade.NOT_COMPARABLE);
        assertThat(grade("review.pending", "legacy-2014", "2019")).isEqualTo(Grade.NOT_COMPARABLE);
    }

    @Test
    void oneCodeInTwoEditionsIsComparable() {
        assertThat(grade("applications.received", "2019", "2021")).isEqualTo(Grade.COMPARABLE);
        assertThat(grade("normative.issued", "2019", "2021")).isEqualTo(Grade.COMPARABLE);
    }

    @Test
    void aSumOfTwoRowsIsJoinedAsTheCrosswalkSays() {
        assertThat(grade("litigation.total", "legacy-2014", "2021")).isEqualTo(Grade.WITH_CARE);
    }

    private static Grade grade(String concept, String before, String after) {
        Years years = years(
                Made.of("甲局", before, 2018).writes("site.total", "1"),
                Made.of("甲局", after, 2022).writes("request.new@total", "1"));
        return series(concept, years).joins().get(0).grade();
    }

    private static Years years(Made... submissions) {
        return Years.of(Made.region(submissions).members(), Made.REFERENCE);
    }

    private static Series series(String concept, Years years) {
        return years.series().stream()
                .filter(each -> each.concept().name().equals(concept))
                .findFirst()
                .orElseThrow();
    }

    private static Point point(String sum, int given, int expected) {
        return new Point(Optional.of(new BigDecimal(sum)), given, expected, false);
    }
}
