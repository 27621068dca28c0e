package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Quote;
import io.gouji.finding.Severity;
import io.gouji.finding.Suggestion;
import io.gouji.finding.Verdict;
import io.gouji.grid.CellRef;
import io.gouji.grid.Place;
import io.gouji.indicator.Figures;
import io.gouji.narrative.Claim;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.region.Made;
import io.gouji.report.Entry.Look;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegionSheetsTest {
    private static final Speech CHINESE = new Speech(Made.REFERENCE.messages(), Language.ZH);
    private static final Speech ENGLISH = new Speech(Made.REFERENCE.messages(), Language.EN);

    @Test
    void theSheetsComeInTheOrderInWhichACoordinatorReadsThem() {
        assertThat(sheets(CHINESE, Made.of("甲局").writes("site.total", "1")))
                .extracting(Sheet::name)
                .containsExactly("汇总", "分单位", "热力图", "图表", "差异", "报送情况", "映射", "正文引数");
        assertThat(sheets(ENGLISH, Made.of("甲局").writes("site.total", "1")))
                .extracting(Sheet::name)
                .containsExactly(
                        "Totals",
                        "Agencies",
                        "Heat map",
                        "Charts",
                        "Findings",
                        "Submissions",
                        "Mapping",
                        "Quoted figures");
    }

    @Test
    void everyFurtherEditionHasSheetsOfItsOwn() {
        assertThat(sheets(
                        CHINESE,
                        Made.of("甲局").writes("site.total", "1"),
                        Made.of("丙局", "2019", 2018).writes("request.new@total", "4")))
                .extracting(Sheet::name)
                .startsWith("汇总", "汇总 2019", "分单位", "分单位 2019");
    }

    @Test
    void everyWordOfEveryPlaceIsFilled() {
        for (Speech speech : List.of(CHINESE, ENGLISH)) {
            for (Sheet sheet : sheets(speech, everything())) {
                assertThat(texts(sheet)).as(sheet.name()).noneMatch(text -> text.matches(".*\\{\\d}.*"));
            }
        }
    }

    @Nested
    class Totals {
        @Test
        void theRowsOfTheFormStandInTheirOrderWithUnitTotalAndCoverage() {
            Sheet sheet = sheet(
                    "汇总",
                    Made.of("甲局").writes("apply.received.total", "3"),
                    Made.of("乙局").writes("apply.received.total", ""));
            assertThat(row(sheet, "（一）收到申请数")).startsWith("（一）收到申请数", "件", "3", "1/2");
            assertThat(texts(sheet)).containsSubsequence("一、主动公开情况", "二、回应解读情况（不同方式回应同一热点或舆情计1次）", "十三、政府信息公开会议和培训情况");
        }

        @Test
        void aTotalWithoutAnyNumberStaysEmpty() {
            Sheet sheet = sheet("汇总", Made.of("甲局").writes("apply.received.total", ""));
            assertThat(row(sheet, "（一）收到申请数")).startsWith("（一）收到申请数", "件", "", "0/1");
        }

        @Test
        void aCountOnceIndicatorIsAnUpperBoundAndSaysSo() {
            Sheet sheet = sheet(
                    "汇总",
                    Made.of("甲局").writes("proactive.items.total", "3"),
                    Made.of("乙局").writes("proactive.items.total", "4"));
            Sheet.Line line = line(sheet, "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）");
            assertThat(line.cells().get(2).entry())
                    .isEqualTo(Entry.number(new BigDecimal("7"), Look.BOUND)
                            .computedBy("IF(COUNT('分单位'!D5:D6)=0,\"\",SUM('分单位'!D5:D6))"));
            assertThat(line.cells().get(4).entry().shown()).isEqualTo("去重口径，合计为上限");
        }

        @Test
        void aLevelOwnedIndicatorSaysWhoFilledIt() {
            Sheet one = sheet(
                    "汇总",
                    Made.of("甲局").writes("gazette.issues", "0"),
                    Made.of("区政府办").writes("gazette.issues", "12"));
            assertThat(row(one, "（一）公报发行期数")).containsExactly("（一）公报发行期数", "期", "12", "2/2", "由区政府办填报");
            Sheet two = sheet(
                    "汇总",
                    Made.of("甲局").writes("gazette.issues", "1"),
                    Made.of("区政府办").writes("gazette.issues", "12"));
            assertThat(row(two, "（一）公报发行期数")).last().isEqualTo("△ 本项应由一级填报，现有 2 家填报（甲局、区政府办 等），合计请核实");
        }

        @Test
        void moneyHasDecimalsAndCountsHaveNone() {
            Sheet sheet = sheet("汇总", Made.of("甲局").writes("org.budget", "5").writes("site.total", "5"));
            assertThat(line(sheet, "十二、机构建设和保障经费情况").cells()).hasSize(1);
            assertThat(looks(sheet, "（三）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）"))
                    .contains(Look.DECIMAL);
            assertThat(looks(sheet, "（一）收到申请数")).contains(Look.COUNT);
        }

        @Test
        void aMatrixKeepsItsHeaderAndNamesTheCellsThatAreCoveredOtherwise() {
            Made first = matrix("甲局");
            Made second = matrix("乙局").writes("request.new@natural", "—");
            Sheet sheet = sheet("汇总", first, second);
            assertThat(texts(sheet)).containsSubsequence("申请人情况", "自然人", "法人或其他组织", "总计", "商业企业");
            List<String> row = row(sheet, "一、本年新收政府信息公开申请数量");
            assertThat(row)
                    .containsExactly("一、本年新收政府信息公开申请数量", "1", "2", "2", "2", "2", "2", "2", "2/2", "覆盖不同：自然人 1/2。");
        }

        @Test
        void aTableWithoutStubHasItsCoverageBelow() {
            Sheet sheet = sheet("汇总", matrix("甲局").writes("remedy.review.upheld", "1"));
            List<List<String>> rows = rows(sheet);
            List<String> total = rows.get(rows.size() - 3);
            assertThat(total).hasSize(16).startsWith("合计", "1", "");
            assertThat(rows.get(rows.size() - 2)).startsWith("覆盖", "1/1", "0/1");
            assertThat(rows.get(rows.size() - 1)).containsExactly("说明", "去重口径，合计为上限");
        }

        private Made matrix(String agency) {
            Made made = Made.of(agency, "2019", 2019);
            List.of(
                            "natural",
                            "org.commercial",
                            "org.research",
                            "org.welfare",
                            "org.legal_service",
                            "org.other",
                            "total")
                    .forEach(applicant -> made.writes("request.new@" + applicant, "1"));
            return made;
        }
    }

    @Nested
    class Agencies {
        @Test
        void theFiveStatesStayFive() {
            Made made = Made.of("甲局")
                    .writes("proactive.items.total", "3")
                    .writes("proactive.normative_docs.disclosed", " ")
                    .writes("proactive.normative_docs.issued", "—")
                    .writes("proactive.channel.gazette", "/")
                    .writes("proactive.channel.website", "无");
            Sheet.Line line = lines(sheet("分单位", made)).get(4);
            assertThat(line.cells().subList(3, 8))
                    .extracting(cell -> cell.entry().linkedTo(Optional.empty()))
                    .containsExactly(
                            Entry.number(new BigDecimal("3"), Look.COUNT),
                            Entry.empty(Look.COUNT),
                            Entry.text("—", Look.CENTERED),
                            Entry.text("/", Look.CENTERED),
                            Entry.text("无", Look.DOUBT));
        }

        @Test
        void aRowThatAnAgencyDoesNotHaveIsNoBlank() {
            Sheet sheet = sheet("分单位", Made.of("甲局").writes("proactive.items.total", "3"));
            assertThat(lines(sheet).get(4).cells().get(4).entry().look()).isEqualTo(Look.ABSENT);
        }

        @Test
        void aFigureThatIsToBeConfirmedIsNoNumber() {
            Sheet sheet = sheet("分单位", Made.of("甲局").mayWrite("proactive.items.total", "3"));
            assertThat(lines(sheet).get(4).cells().get(3).entry().linkedTo(Optional.empty()))
                    .isEqualTo(Entry.text("3 ？", Look.DOUBT));
        }

        @Test
        void sectionsStandOverTheirRows() {
            Sheet sheet = sheet("分单位", Made.of("甲局").writes("site.total", "1"));
            Sheet.Cell section = lines(sheet).get(2).cells().get(3);
            assertThat(section.entry().shown()).isEqualTo("一、主动公开情况");
            assertThat(section.across()).isEqualTo(8);
            assertThat(lines(sheet).get(3).cells().get(0).entry().shown()).isEqualTo("（一）主动公开政府信息数");
            assertThat(sheet.head()).isEqualTo(4);
            assertThat(sheet.side()).isEqualTo(3);
        }

        @Test
        void whoSentNoTableIsListedToo() {
            Sheet sheet = sheet("分单位", Made.of("甲局").writes("site.total", "1"), Made.of("乙局", "", 2018));
            assertThat(texts(sheet)).contains("甲局", "乙局（未附统计表）");
        }
    }

    @Nested
    class Lists {
        @Test
        void aFindingStandsWithAgencySeverityPlacesAndBothSides() {
            List<String> row = rows(sheet(
                            "差异", Made.of("甲局").writes("site.total", "0").with(finding())))
                    .get(3);
            assertThat(row)
                    .containsExactly(
                            "甲局",
                            "✕ 错误",
                            "读不懂“LEG-SIT-01”。",
                            "统计表 C58、正文第 3 段",
                            "网站1个",
                            "0",
                            "1",
                            "-1",
                            "读不懂“LEG-SIT-01”。",
                            "甲局.xls\n甲局.docx",
                            "LEG-SIT-01",
                            "",
                            FindingId.of("LEG-SIT-01", "").toString());
        }

        @Test
        void everyFigureCellIsTracedToItsPlace() {
            List<String> row =
                    rows(sheet("映射", Made.of("甲局").writes("site.total", "2"))).get(3);
            assertThat(row)
                    .containsExactly(
                            "甲局",
                            "甲局.xls",
                            "统计表",
                            "C1",
                            "site.total",
                            "2",
                            "数字",
                            "",
                            "site.total",
                            "开通政府信息公开网站（或设立门户网站信息公开专栏）数",
                            "",
                            "0.98",
                            "✓ 确定",
                            "");
        }

        @Test
        void aQuotedFigureStandsWithTheFindingThatRestsOnIt() {
            Made made = Made.of("甲局").writes("site.total", "0").quotes(claim()).with(finding());
            List<String> row = rows(sheet("正文引数", made)).get(3);
            assertThat(row)
                    .containsExactly(
                            "甲局",
                            "甲局.docx",
                            "3",
                            "网站1个",
                            "未对应",
                            "",
                            "",
                            "=",
                            "1",
                            "",
                            "个",
                            "数量",
                            "本年",
                            "✕ 错误",
                            "读不懂“LEG-SIT-01”。");
        }

        @Test
        void whoIsMissingComesFirst() {
            List<List<String>> rows = rows(RegionSheets.of(
                            Made.missing("乙局", Made.of("甲局").writes("site.total", "1")), Made.REFERENCE, CHINESE)
                    .get(5));
            assertThat(rows.get(1)).containsExactly("共 1 个文件：已读 1，留存未用 0，不能使用 0，跳过 0。\n名单上 2 个单位：已报 1，未报 1，来件不能用 0。");
            assertThat(rows.get(3)).startsWith("乙局", "✕ 未报送");
            assertThat(rows.get(4))
                    .containsExactly("甲局", "✓ 已读", "甲局.xls", "统计表", "", "2018", "2014-2018年统计表（十三部分）", "0123456789ab");
        }

        @Test
        void listsHaveAFilterAndNamedColumnsThatStayInSight() {
            for (String name : List.of("差异", "报送情况", "映射", "正文引数")) {
                Sheet sheet = sheet(name, Made.of("甲局").writes("site.total", "1"));
                assertThat(sheet.filtered()).as(name).isTrue();
                assertThat(sheet.head()).as(name).isEqualTo(3);
                assertThat(lines(sheet).get(2).cells())
                        .as(name)
                        .allMatch(cell -> cell.entry().look() == Look.HEADER);
            }
        }
    }

    @Nested
    class Pictures {
        @Test
        void theHeatMapCountsFindingsBySection() {
            Sheet sheet = sheet("热力图", Made.of("甲局").writes("site.total", "0").with(finding()), Made.of("乙局"));
            List<String> head = rows(sheet).get(2);
            List<String> row = row(sheet, "甲局");
            assertThat(row.get(2)).isEqualTo("1");
            assertThat(row.get(head.indexOf("开通政府信息公开网站（或设立门户网站信息公开专栏）数"))).isEqualTo("1");
            assertThat(row.get(head.indexOf("一、主动公开情况"))).isEmpty();
            assertThat(row(sheet, "乙局").get(2)).isEqualTo("0");
            assertThat(sheet.emphases()).anyMatch(Emphasis.Heat.class::isInstance);
        }

        @Test
        void theChartOfAgenciesShowsThoseThatHaveFindings() {
            Sheet sheet = sheet("图表", Made.of("乙局"), Made.of("甲局").with(finding()));
            Chart chart = sheet.charts().get(0);
            assertThat(chart.names()).containsExactly("甲局");
            assertThat(chart.series().get(0).name()).isEqualTo("✕ 错误");
            assertThat(chart.series().get(0).values()).containsExactly(Optional.of(BigDecimal.ONE));
            assertThat(rows(sheet).get(chart.corner().row() + 1)).containsExactly("甲局", "1", "0", "0");
        }

        @Test
        void aLineOverTheYearsIsBrokenWhereTheFormChanges() {
            Sheet sheet = sheet(
                    "图表",
                    Made.of("甲局", "legacy-2014", 2017).writes("apply.received.total", "2"),
                    Made.of("甲局", "legacy-2014", 2018).writes("apply.received.total", "3"),
                    Made.of("甲局", "2019", 2019).writes("request.new@total", "5"),
                    Made.of("甲局", "2021", 2021).writes("request.new@total", "6"));
            Chart chart = sheet.charts().get(0);
            assertThat(chart.names()).containsExactly("2017", "2018", "2019", "2021");
            assertThat(chart.series())
                    .extracting(Chart.Series::name)
                    .containsExactly("收到政府信息公开申请数 2017-2018", "收到政府信息公开申请数 2019-2021");
            assertThat(chart.series().get(0).values())
                    .containsExactly(
                            Optional.of(new BigDecimal("2")),
                            Optional.of(new BigDecimal("3")),
                            Optional.empty(),
                            Optional.empty());
        }
    }

    @Nested
    class SeveralYears {
        private final Made[] years = {
            Made.of("甲局").writes("apply.received.total", "3").writes("training.meetings", "2"),
            Made.of("乙局").writes("apply.received.total", "4"),
            Made.of("甲局", "2019", 2019).writes("request.new@total", "5").writes("remedy.review.pending", "1")
        };

        @Test
        void aConceptIsOneLineAndItsJoinIsGraded() {
            Sheet sheet = sheet("历年", years);
            assertThat(row(sheet, "指标")).containsExactly("指标", "单位", "2018", "覆盖", "2018→2019", "2019", "覆盖", "说明");
            assertThat(row(sheet, "收到政府信息公开申请数"))
                    .containsExactly(
                            "收到政府信息公开申请数",
                            "件",
                            "7",
                            "2/2",
                            "△ 慎比",
                            "5",
                            "1/1",
                            "2018→2019：都是收到的申请；2019年条例修订后取消“三需要”，重复申请、信访类申请计入，上年结转另列，2019年起数列中断。");
        }

        @Test
        void whatOneFormDoesNotCountIsNoBlankAndNotComparable() {
            Sheet sheet = sheet("历年", years);
            assertThat(row(sheet, "工作会议或专题会议数"))
                    .containsExactly("工作会议或专题会议数", "次", "2", "1/2", "✕ 不可比", "", "", "2018→2019：后来的表不再有此项。");
            assertThat(looks(sheet, "工作会议或专题会议数")).contains(Look.ABSENT);
            assertThat(row(sheet, "行政复议尚未审结数")).last().isEqualTo("2018→2019：先前的表没有此项。");
        }

        @Test
        void oneYearHasNoSuchSheet() {
            assertThat(sheets(CHINESE, years[0], years[1]))
                    .extracting(Sheet::name)
                    .doesNotContain("历年");
        }
    }

    @Nested
    class Links {
        @Test
        void aFigureLeadsToTheCellThatItWasReadFrom() {
            Made[] both = {
                Made.of("甲局").writes("site.total", "1"),
                Made.of("乙局").writes("apply.received.total", "7").writes("site.total", "2")
            };
            Sheet agencies = sheet("分单位", both);
            int column = 3 + codes().indexOf("site.total");
            Link.Inside link = (Link.Inside)
                    lines(agencies).get(5).cells().get(column).entry().link().orElseThrow();
            assertThat(link.sheet()).isEqualTo("映射");
            assertThat(rows(sheet("映射", both)).get(link.cell().row()))
                    .startsWith("乙局", "乙局.xls", "统计表", "C2", "site.total", "2");
        }

        @Test
        void aFindingLeadsToItsFigureAndToItsFile() {
            Made made = Made.of("甲 局").writes("site.total", "0").with(finding());
            List<Sheet> sheets = RegionSheets.of(
                    Made.region(made), Made.REFERENCE, CHINESE, file -> Optional.of("../报送 2018/" + file));
            Sheet.Line line = lines(named("差异", sheets)).get(3);
            Link.Inside figure = (Link.Inside) cell(line, "统计表 C58、正文第 3 段");
            assertThat(figure.sheet()).isEqualTo("分单位");
            assertThat(lines(named("分单位", sheets)).get(figure.cell().row()).cells())
                    .filteredOn(each -> each.column() == figure.cell().column())
                    .extracting(each -> each.entry().shown())
                    .containsExactly("0");
            assertThat(cell(line, "甲局.xls\n甲局.docx")).isEqualTo(new Link.ToFile("../报送%202018/甲局.xls"));
        }

        @Test
        void whereASheetWouldHaveMoreLinksThanItTakesARowLeadsToItsAgency() {
            Made[] many = IntStream.range(0, 800)
                    .mapToObj(i -> Made.of("第" + i + "局").writes("site.total", "1"))
                    .toArray(Made[]::new);
            Sheet sheet = sheet("分单位", many);
            List<Link> links = lines(sheet).get(4 + 7).cells().stream()
                    .flatMap(each -> each.entry().link().stream())
                    .toList();
            assertThat(links)
                    .containsExactly(
                            new Link.Inside("映射", 3 + 7, 0),
                            new Link.Inside("映射", 3 + 7, 0)
                                    .across(sheet.widths().size() - 3));
            assertThat(texts(sheet)).anyMatch(text -> text.contains("该单位的第一行"));
        }

        private static List<String> codes() {
            return List.copyOf(
                    Made.REFERENCE.forms().find("legacy-2014").orElseThrow().codes());
        }

        private static Link cell(Sheet.Line line, String shown) {
            return line.cells().stream()
                    .map(Sheet.Cell::entry)
                    .filter(entry -> entry.shown().equals(shown) && entry.link().isPresent())
                    .flatMap(entry -> entry.link().stream())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Made everything() {
        return Made.of("甲局")
                .writes("site.total", "0")
                .writes("gazette.issues", "1")
                .quotes(claim())
                .with(finding());
    }

    private static Claim claim() {
        return new Claim(
                quote(),
                Optional.empty(),
                BigDecimal.ONE,
                Claim.Comparator.EXACT,
                BigDecimal.ONE,
                BigDecimal.ONE,
                "个",
                Claim.Kind.LEVEL,
                Claim.Period.YEAR,
                1);
    }

    private static Quote quote() {
        return new Quote("甲局.docx", 10, 14, "网站1个", 3);
    }

    private static Finding finding() {
        Evidence cell = new Evidence(new Place("甲局.xls", "统计表", CellRef.of("C58"), 0), "site.total", Figures.read("0"));
        Message message = Message.of("rule.unknown-sign", "LEG-SIT-01");
        return new Finding(
                FindingId.of("LEG-SIT-01", ""),
                "LEG-SIT-01",
                Severity.ERROR,
                Verdict.FAIL,
                List.of(cell),
                List.of(quote()),
                "1",
                "0",
                "-1",
                message,
                Optional.empty(),
                List.of(new Suggestion(
                        List.of(new Suggestion.Change(cell, BigDecimal.ONE)), message, List.of("LEG-SIT-01"), 0.9)));
    }

    private static List<Sheet> sheets(Speech speech, Made... submissions) {
        return RegionSheets.of(Made.region(submissions), Made.REFERENCE, speech);
    }

    private static Sheet sheet(String name, Made... submissions) {
        return named(name, sheets(CHINESE, submissions));
    }

    static Sheet named(String name, List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<Sheet.Line> lines(Sheet sheet) {
        List<Sheet.Line> lines = new ArrayList<>();
        sheet.lines().forEach(lines::add);
        return lines;
    }

    private static List<List<String>> rows(Sheet sheet) {
        return lines(sheet).stream()
                .map(line ->
                        line.cells().stream().map(cell -> cell.entry().shown()).toList())
                .toList();
    }

    private static List<String> texts(Sheet sheet) {
        return rows(sheet).stream().flatMap(List::stream).collect(Collectors.toList());
    }

    private static Sheet.Line line(Sheet sheet, String first) {
        return lines(sheet).stream()
                .filter(line -> line.cells().get(0).entry().shown().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Sheet sheet, String first) {
        return line(sheet, first).cells().stream()
                .map(cell -> cell.entry().shown())
                .toList();
    }

    private static List<Look> looks(Sheet sheet, String first) {
        return line(sheet, first).cells().stream()
                .map(cell -> cell.entry().look())
                .toList();
    }
}
