package io.gouji.reconcile;

import io.gouji.form.Form;
import io.gouji.indicator.Concept;
import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a quoted figure may mean in a table. Texts are looser than forms: 受理37件 may count what was carried in; and a form may
 * break down what a text gives as one number. {@code reconcile/readings.csv}: concept and codes whose sum it may be as well.
 */
public final class Readings {
    private final Map<String, List<List<String>>> others = new LinkedHashMap<>();

    /** What was found before; there are no more questions than concepts and forms. */
    private final Map<Question, List<List<String>>> found = new ConcurrentHashMap<>();

    private record Question(String concept, String form, String family) {}

    private Readings() {}

    /** Reads them; a code that the indicators do not know is a fault of the reference. */
    static Readings of(ReferenceData data, Indicators indicators) {
        Readings readings = new Readings();
        for (Row row : data.rows("reconcile/readings.csv")) {
            List<String> codes = Stream.of(row.required("codes").split("\\+"))
                    .map(String::trim)
                    .toList();
            codes.stream()
                    .filter(code -> indicators.find(code).isEmpty())
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw row.fault("codes", "fault.unknown-code", unknown);
                    });
            readings.others
                    .computeIfAbsent(row.required("concept"), concept -> new ArrayList<>())
                    .add(codes);
        }
        return readings;
    }

    /** The codes whose sum a figure is, in every reading that the form has the cells for; the first is the usual one. */
    List<List<String>> of(Concept concept, Form form, String family) {
        return found.computeIfAbsent(
                new Question(concept.name(), form.id(), family), asked -> find(concept, form.codes(), family));
    }

    private List<List<String>> find(Concept concept, Set<String> form, String family) {
        return Stream.concat(Stream.of(concept.codes(family)), others.getOrDefault(concept.name(), List.of()).stream())
                .map(codes -> codes.stream().flatMap(code -> cells(code, form)).toList())
                .filter(codes -> !codes.isEmpty() && form.containsAll(codes))
                .toList();
    }

    /** A code, or where the form only has its parts, these. */
    private static Stream<String> cells(String code, Set<String> form) {
        if (form.contains(code)) {
            return Stream.of(code);
        }
        String family = Indicators.base(code) + ".";
        List<String> parts = form.stream()
                .filter(each ->
                        each.startsWith(family) && Indicators.member(each).equals(Indicators.member(code)))
                .toList();
        return parts.isEmpty() ? Stream.of(code) : parts.stream();
    }
}
