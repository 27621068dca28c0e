package io.gouji.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.indicator.Indicator.Aggregation;
import io.gouji.reconcile.Identity;
import io.gouji.reference.Message;
import io.gouji.region.Arrival.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsolidatorTest {
    @Nested
    class AddingUp {
        @Test
        void numbersAreAddedExactly() {
            Total budget = total(
                    "org.budget",
                    Made.of("甲局").writes("org.budget", "0.1"),
                    Made.of("乙局").writes("org.budget", "0.2"));
            assertThat(budget.sum()).contains(new BigDecimal("0.3"));
        }

        @Test
        void onlyNumbersEnterATotalAndTheCoverageSaysHowMany() {
            Total total = total(
                    "apply.received.total",
                    Made.of("甲局").writes("apply.received.total", "3"),
                    Made.of("乙局").writes("apply.received.total", ""),
                    Made.of("丙局").writes("apply.received.total", "—"),
                    Made.of("丁局").writes("apply.received.total", "/"),
                    Made.of("戊局").writes("apply.received.total", "无"),
                    Made.of("己局").writes("apply.received.total", "4"));
            assertThat(total.sum()).contains(new BigDecimal("7"));
            assertThat(total.given()).isEqualTo(2);
            assertThat(total.expected()).isEqualTo(6);
        }

        @Test
        void whereNobodyGivesANumberThereIsNoTotal() {
            Total total = total("apply.received.total", Made.of("甲局").writes("apply.received.total", ""));
            assertThat(total.sum()).isEmpty();
            assertThat(total.given()).isZero();
        }

        @Test
        void aCellThatIsToBeConfirmedIsNotAdded() {
            Total total = total(
                    "apply.received.total",
                    Made.of("甲局").mayWrite("apply.received.total", "5"),
                    Made.of("乙局").writes("apply.received.total", "1"));
            assertThat(total.sum()).contains(new BigDecimal("1"));
            assertThat(total.given()).isEqualTo(1);
            assertThat(total.expected()).isEqualTo(2);
        }

        @Test
        void aRowThatIsLeftOutLowersTheCoverage() {
            Total total = total(
                    "site.total",
                    Made.of("甲局").writes("site.total", "1"),
                    Made.of("乙局").writes("org.units", "1"));
            assertThat(total.expected()).isEqualTo(2);
        }

        @Test
        void aRowOfARegionalVariantIsExpectedOnlyOfThoseWhoHaveIt() {
            Total total = total(
                    "apply.received.other",
                    Made.of("甲局").writes("apply.received.other", "1"),
                    Made.of("乙局").writes("apply.received.total", "1"));
            assertThat(total.given()).isEqualTo(1);
            assertThat(total.expected()).isEqualTo(1);
        }

        @Test
        void everyTotalCarriesTheClassOfItsIndicator() {
            Made made = Made.of("甲局").writes("apply.received.total", "1");
            assertThat(total("apply.received.total", made).aggregation()).isEqualTo(Aggregation.SUM);
            assertThat(total("proactive.items.total", made).aggregation()).isEqualTo(Aggregation.DEDUP_SUM);
            assertThat(total("gazette.issues", made).aggregation()).isEqualTo(Aggregation.LEVEL_OWNED);
        }

        /** So many that they are added up in several slices. */
        @Test
        void ofAThousandSubmissionsNoneIsLostAndTheGiversStandInTheirOrder() {
            Made[] made = IntStream.range(0, 1001)
                    .mapToObj(i -> Made.of("第%04d局".formatted(i)).writes("site.county_portal", i % 7 == 0 ? "" : "2"))
                    .toArray(Made[]::new);
            Total total = total("site.county_portal", made);
            assertThat(total.sum()).contains(BigDecimal.valueOf(2 * 858));
            assertThat(total.given()).isEqualTo(858);
            assertThat(total.expected()).isEqualTo(1001);
            assertThat(total.givers()).isEqualTo(858);
            assertThat(total.named()).containsExactly("第0001局", "第0002局", "第0003局");
        }

        @Test
        void ofALevelOwnedIndicatorItIsSaidWhoGivesMoreThanZero() {
            Total total = total(
                    "site.county_portal",
                    Made.of("甲局").writes("site.county_portal", "1"),
                    Made.of("乙局").writes("site.county_portal", "0"),
                    Made.of("区政府办公室").writes("site.county_portal", "1"));
            assertThat(total.named()).containsExactly("甲局", "区政府办公室");
            assertThat(total.givers()).isEqualTo(2);
        }

        private Total total(String code, Made... submissions) {
            return Made.region(submissions).editions().get(0).total(code).orElseThrow();
        }
    }

    @Nested
    class EditionsAndYears {
        @Test
        void anotherEditionIsListedButNotAdded() {
            Region region = Made.region(
                    Made.of("甲局").writes("apply.received.total", "1"),
                    Made.of("乙局").writes("apply.received.total", "2"),
                    Made.of("丙局", "2019", 2018).writes("request.new@total", "4"));
            assertThat(region.editions())
                    .extracting(edition -> edition.form().id())
                    .containsExactly("legacy-2014", "2019");
            assertThat(region.editions().get(0).totals()).doesNotContainKey("request.new@total");
            assertThat(region.editions().get(1).total("request.new@total").flatMap(Total::sum))
                    .contains(new BigDecimal("4"));
        }

        @Test
        void theYearOfMostSubmissionsIsAddedUp() {
            Region region = Made.region(
                    Made.of("甲局").writes("site.total", "1"),
                    Made.of("乙局").writes("site.total", "1"),
                    Made.of("丙局", "legacy-2014", 2017).writes("site.total", "1"));
            assertThat(region.year()).contains(2018);
            assertThat(region.editions().get(0).total("site.total").flatMap(Total::sum))
                    .contains(new BigDecimal("2"));
            assertThat(arrival(region, "丙局.xls").reasons()).containsExactly(Message.of("region.year.other", "2018"));
        }

        @Test
        void ofTwoYearsThatAreAsManyTheLaterIsAddedUp() {
            Region region = Made.region(
                    Made.of("甲局", "2019", 2020).writes("request.new@total", "1"),
                    Made.of("乙局", "2019", 2019).writes("request.new@total", "1"));
            assertThat(region.year()).contains(2020);
        }

        @Test
        void theYearThatIsAskedForGoesFirst() {
            List<Judged> judged = List.of(
                    Made.of("甲局").writes("site.total", "1").judged(),
                    Made.of("乙局", "legacy-2014", 2017).writes("site.total", "5").judged());
            Region region = Consolidator.consolidate(
                    "", Optional.of(2017), judged, List.of(), Roster.NONE, Made.REFERENCE, Workers.ALONE);
            assertThat(region.editions().get(0).total("site.total").flatMap(Total::sum))
                    .contains(new BigDecimal("5"));
        }

        @Test
        void aSubmissionThatDoesNotSayItsYearIsAdded() {
            Region region = Made.region(
                    Made.of("甲局").writes("site.total", "1"),
                    Made.of("乙局", "legacy-2014", 0).writes("site.total", "1"));
            assertThat(region.counted()).hasSize(2);
        }
    }

    @Nested
    class WhoReported {
        private final Roster roster = Came.roster("单位,层级\n崂山区民政局,区\n崂山区财政局,区\n崂山区教育局,区");

        @Test
        void whoIsOnTheRosterAndSentNothingIsMissing() {
            Region region = Made.region(roster, Made.of("崂山区财政局").writes("site.total", "1"));
            assertThat(region.rollCall().missing())
                    .extracting(Roster.Entry::agency)
                    .containsExactly("崂山区民政局", "崂山区教育局");
        }

        @Test
        void aShorterNameIsFoundOnTheRosterWhenItCanBeOnlyOne() {
            Region region = Made.region(roster, Made.of("区财政局").writes("site.total", "1"));
            assertThat(region.rollCall().missing()).hasSize(2);
            assertThat(region.rollCall().unlisted()).isEmpty();
        }

        @Test
        void aNameThatMayBeTwoOfTheRosterIsLeftToAPerson() {
            Roster two = Came.roster("单位\n崂山区财政局\n市南区财政局");
            Region region = Made.region(two, Made.of("区财政局").writes("site.total", "1"));
            assertThat(region.rollCall().missing()).hasSize(2);
            assertThat(region.rollCall().unclear()).containsExactly("区财政局");
        }

        @Test
        void whoIsNotOnTheRosterIsSaid() {
            Region region = Made.region(roster, Made.of("气象局").writes("site.total", "1"));
            assertThat(region.rollCall().unlisted()).containsExactly("气象局");
        }

        @Test
        void onlyASubmissionOfTheRightYearCountsAsReported() {
            Region region = Made.region(
                    roster,
                    Made.of("崂山区民政局").writes("site.total", "1"),
                    Made.of("崂山区教育局").writes("site.total", "1"),
                    Made.of("崂山区财政局", "legacy-2014", 2017).writes("site.total", "1"));
            assertThat(region.rollCall().unusable())
                    .extracting(Roster.Entry::agency)
                    .containsExactly("崂山区财政局");
        }

        @Test
        void membersComeInTheOrderOfTheRoster() {
            Region region = Made.region(
                    roster,
                    Made.of("气象局").writes("site.total", "1"),
                    Made.of("崂山区财政局").writes("site.total", "1"),
                    Made.of("崂山区民政局").writes("site.total", "1"));
            assertThat(region.members())
                    .extracting(member -> member.agency().orElse(""))
                    .containsExactly("崂山区民政局", "崂山区财政局", "气象局");
        }
    }

    @Nested
    class WhatBecameOfEachFile {
        @Test
        void aFileThatCannotBeReadIsRejectedWithTheReason() {
            Message why = Message.of("intake.damaged");
            Bundle bundle = new Bundle(
                    new Identity(Optional.of("甲局"), Optional.empty()),
                    List.of(new Bundle.Item(Received.unreadable("甲局.xls", "", why), false, List.of(why))));
            Arrival arrival = only(Judged.unread(bundle));
            assertThat(arrival.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(arrival.reasons()).containsExactly(why);
            assertThat(arrival.role()).isEmpty();
        }

        @Test
        void whereReconcilingFailsTheFilesAreRejectedAndTheReasonIsSaid() {
            Message why = Message.of("run.defect", "…");
            Arrival arrival = only(Judged.failed(Made.of("甲局").judged().bundle(), why));
            assertThat(arrival.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(arrival.reasons()).containsExactly(why);
        }

        @Test
        void aReportWithoutTableIsReadAndIsNobodysTotal() {
            Region region = Made.region(Made.of("甲局", "", 2018));
            assertThat(region.arrivals()).extracting(Arrival::outcome).containsExactly(Outcome.READ);
            assertThat(region.editions()).isEmpty();
        }

        @Test
        void skippedFilesAreListedInTheirPlace() {
            Region region = Consolidator.consolidate(
                    "",
                    Optional.empty(),
                    List.of(Made.of("甲局").judged()),
                    List.of(Arrival.skipped("Thumbs.db", Message.of("run.link"))),
                    Roster.NONE,
                    Made.REFERENCE,
                    Workers.ALONE);
            assertThat(region.arrivals()).extracting(Arrival::file).containsExactly("Thumbs.db", "甲局.xls");
            assertThat(region.count(Outcome.SKIPPED)).isEqualTo(1);
        }

        private Arrival only(Judged judged) {
            return Consolidator.consolidate(
                            "",
                            Optional.empty(),
                            List.of(judged),
                            List.of(),
                            Roster.NONE,
                            Made.REFERENCE,
                            Workers.ALONE)
                    .arrivals()
                    .get(0);
        }
    }

    private static Arrival arrival(Region region, String file) {
        return region.arrivals().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow();
    }
}
