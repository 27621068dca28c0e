package io.gouji.indicator;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import io.gouji.reference.Wording;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The canonical schema, read from {@code indicator/indicators.csv}. */
public final class Indicators {
    private static final String TABLE = "indicator/indicators.csv";
    private static final char APPLICANT = '@';

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Applicant> applicants = new LinkedHashMap<>();

    private Indicators() {}

    /** Reads the schema; a code that stands twice, or an unknown kind or class, is a fault of the reference. */
    public static Indicators of(ReferenceData data) {
        Indicators result = new Indicators();
        data.rows(TABLE).forEach(result::add);
        return result;
    }

    private void add(Row row) {
        String code = row.required("code");
        Wording label = new Wording(row.required("label_zh"), row.required("label_en"));
        if (row.get("kind").equals("dimension-member")) {
            String member = code.substring(code.indexOf(APPLICANT) + 1);
            applicants.put(member, new Applicant(member, label));
            return;
        }
        Indicator indicator = new Indicator(
                code,
                label,
                row.get("unit"),
                row.get("parent"),
                constant(row, "kind", Indicator.Kind.class),
                row.get("section"),
                row.get("dimension").equals("applicant"),
                editions(row),
                constant(row, "aggregation", Indicator.Aggregation.class));
        if (indicators.put(code, indicator) != null) {
            throw row.fault("code", "fault.duplicate-key", code);
        }
    }

    private static Set<String> editions(Row row) {
        Set<String> editions = new HashSet<>(Arrays.asList(row.get("editions").split(" ")));
        editions.remove("");
        return editions;
    }

    private static <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
        String name = row.required(column).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw row.fault(column, "fault.not-one-of", row.get(column), names(type));
    }

    private static <E extends Enum<E>> List<Object> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .<Object>map(
                        constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** The indicator of a code, with or without applicant; none for an unknown code or applicant. */
    public Optional<Indicator> find(String code) {
        Indicator indicator = indicators.get(base(code));
        if (indicator == null) {
            return Optional.empty();
        }
        boolean known = member(code).map(applicants::containsKey).orElse(true);
        return known ? Optional.of(indicator) : Optional.empty();
    }

    /** Label of a code; of {@code x@natural} the indicator's label and the applicant's. The code itself if unknown. */
    public Wording label(String code) {
        Wording label = find(code).map(Indicator::label).orElse(new Wording(code, code));
        return member(code)
                .map(applicants::get)
                .map(who -> new Wording(
                        label.zh() + "（" + who.label().zh() + "）",
                        label.en() + " (" + who.label().en() + ")"))
                .orElse(label);
    }

    public Collection<Indicator> all() {
        return indicators.values();
    }

    /** In the order of the form's columns. */
    public Collection<Applicant> applicants() {
        return applicants.values();
    }

    /** The applicant of a name such as {@code natural}. */
    public Optional<Applicant> applicant(String member) {
        return Optional.ofNullable(applicants.get(member));
    }

    public Set<String> codes() {
        return indicators.keySet();
    }

    /** The code without its applicant. */
    public static String base(String code) {
        int at = code.indexOf(APPLICANT);
        return at < 0 ? code : code.substring(0, at);
    }

    /** The applicant of a code, if it has one. */
    public static Optional<String> member(String code) {
        int at = code.indexOf(APPLICANT);
        return at < 0 ? Optional.empty() : Optional.of(code.substring(at + 1));
    }

    /** The code of one applicant's figure. */
    public static String of(String base, String member) {
        return base + APPLICANT + member;
    }
}
