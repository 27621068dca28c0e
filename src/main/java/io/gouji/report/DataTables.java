package io.gouji.report;

import static io.gouji.report.DataField.always;
import static io.gouji.report.DataField.flag;
import static io.gouji.report.DataField.integer;
import static io.gouji.report.DataField.oneOf;
import static io.gouji.report.DataField.text;
import static io.gouji.report.DataItem.SUBMISSION;

import io.gouji.indicator.Indicator;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reference.Language;
import io.gouji.region.Arrival;
import io.gouji.region.Member;
import io.gouji.region.Received;
import io.gouji.report.DataItem.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of the data package and what stands in each of their columns. */
final class DataTables {
    private final Setting setting;
    private final Speech speech;
    private final List<Sent> submissions;

    DataTables(Setting setting) {
        this.setting = setting;
        this.speech = setting.speech();
        List<Member> members = setting.region().members();
        this.submissions = IntStream.range(0, members.size())
                .mapToObj(i -> new Sent(i + 1, members.get(i)))
                .toList();
    }

    List<DataTable<?>> all() {
        DataFigures figures = new DataFigures(setting, submissions);
        DataFindings findings = new DataFindings(speech, submissions);
        return List.of(
                submissions(),
                files(),
                figures.observations(),
                figures.claims(),
                findings.findings(),
                findings.evidence(),
                indicators());
    }

    private DataTable<Sent> submissions() {
        List<DataField<Sent>> fields = new ArrayList<>(List.of(
                always(integer(SUBMISSION, sent -> Integer.toString(sent.number()))),
                text("agency", sent -> sent.member().agency().orElse("")),
                integer(
                        "year",
                        sent -> sent.member().year().map(String::valueOf).orElse("")),
                text("edition", sent -> sent.member().edition().orElse("")),
                flag("counted", sent -> sent.member().counted()),
                always(oneOf(
                        "verdict",
                        Reconciliation.Verdict.class,
                        sent -> JsonMap.word(sent.member().outline().summary().verdict())))));
        fields.add(count("checked", Reconciliation.Summary::checked));
        fields.add(count("passed", Reconciliation.Summary::passed));
        fields.add(count("failed", Reconciliation.Summary::failed));
        fields.add(count("not_assessable", Reconciliation.Summary::notAssessable));
        fields.add(count("waived", Reconciliation.Summary::waived));
        return new DataTable<>("submissions", fields, List.of(SUBMISSION), List.of(), submissions::stream);
    }

    private static DataField<Sent> count(String name, Function<Reconciliation.Summary, Integer> count) {
        return always(integer(
                name, sent -> count.apply(sent.member().outline().summary()).toString()));
    }

    private DataTable<Arrival> files() {
        return new DataTable<>(
                "files",
                List.of(
                        always(text("file", Arrival::file)),
                        always(oneOf("outcome", Arrival.Outcome.class, file -> JsonMap.word(file.outcome()))),
                        oneOf(
                                "role",
                                Received.Role.class,
                                file -> file.role().map(JsonMap::word).orElse("")),
                        text("agency", file -> file.agency().orElse("")),
                        integer("year", file -> file.year().map(String::valueOf).orElse("")),
                        text("edition", file -> file.edition().orElse("")),
                        text("sha256", Arrival::sha256),
                        text(
                                "reason",
                                file -> file.reasons().stream().map(speech::say).collect(Collectors.joining("\n")))),
                List.of("file"),
                List.of(),
                () -> setting.region().arrivals().stream());
    }

    /** Every code that an observation has. */
    private DataTable<String> indicators() {
        return new DataTable<>(
                "indicators",
                List.of(
                        always(text("code", code -> code)),
                        text(
                                "label_zh",
                                code -> setting.indicators().label(code).in(Language.ZH)),
                        text(
                                "label_en",
                                code -> setting.indicators().label(code).in(Language.EN)),
                        text(
                                "unit",
                                code -> setting.indicators()
                                        .find(code)
                                        .map(Indicator::unit)
                                        .orElse(""))),
                List.of("code"),
                List.of(),
                () -> submissions.stream()
                        .flatMap(sent -> DataFigures.cells(sent).stream())
                        .flatMap(cell -> cell.code().stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream());
    }
}
