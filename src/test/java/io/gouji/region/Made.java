package io.gouji.region;

import io.gouji.finding.Finding;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.CellRef;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Figures;
import io.gouji.indicator.Observation;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Received.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Submissions that were reconciled, for tests: what an agency wrote for each code, in a form of its own choice. */
public final class Made {
    public static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    private final String agency;
    private final String edition;
    private final int year;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, String> unconfirmed = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private Made(String agency, String edition, int year) {
        this.agency = agency;
        this.edition = edition;
        this.year = year;
    }

    /** A legacy attachment of 2018. */
    public static Made of(String agency) {
        return of(agency, "legacy-2014", 2018);
    }

    public static Made of(String agency, String edition, int year) {
        return new Made(agency, edition, year);
    }

    /** What stands in the cell of a code. */
    public Made writes(String code, String raw) {
        written.put(code, raw);
        return this;
    }

    /** A cell whose indicator is not sure. */
    public Made mayWrite(String code, String raw) {
        unconfirmed.put(code, raw);
        return this;
    }

    public Made with(Finding finding) {
        findings.add(finding);
        return this;
    }

    public Made quotes(Claim claim) {
        claims.add(claim);
        return this;
    }

    public String file() {
        return agency + ".xls";
    }

    public Judged judged() {
        return Judged.of(bundle(), reconciliation());
    }

    private Bundle bundle() {
        Received received = new Received(
                file(),
                "0123456789abcdef",
                Role.ATTACHMENT,
                identity(),
                Version.UNSAID,
                Optional.of(edition).filter(id -> !id.isEmpty()),
                Set.copyOf(written.keySet()),
                Optional.empty());
        return new Bundle(
                new Identity(Optional.of(agency), identity().year()),
                List.of(new Bundle.Item(received, true, List.of())));
    }

    private Identity identity() {
        return new Identity(Optional.of(agency), Optional.of(year).filter(number -> number > 0));
    }

    private Reconciliation reconciliation() {
        Optional<Form> form = REFERENCE.forms().find(edition);
        List<MappedCell> cells = new ArrayList<>();
        written.forEach((code, raw) -> cells.add(cell(code, raw, MappedCell.Status.ACCEPTED, cells.size())));
        unconfirmed.forEach((code, raw) -> cells.add(cell(code, raw, MappedCell.Status.REVIEW, cells.size())));
        List<Observation> observations = cells.stream()
                .filter(MappedCell::isObservation)
                .map(cell -> new Observation(cell.code().orElseThrow(), cell.figure(), cell.place()))
                .toList();
        boolean errors = findings.stream().anyMatch(Finding::isFailure);
        return new Reconciliation(
                Submission.of(List.of()),
                identity(),
                form,
                form.isEmpty() ? List.of() : List.of(new Mapping(file(), form, 1, cells, List.of(), List.of())),
                observations,
                List.of(new Narrative(file(), claims, List.of(), List.of())),
                List.of(),
                findings,
                new Reconciliation.Summary(
                        errors ? Reconciliation.Verdict.FAIL : Reconciliation.Verdict.PASS, 1, 1, 0, 0, 0));
    }

    private MappedCell cell(String code, String raw, MappedCell.Status status, int row) {
        Figure figure = Figures.read(raw);
        Place place = new Place(file(), "统计表", new CellRef(row, 2), 0);
        return new MappedCell(
                place,
                code,
                List.of(code),
                Optional.of(code),
                figure,
                "",
                edition,
                status == MappedCell.Status.ACCEPTED ? 0.98 : 0.5,
                status,
                List.of(),
                "",
                "");
    }

    /** One region of them all. */
    public static Region region(Made... submissions) {
        return region(Roster.NONE, submissions);
    }

    /** A region whose roster also has an agency that sent nothing. */
    public static Region missing(String agency, Made submission) {
        List<Roster.Entry> entries =
                List.of(new Roster.Entry(agency, "", ""), new Roster.Entry(submission.agency, "", ""));
        return region(new Roster(entries), submission);
    }

    static Region region(Roster roster, Made... submissions) {
        List<Judged> judged =
                java.util.stream.Stream.of(submissions).map(Made::judged).toList();
        return Consolidator.consolidate("测试区", Optional.empty(), judged, List.of(), roster, REFERENCE, Workers.ALONE);
    }
}
