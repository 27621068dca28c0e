package io.gouji.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Suggestion;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.Messages;
import io.gouji.reference.ReferenceData;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocatorTest {
    private static final Map<String, String> STAFF =
            Map.of("org.staff.total", "37", "org.staff.fulltime", "12", "org.staff.parttime", "25");

    private final Messages messages = Messages.of(Samples.DATA);

    @Test
    void aTableWhoseRulesHoldHasNoFault() {
        assertThat(Samples.locate(Samples.table("legacy-2014", STAFF)).faults()).isEmpty();
        assertThat(Samples.locate(applications(Map.of())).faults()).isEmpty();
    }

    @Test
    void whatIsOffByTheSameInARowAndAColumnIsTheirCommonCell() {
        Fault fault = only(applications(Map.of("request.result.partial@natural", "8")));
        assertThat(changes(fault)).containsExactly(Map.of("request.result.partial@natural", "3"));
        Failure root = new Failure("APP21-02", "natural");
        assertThat(fault.roots()).containsExactly(root);
        assertThat(fault.echoes()).isEqualTo(Map.of(new Failure("APP21-03", "request.result.partial"), root));
    }

    @Test
    void theReasonNamesCellsRulesAndSlip() {
        Suggestion best =
                only(legacy(STAFF, "org.staff.parttime", "52")).suggestions().get(0);
        assertThat(messages.say(Language.ZH, best.reason()))
                .isEqualTo("把“兼职人员数”（C84）由 52 改为 25，则勾稽关系 LEG-ORG-01 成立；两数仅相邻数字颠倒。");
        assertThat(messages.say(Language.EN, best.reason()))
                .isEqualTo("Change “Part-time staff” (C84) from 52 to 25: then LEG-ORG-01 holds;"
                        + " the two numbers differ by two digits exchanged.");
        assertThat(best.repairs()).containsExactly("LEG-ORG-01");
    }

    @Test
    void ofEquallySmallRepairsTheOneThatASlipExplainsComesFirst() {
        assertThat(changes(only(legacy(STAFF, "org.staff.fulltime", "122"))))
                .startsWith(Map.of("org.staff.fulltime", "12"));
        assertThat(changes(only(legacy(STAFF, "org.staff.parttime", "2"))))
                .startsWith(Map.of("org.staff.parttime", "25"));
        assertThat(changes(only(legacy(STAFF, "org.staff.total", "12")))).startsWith(Map.of("org.staff.total", "37"));
        assertThat(changes(only(legacy(STAFF, "org.staff.total", "-37")))).startsWith(Map.of("org.staff.total", "37"));
    }

    @Test
    void everyRepairThatIsAsSmallIsListed() {
        Map<String, String> cells =
                Map.of("review.total", "9", "review.upheld", "5", "review.corrected", "1", "review.other", "2");
        assertThat(changes(only(Samples.table("legacy-2014", cells))))
                .containsExactlyInAnyOrder(
                        Map.of("review.total", "8"),
                        Map.of("review.upheld", "6"),
                        Map.of("review.corrected", "2"),
                        Map.of("review.other", "3"));
    }

    @Test
    void aCountNeverBecomesNegative() {
        Map<String, String> cells = Map.of("review.total", "3", "review.upheld", "9", "review.other", "2");
        assertThat(changes(only(Samples.table("legacy-2014", cells))))
                .containsExactlyInAnyOrder(Map.of("review.total", "11"), Map.of("review.upheld", "1"));
    }

    @Test
    void aNegativeCountIsTheRootOfTheSumsThatItSpoils() {
        Fault fault = only(applications(Map.of("request.result.granted@natural", "-5")));
        assertThat(fault.roots()).containsExactly(new Failure("CMP-03", "request.result.granted@natural"));
        assertThat(fault.echoes())
                .containsOnlyKeys(
                        new Failure("APP21-02", "natural"), new Failure("APP21-03", "request.result.granted"));
        assertThat(changes(fault)).containsExactly(Map.of("request.result.granted@natural", "5"));
    }

    @Test
    void aNegativeCountThatNoSumReachesLosesItsSign() {
        Fault fault = only(Samples.table("legacy-2014", Map.of("gazette.issues", "-3")));
        assertThat(changes(fault)).containsExactly(Map.of("gazette.issues", "3"));
        assertThat(said(fault.suggestions().get(0).reason())).contains("多打了负号").contains("可取的值不止这一个");
    }

    @Test
    void aBalanceOfItemsMayFall() {
        Table table = Samples.table(
                "2019", Map.of("art20.p6.penalty.items_prev", "20", "art20.p6.penalty.items_change", "-4"));
        assertThat(Samples.locate(table).faults()).isEmpty();
    }

    @Test
    void aPartLargerThanItsWholeIsFoundByTheSlip() {
        Map<String, String> cells =
                Map.of("response.channel.press_conference.principal", "22", "response.channel.press_conference", "3");
        assertThat(changes(only(Samples.table("legacy-2014", cells))))
                .startsWith(Map.of("response.channel.press_conference.principal", "2"));
    }

    @Test
    void exchangedColumnsAreOneSlip() {
        Fault fault = only(
                applications(Map.of("request.result.granted@natural", "2", "request.result.granted@org.other", "5")));
        assertThat(changes(fault))
                .startsWith(Map.of("request.result.granted@natural", "5", "request.result.granted@org.other", "2"));
        assertThat(said(fault.suggestions().get(0).reason())).contains("同一行两栏的数互换");
    }

    @Test
    void figuresOneRowTooLowAreOneSlip() {
        Fault fault = only(applications(Map.of(
                "request.result.granted@natural", "0",
                "request.result.partial@natural", "5",
                "request.result.denied.state_secret@natural", "3")));
        assertThat(changes(fault))
                .startsWith(Map.of(
                        "request.result.granted@natural", "5",
                        "request.result.partial@natural", "3",
                        "request.result.denied.state_secret@natural", "0"));
        assertThat(said(fault.suggestions().get(0).reason())).contains("填低了一行");
    }

    @Test
    void aSlipAcrossTwoSectionsPutsEachOfThemRight() {
        Map<String, String> cells = Map.of("delivery.total", "128", "delivery.electronic", "7", "site.total", "121");
        Map<String, String> others = Map.of("site.municipal_dept", "7", "site.township", "7");
        Map<String, String> all = new HashMap<>(cells);
        all.putAll(others);
        List<Fault> faults = Samples.locate(Samples.table("legacy-2014", all)).faults();
        assertThat(faults).hasSize(2);
        assertThat(changes(faults.get(0))).startsWith(Map.of("delivery.paper", "7", "delivery.electronic", "121"));
        assertThat(changes(faults.get(1))).startsWith(Map.of("site.total", "7", "site.municipal_dept", "0"));
    }

    @Test
    void twoFaultsInTablesThatShareNoCellAreTwoPlaces() {
        Map<String, String> cells = new HashMap<>(STAFF);
        cells.put("org.staff.total", "73");
        cells.put("review.total", "1");
        assertThat(Samples.locate(Samples.table("legacy-2014", cells)).faults())
                .flatExtracting(Fault::roots)
                .containsExactly(new Failure("LEG-REV-01", ""), new Failure("LEG-ORG-01", ""));
    }

    @Test
    void twoThingsThatWentWrongInOneTableHaveARootEachAndAreRepairedTogether() {
        Fault fault = only(
                applications(Map.of("request.result.partial@natural", "33", "request.carried_in@org.other", "-2")));
        assertThat(changes(fault))
                .containsExactly(Map.of("request.result.partial@natural", "3", "request.carried_in@org.other", "2"));
        Failure negative = new Failure("CMP-03", "request.carried_in@org.other");
        Failure doubled = new Failure("APP21-02", "natural");
        assertThat(fault.roots()).containsExactly(negative, doubled);
        assertThat(fault.echoes())
                .containsEntry(new Failure("APP21-01", "org.other"), negative)
                .containsEntry(new Failure("APP21-03", "request.carried_in"), negative)
                .containsEntry(new Failure("APP21-03", "request.result.partial"), doubled);
    }

    @Test
    void aBlankMakesItsSumsNoEvidence() {
        assertThat(Samples.locate(legacy(STAFF, "org.staff.parttime", "")).faults())
                .isEmpty();
    }

    @Test
    void aBlankThatCountsAsNoughtMayBeWhatIsMissing() {
        Map<String, String> cells =
                Map.of("site.total", "3", "site.county_portal", "", "site.dept", "1", "site.township", "0");
        Fault fault = only(Samples.table("legacy-2014", cells));
        assertThat(changes(fault)).startsWith(Map.of("site.county_portal", "2"));
        assertThat(said(fault.suggestions().get(0).reason())).contains("由空改为 2").contains("此格空着，按 0 计");
    }

    @Test
    void aFigureThatTheTextConfirmsIsHarderToMove() {
        Table table = legacy(STAFF, "org.staff.parttime", "52");
        Hints hints = new Hints(Map.of("org.staff.parttime", List.of(new BigDecimal(52))), Map.of(), Set.of());
        assertThat(changes(Samples.locate(table, hints).faults().get(0))).startsWith(Map.of("org.staff.total", "64"));
    }

    @Test
    void aFigureThatTheTextGivesIsLikelier() {
        Table table = legacy(STAFF, "org.staff.total", "38");
        Hints hints = new Hints(Map.of("org.staff.fulltime", List.of(new BigDecimal(13))), Map.of(), Set.of());
        assertThat(changes(Samples.locate(table, hints).faults().get(0)))
                .startsWith(Map.of("org.staff.fulltime", "13"));
    }

    @Test
    void aFigureThatIsStillLastYearsIsLikelierWrong() {
        Table table = legacy(STAFF, "org.staff.fulltime", "14");
        Hints hints = new Hints(Map.of(), Map.of("org.staff.fulltime", new BigDecimal(14)), Set.of());
        Suggestion best =
                Samples.locate(table, hints).faults().get(0).suggestions().get(0);
        assertThat(said(best.reason())).contains("像是上年的数未改");
    }

    @Test
    void aFormulaIsHarderToMoveThanATypedFigure() {
        Table table = legacy(STAFF, "org.staff.total", "36");
        Hints hints = new Hints(Map.of(), Map.of(), Set.of("org.staff.total"));
        assertThat(changes(Samples.locate(table).faults().get(0))).startsWith(Map.of("org.staff.total", "37"));
        assertThat(changes(Samples.locate(table, hints).faults().get(0))).endsWith(Map.of("org.staff.total", "37"));
    }

    @Test
    void confidencesFallAndNeverAddUpToMoreThanOne() {
        for (Suggestion each : only(legacy(STAFF, "org.staff.total", "38")).suggestions()) {
            assertThat(each.confidence()).isBetween(0.0, 1.0);
        }
        List<Double> confidences = only(legacy(STAFF, "org.staff.total", "38")).suggestions().stream()
                .map(Suggestion::confidence)
                .toList();
        assertThat(confidences).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(confidences.stream().mapToDouble(Double::doubleValue).sum()).isLessThanOrEqualTo(1.02);
    }

    @Test
    void theSearchSaysWhenItGaveUp() {
        Locator hasty = locator("name,value\nsearch-steps,3\n");
        Table table =
                applications(Map.of("request.result.granted@natural", "2", "request.result.granted@org.other", "5"));
        Fault fault = hasty.locate(table, Samples.evaluate(table), Hints.NONE)
                .faults()
                .get(0);
        assertThat(fault.limit().map(this::said)).contains("此处牵涉的格太多，查找在 3 步后停止，可能还有更好的改法；请对照原始数据。");
        assertThat(changes(fault))
                .startsWith(Map.of("request.result.granted@natural", "5", "request.result.granted@org.other", "2"));
    }

    @Test
    void itIsSaidWhenNothingSmallEnoughPutsThingsRight() {
        Locator narrow = locator("name,value\nlargest-set,1\nslips,1\n");
        Table table = applications(Map.of("request.result.partial@natural", "4", "request.carried_in@org.other", "3"));
        Fault fault = narrow.locate(table, Samples.evaluate(table), Hints.NONE)
                .faults()
                .get(0);
        assertThat(fault.suggestions()).isEmpty();
        assertThat(fault.limit().map(this::said)).contains("只改动 1 格不能使这些关系同时成立，推定不出错在哪里；请对照原始数据。");
    }

    @Test
    void itIsSaidWhenMoreRepairsAreAsSmallThanAreListed() {
        Locator terse = locator("name,value\nlisted,2\nextra,0\n");
        Table table = Samples.table("legacy-2014", Map.of("review.total", "9", "review.upheld", "5"));
        Fault fault = terse.locate(table, Samples.evaluate(table), Hints.NONE)
                .faults()
                .get(0);
        assertThat(fault.suggestions()).hasSize(2);
        assertThat(fault.limit().map(this::said)).contains("同样小的改法很多，只列出 2 种；请对照原始数据。");
    }

    @Test
    void theSameTableGivesTheSameWordsEveryTime() {
        Table table = applications(Map.of("request.new@natural", "81", "request.result.total@org.other", "0"));
        assertThat(Samples.locate(table)).isEqualTo(Samples.locate(table));
    }

    private static Locator locator(String weights) {
        ReferenceData data = ReferenceData.overlaidBy(Map.of("repair/weights.csv", weights));
        return Locator.of(data, Samples.INDICATORS, Samples.RULES);
    }

    /** Applications of which all sums hold, with some figures typed otherwise. */
    private static Table applications(Map<String, String> typed) {
        Map<String, String> cells = new HashMap<>();
        Map.of("request.new", 8, "request.carried_in", 1, "request.result.granted", 5, "request.result.partial", 3)
                .forEach((row, figure) -> cells.put(row + "@natural", figure.toString()));
        Map.of("request.new", 1, "request.carried_in", 2, "request.result.granted", 2, "request.carried_out", 1)
                .forEach((row, figure) -> cells.put(row + "@org.other", figure.toString()));
        cells.putAll(Map.of("request.result.total@natural", "8", "request.carried_out@natural", "1"));
        cells.put("request.result.total@org.other", "2");
        Map.of("request.new", 9, "request.carried_in", 3, "request.result.granted", 7, "request.result.partial", 3)
                .forEach((row, figure) -> cells.put(row + "@total", figure.toString()));
        cells.putAll(Map.of("request.result.total@total", "10", "request.carried_out@total", "2"));
        cells.putAll(typed);
        return Samples.table("2021", cells);
    }

    private static Table legacy(Map<String, String> cells, String code, String typed) {
        Map<String, String> all = new HashMap<>(cells);
        all.put(code, typed);
        return Samples.table("legacy-2014", all);
    }

    private static Fault only(Table table) {
        List<Fault> faults = Samples.locate(table).faults();
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static List<Map<String, String>> changes(Fault fault) {
        return fault.suggestions().stream().map(Samples::changes).toList();
    }

    private String said(Message message) {
        return messages.say(Language.ZH, message);
    }
}
