package io.gouji.narrative;

import io.gouji.indicator.Concepts;
import io.gouji.narrative.Evidence.Reach;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words make a figure an indicator, from {@code narrative/ties.csv}; of the rows that fit the last one decides. */
final class Ties {
    /** An indicator that a figure is tied to. */
    record Tie(String concept, Optional<Claim.Period> period, double confidence) {}

    private record Rule(
            Set<String> topics,
            Reach reach,
            Set<String> after,
            List<Set<String>> has,
            Set<String> lacks,
            Set<String> units,
            Optional<Tie> tie) {
        boolean fits(Evidence evidence) {
            return (topics.isEmpty() || topics.contains(evidence.topic()))
                    && evidence.reach().compareTo(reach) <= 0
                    && (after.isEmpty() || after.stream().anyMatch(evidence.before()::contains))
                    && has.stream().allMatch(any -> any.stream().anyMatch(evidence.tags()::contains))
                    && lacks.stream().noneMatch(evidence.tags()::contains)
                    && (units.isEmpty()
                            || units.contains(evidence.unitSort())
                            || evidence.tags().contains("zero"));
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    private Ties() {}

    static Ties of(ReferenceData data, Tags tags, Concepts concepts) {
        Ties ties = new Ties();
        for (Row row : data.rows("narrative/ties.csv")) {
            ties.rules.add(new Rule(
                    Set.copyOf(tags.named(row, "topic")),
                    reach(row),
                    Set.copyOf(tags.named(row, "after")),
                    has(row, tags),
                    Set.copyOf(tags.named(row, "lacks")),
                    words(row.get("units")),
                    tie(row, concepts)));
        }
        return ties;
    }

    private static Reach reach(Row row) {
        try {
            return Reach.valueOf(row.required("reach").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String valid = Arrays.stream(Reach.values())
                    .map(reach -> reach.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw row.fault("reach", "fault.not-one-of", row.get("reach"), valid);
        }
    }

    /** Groups of tags of which one each is wanted: {@code all answer|conclude}. */
    static List<Set<String>> has(Row row, Tags tags) {
        tags.named(row, "has");
        return Stream.of(row.get("has").split(" +"))
                .filter(any -> !any.isEmpty())
                .map(any -> Set.of(any.split("\\|")))
                .toList();
    }

    private static Set<String> words(String cell) {
        return Stream.of(cell.split(" +")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** The concept that a cell names; one that is not known is a fault of the reference. */
    static String concept(Row row, String column, Concepts concepts) {
        String concept = row.required(column);
        if (concepts.find(concept).isEmpty()) {
            throw row.fault(column, "narrative.unknown-concept", concept);
        }
        return concept;
    }

    private static Optional<Tie> tie(Row row, Concepts concepts) {
        if (row.get("concept").isEmpty()) {
            return Optional.empty();
        }
        String concept = concept(row, "concept", concepts);
        Optional<Claim.Period> period =
                row.get("period").isEmpty() ? Optional.empty() : Optional.of(Claim.Period.CUMULATIVE);
        return Optional.of(new Tie(concept, period, Double.parseDouble(row.required("confidence"))));
    }

    /** The indicator that the evidence makes a figure; empty where no row fits, or where the last that fits names none. */
    Optional<Tie> tie(Evidence evidence) {
        Optional<Tie> tie = Optional.empty();
        for (Rule rule : rules) {
            if (rule.fits(evidence)) {
                tie = rule.tie();
            }
        }
        return tie;
    }
}
