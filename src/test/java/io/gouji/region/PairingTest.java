package io.gouji.region;

import static io.gouji.region.Came.broken;
import static io.gouji.region.Came.mute;
import static io.gouji.region.Came.partly;
import static io.gouji.region.Came.report;
import static io.gouji.region.Came.sameBytes;
import static io.gouji.region.Came.table;
import static io.gouji.region.Came.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PairingTest {
    private final Pairing pairing = Pairing.of(ReferenceData.bundled());

    @Nested
    class WhoseItIs {
        @Test
        void aFolderHoldsTheFilesOfOneAgency() {
            assertThat(pair(report("区财政局/年报.docx", "崂山区财政局", 2018), mute("区财政局/附件.xls")))
                    .containsExactly("崂山区财政局 2018: 区财政局/附件.xls, 区财政局/年报.docx");
        }

        @Test
        void aFolderNamesTheAgencyWhereNoFileDoes() {
            List<Bundle> bundles = bundles(mute("区财政局/2018年附件.xls"), mute("区财政局/说明1.xls"));
            assertThat(bundles).extracting(Bundle::agency).containsExactly(Optional.of("区财政局"));
            assertThat(remarks(bundles, "区财政局/2018年附件.xls")).contains("region.owner.folder");
        }

        @Test
        void innerFoldersThatOnlySayWhatIsInThemAreLookedThrough() {
            assertThat(pair(report("区财政局/报告/a.docx", "区财政局", 2018), mute("区财政局/附件/b.xls")))
                    .containsExactly("区财政局 2018: 区财政局/附件/b.xls, 区财政局/报告/a.docx");
        }

        @Test
        void filesOfSeveralAgenciesInOneFolderArePairedByContent() {
            assertThat(pair(
                            table("1.xls", "区财政局", 2018),
                            report("2.docx", "区民政局", 2018),
                            report("3.docx", "区财政局", 2018),
                            table("4.xls", "区民政局", 2018)))
                    .containsExactly("区财政局 2018: 1.xls, 3.docx", "区民政局 2018: 4.xls, 2.docx");
        }

        @Test
        void aFileThatNamesNoAgencyIsPairedByItsName() {
            assertThat(pair(
                            report("2018年区财政局政府信息公开年度报告.docx", "崂山区财政局", 2018),
                            mute("区财政局2018年附件1：统计表.xls"),
                            table("民政局.xls", "区民政局", 2018)))
                    .containsExactly(
                            "崂山区财政局 2018: 区财政局2018年附件1：统计表.xls, 2018年区财政局政府信息公开年度报告.docx", "区民政局 2018: 民政局.xls");
        }

        @Test
        void filesOfOneNameBelongTogetherEvenWhereNothingNamesAnAgency() {
            List<Bundle> bundles = bundles(mute("甲1统计表.xls"), mute("甲2统计表.xls"), report("甲1年报.docx", "", 0));
            assertThat(shown(bundles)).containsExactly("甲1 ?: 甲1统计表.xls, 甲1年报.docx", "甲2 ?: 甲2统计表.xls");
            assertThat(remarks(bundles, "甲2统计表.xls")).containsExactly("region.owner.name");
        }

        @Test
        void aFileThatNothingSaysTheAgencyOfStandsAloneAndIsToBeConfirmed() {
            List<Bundle> bundles = bundles(table("1.xls", "区财政局", 2018), table("2.xls", "区民政局", 2018), mute("附件.xls"));
            assertThat(shown(bundles)).contains("? ?: 附件.xls");
            assertThat(remarks(bundles, "附件.xls")).containsExactly("region.owner.unknown");
        }

        @Test
        void aShortNameStandsForTheOneLongNameThatItEnds() {
            assertThat(pair(table("a.xls", "青岛西海岸新区工业和信息化局", 2018), report("b.docx", "区工业和信息化局", 2018)))
                    .containsExactly("青岛西海岸新区工业和信息化局 2018: a.xls, b.docx");
        }

        @Test
        void aShortNameThatSeveralNamesEndWithIsNotGuessed() {
            assertThat(pair(
                            table("a.xls", "市南区财政局", 2018),
                            table("b.xls", "崂山区财政局", 2018),
                            report("c.docx", "财政局", 2018)))
                    .containsExactly("市南区财政局 2018: a.xls", "崂山区财政局 2018: b.xls", "财政局 2018: c.docx");
        }

        @Test
        void cityAndDistrictAreTwoAgencies() {
            assertThat(pair(table("a.xls", "市财政局", 2018), table("b.xls", "区财政局", 2018)))
                    .hasSize(2);
        }

        @Test
        void theSameShortNameInTheFoldersOfTwoPlacesIsTwoAgencies() {
            assertThat(pair(table("崂山区/财政局.xls", "区财政局", 2018), table("市南区/财政局.xls", "区财政局", 2018)))
                    .containsExactly("区财政局 2018: 崂山区/财政局.xls", "区财政局 2018: 市南区/财政局.xls");
        }

        @Test
        void aFileThatCannotBeReadIsStillGivenToItsAgency() {
            List<Bundle> bundles = bundles(report("区财政局/年报.docx", "区财政局", 2018), broken("区财政局/附件.xls"));
            assertThat(shown(bundles)).containsExactly("区财政局 2018: 区财政局/年报.docx");
            assertThat(remarks(bundles, "区财政局/附件.xls")).containsExactly("intake.unsupported");
        }

        @Test
        void theManifestGoesBeforeTheContent() {
            Manifest manifest = Came.manifest("file,agency,year\n1.xls,区民政局,2017");
            assertThat(shown(pairing.pair(List.of(table("1.xls", "区财政局", 2018)), manifest, Roster.NONE)))
                    .containsExactly("区民政局 2017: 1.xls");
        }
    }

    @Nested
    class WhichVersionCounts {
        @Test
        void aCorrectionCountsAndTheFirstVersionIsSetAside() {
            List<Bundle> bundles = bundles(table("财政局附件（更正）.xls", "区财政局", 2018), table("财政局附件.xls", "区财政局", 2018));
            assertThat(shown(bundles)).containsExactly("区财政局 2018: 财政局附件（更正）.xls");
            assertThat(remarks(bundles, "财政局附件.xls")).containsExactly("region.aside.older");
            assertThat(remarks(bundles, "财政局附件（更正）.xls")).isEmpty();
        }

        @Test
        void theHigherNumberOfAVersionCounts() {
            assertThat(pair(
                            table("财政局附件第3版.xls", "区财政局", 2018),
                            table("财政局附件(1).xls", "区财政局", 2018),
                            table("财政局附件.xls", "区财政局", 2018)))
                    .containsExactly("区财政局 2018: 财政局附件第3版.xls");
        }

        @Test
        void theLaterDateCounts() {
            List<Bundle> bundles =
                    bundles(table("财政局20190315.xls", "区财政局", 2018), table("财政局2019-3-2.xls", "区财政局", 2018));
            assertThat(shown(bundles)).containsExactly("区财政局 2018: 财政局20190315.xls");
            assertThat(remarks(bundles, "财政局20190315.xls")).isEmpty();
        }

        @Test
        void theTitleOfATableCanSayThatItIsTheNewerOne() {
            assertThat(pair(titled("a.xls", "区财政局", 2018, "2018年统计表（修改稿）"), titled("b.xls", "区财政局", 2018, "2018年统计表")))
                    .containsExactly("区财政局 2018: a.xls");
        }

        @Test
        void whereNothingTellsTheLastByNameCountsAndIsToBeConfirmed() {
            List<Bundle> bundles = bundles(table("区财政局/a.xls", "区财政局", 2018), table("区财政局/b.xls", "区财政局", 2018));
            assertThat(shown(bundles)).containsExactly("区财政局 2018: 区财政局/b.xls");
            assertThat(remarks(bundles, "区财政局/b.xls")).containsExactly("region.newest.by-name");
        }

        @Test
        void theLaterRowOfTheManifestCounts() {
            Manifest manifest = Came.manifest("file,agency\nb.xls,区财政局\na.xls,区财政局");
            List<Received> files = List.of(table("a.xls", "区财政局", 2018), table("b.xls", "区财政局", 2018));
            List<Bundle> bundles = pairing.pair(files, manifest, Roster.NONE);
            assertThat(shown(bundles)).containsExactly("区财政局 2018: a.xls");
            assertThat(remarks(bundles, "a.xls")).isEmpty();
        }

        @Test
        void aCorrectedTableAloneLeavesTheReportInPlace() {
            assertThat(pair(
                            table("第一次/附件.xls", "区财政局", 2018),
                            report("第一次/年报.docx", "区财政局", 2018),
                            table("第二次/附件.xls", "区财政局", 2018)))
                    .containsExactly("区财政局 2018: 第二次/附件.xls, 第一次/年报.docx");
        }

        @Test
        void identicalBytesCountOnce() {
            Received first = table("财政局.xls", "区财政局", 2018);
            List<Bundle> bundles = bundles(sameBytes("财政局 副本.xls", first), first);
            assertThat(shown(bundles)).containsExactly("区财政局 2018: 财政局.xls");
            assertThat(remarks(bundles, "财政局 副本.xls")).containsExactly("region.aside.same");
        }

        @Test
        void identicalBytesOfTwoAgenciesAreTwoSubmissions() {
            Received blank = mute("区财政局/附件.xls");
            assertThat(bundles(blank, sameBytes("区民政局/附件.xls", blank)))
                    .extracting(bundle -> bundle.files().size())
                    .containsExactly(1, 1);
        }

        @Test
        void twoWorkbooksWithDifferentPartsOfTheFormAreBothKept() {
            assertThat(pair(partly("a.xls", "区财政局", "apply.received.total"), partly("b.xls", "区财政局", "site.total")))
                    .containsExactly("区财政局 2018: a.xls, b.xls");
        }

        @Test
        void reportsOfTwoYearsAreTwoSubmissions() {
            assertThat(pair(
                            table("财政局2017.xls", "区财政局", 2017),
                            table("财政局2018.xls", "区财政局", 2018),
                            report("财政局年报.docx", "区财政局", 0)))
                    .containsExactly("区财政局 2017: 财政局2017.xls", "区财政局 2018: 财政局2018.xls, 财政局年报.docx");
        }
    }

    @Test
    void everyFileIsInExactlyOneBundle() {
        Received[] files = {
            table("a.xls", "区财政局", 2018), broken("b.xls"), mute("c.xls"), table("d.xls", "区财政局", 2018), broken("附件.xls")
        };
        assertThat(bundles(files).stream().flatMap(bundle -> bundle.items().stream()))
                .extracting(item -> item.received().file())
                .containsExactlyInAnyOrder("a.xls", "b.xls", "c.xls", "d.xls", "附件.xls");
    }

    private List<Bundle> bundles(Received... files) {
        return pairing.pair(List.of(files), Manifest.NONE, Roster.NONE);
    }

    private List<String> pair(Received... files) {
        return shown(bundles(files));
    }

    private static List<String> shown(List<Bundle> bundles) {
        return bundles.stream()
                .map(bundle -> bundle.agency().orElse("?") + " "
                        + bundle.year().map(String::valueOf).orElse("?") + ": " + String.join(", ", bundle.files()))
                .toList();
    }

    private static List<String> remarks(List<Bundle> bundles, String file) {
        return bundles.stream()
                .flatMap(bundle -> bundle.items().stream())
                .collect(java.util.stream.Collectors.toMap(
                        item -> item.received().file(), Bundle.Item::remarks))
                .getOrDefault(file, List.of())
                .stream()
                .map(Message::key)
                .toList();
    }
}
