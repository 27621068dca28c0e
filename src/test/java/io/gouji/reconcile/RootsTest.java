package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.finding.Suggestion;
import io.gouji.finding.Verdict;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Snapshot.Said;
import io.gouji.reference.Language;
import io.gouji.rule.Evaluation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RootsTest {
    @Test
    void theRootHasTheSuggestionsAndTheOthersNameIt() {
        Map<String, String> figures = applications();
        figures.put("request.result.granted@natural", "15");
        List<Finding> findings = findings(Cases.table("2021", "0", figures));
        Finding root = finding(findings, "APP21-02");
        assertThat(root.causedBy()).isEmpty();
        assertThat(changes(root)).containsExactly(Map.of("request.result.granted@natural", "5"));
        Finding echo = finding(findings, "APP21-03");
        assertThat(echo.causedBy()).contains(root.id());
        assertThat(echo.suggestions()).isEmpty();
    }

    @Test
    void twoThingsThatWentWrongAreTwoRootsAndTheSecondPointsToTheSuggestions() {
        Map<String, String> figures = applications();
        figures.put("request.result.granted@natural", "55");
        figures.put("request.carried_out@total", "-1");
        List<Finding> findings = findings(Cases.table("2021", "0", figures));
        List<Finding> roots = findings.stream()
                .filter(each -> each.isFailure() && each.causedBy().isEmpty())
                .toList();
        assertThat(roots).extracting(Finding::rule).containsExactlyInAnyOrder("APP21-02", "CMP-03");
        assertThat(changes(finding(roots, "CMP-03")).get(0))
                .containsKeys("request.result.granted@natural", "request.carried_out@total");
        assertThat(finding(roots, "APP21-02").suggestions()).isEmpty();
        assertThat(Cases.zh(finding(roots, "APP21-02"))).contains("建议的改法见 CMP-03（");
    }

    @Test
    void aWarningThatTheLikeliestSuggestionSettlesIsAnEcho() {
        Map<String, String> figures =
                Map.of("org.units", "1", "org.staff.total", "0", "org.staff.fulltime", "0", "org.staff.parttime", "2");
        List<Finding> findings = findings(Cases.table("legacy-2014", "0", figures));
        Finding root = finding(findings, "LEG-ORG-01");
        assertThat(changes(root).get(0)).isEqualTo(Map.of("org.staff.total", "2"));
        assertThat(finding(findings, "LEG-ORG-02").causedBy()).contains(root.id());
        assertThat(finding(findings, "LEG-ORG-03").causedBy()).contains(root.id());
    }

    @Test
    void aWarningAboutOtherCellsStandsOnItsOwn() {
        Map<String, String> figures = Map.of(
                "org.staff.total",
                "2",
                "org.staff.parttime",
                "1",
                "org.staff.fulltime",
                "2",
                "reading_visit.total",
                "0",
                "training.classes",
                "1");
        List<Finding> findings = findings(Cases.table("legacy-2014", "0", figures));
        assertThat(finding(findings, "LEG-TRN-02").causedBy()).isEmpty();
    }

    @Test
    void aQuotedFigureDecidesWhatIsWrongAndItsDifferenceIsAnEcho() {
        Map<String, String> figures = new HashMap<>();
        figures.put("apply.received.total", "12");
        figures.put("apply.received.online", "9");
        Narrative text = Cases.text(Cases.claim("applications.online", "12", 0));
        List<Finding> findings = findings(Cases.table("legacy-2014", "0", figures), text);
        Finding root = finding(findings, "LEG-APP-01");
        assertThat(changes(root).get(0)).isEqualTo(Map.of("apply.received.online", "12"));
        assertThat(said(root.suggestions().get(0))).contains("正文或上年报告给出的正是此数");
        assertThat(findings.stream().filter(each -> !each.quotes().isEmpty()))
                .singleElement()
                .satisfies(each -> assertThat(each.causedBy()).contains(root.id()));
    }

    @Test
    void lastYearsStockSpeaksForTheFigureCarriedIn() {
        Map<String, String> figures = applications();
        figures.put("request.carried_in@natural", "3");
        figures.put("request.new@natural", "5");
        figures.put("request.new@total", "5");
        Map<String, Said> before = new LinkedHashMap<>();
        Cases.table("2021", "0", Map.of("request.carried_out@natural", "3", "request.carried_out@total", "3"))
                .cells()
                .forEach(cell -> before.put(cell.code().orElseThrow(), new Said(cell.figure(), cell.place())));
        LastYear lastYear = new LastYear(Identity.UNKNOWN, "2021", before, List.of(), Set.of());
        Mapping table = Cases.table("2021", "0", figures);
        Facts facts =
                Facts.of(List.of(), List.of(), Identity.UNKNOWN, List.of(table), List.of(), lastYear, Cases.REFERENCE);
        assertThat(Corroboration.of(facts, TableRules.evaluate(facts)).confirmed())
                .containsEntry("request.carried_in@natural", List.of(new BigDecimal(3)))
                .containsEntry("request.carried_in@total", List.of(new BigDecimal(3)));
    }

    @Test
    void theOnlyBlankOfASumIsSuggestedWhereItCannotBeChecked() {
        Map<String, String> figures =
                Map.of("org.staff.total", "6", "org.staff.fulltime", "", "org.staff.parttime", "2");
        Finding finding = finding(findings(Cases.table("legacy-2014", "0", figures)), "LEG-ORG-01");
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(changes(finding)).containsExactly(Map.of("org.staff.fulltime", "4"));
        assertThat(said(finding.suggestions().get(0))).isEqualTo("“专职人员数（不包括政府公报及政府网站工作人员数）”（C75）应为 4：唯一使合计成立的值。");
    }

    @Test
    void aSumThatARowOfTheTablesOwnMayExplainIsNotRepaired() {
        Form form = Cases.REFERENCE.forms().find("legacy-2014").orElseThrow();
        List<MappedCell> cells = new ArrayList<>();
        for (String code : form.codes()) {
            String raw = Map.of("review.total", "5", "review.upheld", "3").getOrDefault(code, "0");
            cells.add(Cases.cell("legacy-2014", code, raw, cells.size(), MappedCell.Status.ACCEPTED));
            if (code.equals("review.other")) {
                cells.add(Cases.cell("legacy-2014", "和解", "2", cells.size(), MappedCell.Status.UNMAPPED));
            }
        }
        Finding finding = finding(findings(Cases.mapping(form, cells)), "LEG-REV-01");
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(finding.suggestions()).isEmpty();
    }

    @Test
    void idsAndOrderOfTheFindingsStayAsTheyAre() {
        Map<String, String> figures = applications();
        figures.put("request.result.granted@natural", "-5");
        Facts facts = Cases.facts(Cases.table("2021", "0", figures));
        List<Evaluation> evaluations = TableRules.evaluate(facts);
        List<Finding> before = assessed(facts, evaluations);
        assertThat(Roots.of(facts, evaluations, before))
                .extracting(Finding::id)
                .containsExactlyElementsOf(before.stream().map(Finding::id).toList());
    }

    /** Five applications of natural persons, all granted. */
    static Map<String, String> applications() {
        Map<String, String> figures = new HashMap<>();
        for (String row : List.of("request.new", "request.result.granted", "request.result.total")) {
            figures.put(row + "@natural", "5");
            figures.put(row + "@total", "5");
        }
        return figures;
    }

    static List<Finding> findings(Mapping table, Narrative... texts) {
        Facts facts = Cases.facts(table, texts);
        List<Evaluation> evaluations = TableRules.evaluate(facts);
        return Roots.of(facts, evaluations, assessed(facts, evaluations));
    }

    private static List<Finding> assessed(Facts facts, List<Evaluation> evaluations) {
        List<Assessment> assessments = new ArrayList<>();
        evaluations.forEach(each -> assessments.add(new TableRules(facts).assess(each)));
        assessments.addAll(new TextAgainstTable(facts).assess());
        List<Finding> findings = new ArrayList<>(
                assessments.stream().flatMap(each -> each.finding().stream()).toList());
        findings.addAll(new Completeness(facts).findings());
        findings.sort(Finding.WORST_FIRST);
        return findings;
    }

    static Finding finding(List<Finding> findings, String rule) {
        Optional<Finding> finding =
                findings.stream().filter(each -> each.rule().equals(rule)).findFirst();
        return finding.orElseThrow();
    }

    private static List<Map<String, String>> changes(Finding finding) {
        return finding.suggestions().stream()
                .map(suggestion -> {
                    Map<String, String> changes = new HashMap<>();
                    suggestion
                            .changes()
                            .forEach(each ->
                                    changes.put(each.cell().code(), each.to().toPlainString()));
                    return changes;
                })
                .toList();
    }

    private static String said(Suggestion suggestion) {
        return Cases.REFERENCE.messages().say(Language.ZH, suggestion.reason());
    }
}
