package io.gouji.narrative;

import io.gouji.indicator.Concepts;
import io.gouji.narrative.Evidence.Reach;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            TagSet after,
            List<TagSet> has,
            TagSet lacks,
            Set<String> units,
            Optional<Tie> tie) {
        boolean isAbout(String topic) {
            return topics.isEmpty() || topics.contains(topic);
        }

        /** Whatever the topic is. */
        boolean fits(Evidence evidence) {
            return evidence.reach().compareTo(reach) <= 0
                    && !evidence.tags().meets(lacks)
                    && evidence.tags().meetsAll(has)
                    && (after.isEmpty() || evidence.before().meets(after))
                    && (units.isEmpty() || units.contains(evidence.unitSort()) || evidence.has(Tag.ZERO));
        }
    }

    /** Those that may fit, by topic; of a topic that is not here those of any. The last row first. */
    private final Map<String, List<Rule>> byTopic = new HashMap<>();

    private final List<Rule> ofAnyTopic;

    private Ties(List<Rule> rules) {
        this.ofAnyTopic = rules.stream().filter(rule -> rule.topics().isEmpty()).toList();
        for (Rule named : rules) {
            for (String topic : named.topics()) {
                byTopic.computeIfAbsent(
                        topic,
                        each -> rules.stream()
                                .filter(rule -> rule.isAbout(each))
                                .toList());
            }
        }
    }

    static Ties of(ReferenceData data, Tags tags, Concepts concepts) {
        List<Rule> rules = new ArrayList<>();
        for (Row row : data.rows("narrative/ties.csv")) {
            rules.add(new Rule(
                    Set.copyOf(tags.named(row, "topic")),
                    reach(row),
                    tags.set(row, "after"),
                    tags.groups(row, "has"),
                    tags.set(row, "lacks"),
                    words(row.get("units")),
                    tie(row, concepts)));
        }
        Collections.reverse(rules);
        return new Ties(rules);
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
        for (Rule rule : byTopic.getOrDefault(evidence.topic(), ofAnyTopic)) {
            if (rule.fits(evidence)) {
                return rule.tie();
            }
        }
        return Optional.empty();
    }
}
