package io.gouji.reconcile;

import io.gouji.finding.Evidence;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import io.gouji.narrative.Narrative;
import io.gouji.reference.Message;
import io.gouji.reference.Wording;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one submission says, as the checks ask for it.
 *
 * @param documents all that was sent
 * @param told whose report of which year each document says that it is
 * @param identity whose report of which year
 * @param form of the table that counts; empty without one
 * @param table the mapping that counts: of several, the one with the most figures; empty without one
 * @param cells the accepted cell of each code, in reading order; the first where a code stands twice
 */
record Facts(
        List<Document> documents,
        List<Identity> told,
        Identity identity,
        Optional<Form> form,
        Optional<Mapping> table,
        List<Mapping> mappings,
        Map<String, MappedCell> cells,
        List<Narrative> narratives,
        LastYear lastYear,
        Reference reference) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    static Facts of(
            List<Document> documents,
            List<Identity> told,
            Identity identity,
            List<Mapping> mappings,
            List<Narrative> narratives,
            LastYear lastYear,
            Reference reference) {
        Optional<Mapping> table = mappings.stream()
                .filter(mapping -> mapping.form().isPresent())
                .reduce((best, next) ->
                        next.observations().size() > best.observations().size() ? next : best);
        Map<String, MappedCell> cells = new LinkedHashMap<>();
        table.ifPresent(mapping -> mapping.cells().stream()
                .filter(MappedCell::isObservation)
                .forEach(cell -> cells.putIfAbsent(cell.code().orElseThrow(), cell)));
        return new Facts(
                documents,
                told,
                identity,
                table.flatMap(Mapping::form),
                table,
                mappings,
                cells,
                narratives,
                lastYear,
                reference);
    }

    /** The rule that a built-in check of this name carries out for tables of this family, if there is one. */
    Optional<Rule> rule(String check) {
        return reference.rules().check(check, family());
    }

    /** The rule family of the form, or of the form that the year asks for; "" when neither is known. */
    String family() {
        return form.or(() -> identity.year().flatMap(this::formOf))
                .map(Form::family)
                .orElse("");
    }

    /** What the name of the body tells of it, as rules ask for it. */
    Map<String, BigDecimal> ofTheBody() {
        return identity.agency().map(reference.bodies()::facts).orElse(Map.of());
    }

    private Optional<Form> formOf(int year) {
        return reference.forms().all().stream()
                .filter(each -> each.covers(year))
                .findFirst();
    }

    Optional<MappedCell> cell(String code) {
        return Optional.ofNullable(cells.get(code));
    }

    /** What the table says of a code; a cell that may be it, but only may, says nothing that counts. */
    Optional<Figure> figure(String code) {
        MappedCell cell = cells.get(code);
        if (cell != null) {
            return Optional.of(cell.figure());
        }
        return isUnsure(code) ? Optional.of(Figure.without(Figure.State.TEXT, "")) : Optional.empty();
    }

    /** A cell of the table may be this code, but a person has to confirm it. */
    boolean isUnsure(String code) {
        for (MappedCell cell : table.map(Mapping::cells).orElse(List.of())) {
            if (cell.status() == MappedCell.Status.REVIEW && mayBe(cell, code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(MappedCell cell, String code) {
        return cell.code().equals(Optional.of(code))
                || cell.candidates().stream().anyMatch(each -> each.code().equals(code));
    }

    static Evidence evidence(MappedCell cell) {
        return new Evidence(cell.place(), cell.code().orElse(""), cell.figure());
    }

    /** The cells of some codes, those that the table has, as evidence. */
    List<Evidence> evidence(Collection<String> codes) {
        return codes.stream()
                .distinct()
                .flatMap(code -> cell(code).stream())
                .map(Facts::evidence)
                .toList();
    }

    /** The figure's name in the form's own words and its address: “收到申请数”（C12）. */
    Message name(String code) {
        return cell(code).map(this::name).orElseGet(() -> Message.of("cell.nowhere", label(code)));
    }

    Message name(MappedCell cell) {
        String printed = BLANKS.matcher(cell.label()).replaceAll("");
        Object label =
                cell.code().<Object>map(code -> inTheFormsWords(code, printed)).orElse(printed);
        return name(label, cell.place());
    }

    /** As the form prints it, in English as the schema has it; of a matrix with the applicant. */
    private Wording inTheFormsWords(String code, String printed) {
        Wording known = label(code);
        if (printed.isEmpty()) {
            return known;
        }
        String applicant =
                known.zh().substring(label(Indicators.base(code)).zh().length());
        return new Wording(printed + applicant, known.en());
    }

    /** The figure of last year's table by name and address, and of which file. */
    Message nameLastYear(String code) {
        return lastYear.evidence(code)
                .map(cell -> Message.of(
                        "cell.last-year",
                        name(label(code), cell.place()),
                        cell.place().file()))
                .orElseGet(() -> Message.of("cell.last-year-nowhere", label(code)));
    }

    static Message name(Object label, Place place) {
        return Message.of(place.isLine() ? "cell.line" : "cell", label, place.address());
    }

    private Wording label(String code) {
        return reference.indicators().label(code);
    }

    /** The heading of the form under which an indicator stands. */
    String section(String code) {
        Optional<Indicator> indicator = reference.indicators().find(Indicators.base(code));
        return indicator.isPresent() ? indicator.get().section() : "";
    }
}
