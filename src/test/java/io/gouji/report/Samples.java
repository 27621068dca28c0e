package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Quote;
import io.gouji.finding.Severity;
import io.gouji.finding.Suggestion;
import io.gouji.finding.Verdict;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Place;
import io.gouji.grid.Prose;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Figures;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.StatedSum;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reconciliation.Summary;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One submission made by hand: an attachment and a report of an invented office, with one of everything. */
final class Samples {
    static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    static final Speech ZH = new Speech(REFERENCE.messages(), Language.ZH);
    static final Speech EN = new Speech(REFERENCE.messages(), Language.EN);
    static final Screen NARROW = new Screen(80, false);

    private static final String TABLE = "统计表.xls";
    private static final String REPORT = "报告.txt";
    static final String TEXT = "2018年，本局收到申请2件，比上年增加1件。全年接待咨询约30人次。\n因?申的情V。";

    private Samples() {}

    /** An error with its sum and a suggestion, an echo of it, a warning on the text, and what could not be checked. */
    static Reconciliation failing() {
        List<Finding> findings = List.of(
                siteTotal(),
                echo(),
                textDiffers(),
                stray(),
                open("LEG-APP-01"),
                open("LEG-APP-02"),
                open("LEG-APP-03"),
                open("LEG-APP-04"));
        return reconciliation(findings, new Summary(Reconciliation.Verdict.FAIL, 40, 32, 4, 4, 0));
    }

    static Reconciliation reconciliation(List<Finding> findings, Summary summary) {
        return new Reconciliation(
                Submission.of(List.of(document(TABLE, Prose.NONE), document(REPORT, prose()))),
                new Identity(Optional.of("某某区林业局"), Optional.of(2018)),
                Optional.of(form()),
                List.of(mapping()),
                List.of(),
                List.of(narrative()),
                evaluations(),
                findings,
                summary);
    }

    static Form form() {
        return REFERENCE.forms().find("legacy-2014").orElseThrow();
    }

    private static Document document(String name, Prose prose) {
        Document.Format format = prose.isEmpty() ? Document.Format.XLS : Document.Format.TXT;
        return new Document(name, "0".repeat(64), format, List.of(), prose);
    }

    static Prose prose() {
        int line = TEXT.indexOf('\n');
        return new Prose(TEXT, List.of(new Paragraph(0, line, 1, 0), new Paragraph(line + 1, TEXT.length(), 2, 0)));
    }

    /** Cells in every state, status and shape. */
    static Mapping mapping() {
        MappedCell.Candidate other = new MappedCell.Candidate("response.channel.weibo_wechat", 0.31);
        return new Mapping(
                TABLE,
                Optional.of(form()),
                0.97,
                List.of(
                        cell(4, "apply.received.total", "２件", MappedCell.Status.ACCEPTED, "三、依申请公开情况", "（一）收到申请数"),
                        cell(
                                5,
                                "apply.received.in_person",
                                "",
                                MappedCell.Status.ACCEPTED,
                                "三、依申请公开情况",
                                "（一）收到申请数",
                                "1.当面申请数"),
                        cell(
                                6,
                                "apply.received.fax",
                                "—",
                                MappedCell.Status.ACCEPTED,
                                "三、依申请公开情况",
                                "（一）收到申请数",
                                "2.传真申请数"),
                        cell(57, "site.total", "0", MappedCell.Status.ACCEPTED, "八、开通政府信息公开网站（或门户网站）数"),
                        new MappedCell(
                                place(58),
                                "（五）网上直播",
                                List.of("八、开通政府信息公开网站（或门户网站）数", "（五）网上直播"),
                                Optional.of("response.channel.online_interview"),
                                Figures.read("3"),
                                "次",
                                "legacy-2014",
                                0.5549,
                                MappedCell.Status.REVIEW,
                                List.of(other),
                                "",
                                ""),
                        cell(59, "", "=1+1", MappedCell.Status.UNMAPPED, "补充栏", "走访\n企业数")),
                List.of(new Mapping.Stray(place(30), "response", "（二）回应解读情况", Figures.read("0"))),
                List.of());
    }

    private static MappedCell cell(int row, String code, String raw, MappedCell.Status status, String... path) {
        return new MappedCell(
                place(row),
                path[path.length - 1],
                List.of(path),
                code.isEmpty() ? Optional.empty() : Optional.of(code),
                Figures.read(raw),
                raw.endsWith("件") ? "件" : "",
                "legacy-2014",
                0.98,
                status,
                List.of(),
                "",
                "");
    }

    static Place place(int row) {
        return new Place(TABLE, "统计表", new CellRef(row - 1, 2), 0);
    }

    static Narrative narrative() {
        Claim received = claim("收到申请2件", "applications.received", "2", Claim.Comparator.EXACT, "2", "2", "件");
        Claim more = new Claim(
                quote("增加1件"),
                Optional.of("applications.received"),
                BigDecimal.ONE,
                Claim.Comparator.EXACT,
                BigDecimal.ONE,
                BigDecimal.ONE,
                "件",
                Claim.Kind.DELTA,
                Claim.Period.YEAR,
                0.9);
        Claim visitors = claim("约30人次", "", "30", Claim.Comparator.ABOUT, "25", "35", "人次");
        return new Narrative(
                REPORT,
                List.of(received, more, visitors),
                List.of(new StatedSum(received, List.of(more, more), true, true)),
                List.of(quote("因?申的情V")));
    }

    private static Claim claim(
            String text,
            String concept,
            String value,
            Claim.Comparator comparator,
            String low,
            String high,
            String unit) {
        return new Claim(
                quote(text),
                concept.isEmpty() ? Optional.empty() : Optional.of(concept),
                new BigDecimal(value),
                comparator,
                new BigDecimal(low),
                new BigDecimal(high),
                unit,
                Claim.Kind.LEVEL,
                Claim.Period.YEAR,
                0.97);
    }

    static Quote quote(String text) {
        int start = TEXT.indexOf(text);
        return new Quote(REPORT, start, start + text.length(), text, start > TEXT.indexOf('\n') ? 2 : 1);
    }

    /** The rule of the form's own note: the total of web sites against its three parts. */
    static List<Evaluation> evaluations() {
        Map<String, String> figures = Map.of("site.total", "0", "site.county_portal", "1");
        return REFERENCE
                .rules()
                .evaluate(
                        form().family(),
                        form().codes(),
                        code -> code.startsWith("site.")
                                ? Optional.of(Figures.read(figures.getOrDefault(code, "0")))
                                : Optional.of(Figure.without(Figure.State.BLANK, "")))
                .stream()
                .filter(evaluation -> evaluation.rule().id().equals("LEG-SIT-01"))
                .toList();
    }

    static Finding siteTotal() {
        Evaluation evaluation = evaluations().get(0);
        List<String> codes =
                evaluation.terms().stream().map(Evaluation.Term::code).toList();
        List<Evidence> where = IntStream.range(0, codes.size())
                .mapToObj(i -> new Evidence(
                        place(57 + i),
                        codes.get(i),
                        evaluation.terms().get(i).figure().orElseThrow()))
                .toList();
        Suggestion suggestion = new Suggestion(
                List.of(new Suggestion.Change(where.get(0), BigDecimal.ONE)),
                Message.of("finding.all", "C57 由 0 改为 1，则各栏之和与总数一致"),
                List.of("LEG-SIT-01"),
                0.9);
        return new Finding(
                FindingId.of("LEG-SIT-01", ""),
                "LEG-SIT-01",
                Severity.ERROR,
                Verdict.FAIL,
                where,
                List.of(),
                "1",
                "0",
                "-1",
                Message.of(
                        "finding.failed",
                        rule("LEG-SIT-01").meaning(),
                        Message.of("side.one", Message.of("cell", "开通政府信息公开网站数", "C57"), 0),
                        Message.of("side.one", Message.of("cell", "各子栏目", "C58"), 1),
                        "-1"),
                Optional.empty(),
                List.of(suggestion));
    }

    private static Rule rule(String id) {
        return REFERENCE.rules().find(id).orElseThrow();
    }

    private static Finding echo() {
        Finding plain = finding("AGG-04", Severity.WARNING, Verdict.FAIL, List.of(evidence(57)), "连带。", "site");
        return new Finding(
                plain.id(),
                plain.rule(),
                plain.severity(),
                plain.verdict(),
                plain.where(),
                List.of(),
                "",
                "",
                "",
                plain.message(),
                Optional.of(siteTotal().id()),
                List.of());
    }

    private static Finding textDiffers() {
        Finding plain = finding("NAR-03", Severity.WARNING, Verdict.FAIL, List.of(evidence(4)), "正文与统计表不一致。", "text");
        return new Finding(
                plain.id(),
                plain.rule(),
                plain.severity(),
                plain.verdict(),
                plain.where(),
                List.of(quote("收到申请2件")),
                "3",
                "2",
                "-1",
                plain.message(),
                Optional.empty(),
                List.of());
    }

    /** A note on more cells than are listed. */
    static Finding stray() {
        List<Evidence> five =
                IntStream.range(30, 35).mapToObj(Samples::evidence).toList();
        return finding("CMP-01", Severity.INFO, Verdict.FAIL, five, "标题行应为空。", "stray");
    }

    static Finding open(String rule) {
        return finding(
                rule,
                Severity.ERROR,
                Verdict.NOT_ASSESSABLE,
                List.of(evidence(5)),
                "无法核对，因为“当面申请数”（C5）为空（空不等于 0）。",
                rule);
    }

    private static Evidence evidence(int row) {
        return new Evidence(place(row), "", Figures.read("0"));
    }

    static Finding finding(
            String rule, Severity severity, Verdict verdict, List<Evidence> where, String message, String about) {
        return new Finding(
                FindingId.of(rule, about),
                rule,
                severity,
                verdict,
                where,
                List.of(),
                "",
                "",
                "",
                Message.of("finding.all", message),
                Optional.empty(),
                List.of());
    }
}
