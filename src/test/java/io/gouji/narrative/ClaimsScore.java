package io.gouji.narrative;

import io.gouji.finding.Quote;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** Compares what was read with annotated passages: right, annotated and found, of several sorts. */
final class ClaimsScore {
    /** Counts of one sort of thing. */
    static final class Count {
        int right;
        int annotated;
        int found;

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return annotated == 0 ? 1 : (double) right / annotated;
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }

        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "precision %.4f recall %.4f f1 %.4f (%d right, %d annotated, %d found)",
                    precision(),
                    recall(),
                    f1(),
                    right,
                    annotated,
                    found);
        }
    }

    private record Pair(int gold, int found, int distance) {}

    final Count tied = new Count();
    final Count strict = new Count();
    final Count figures = new Count();
    final Count sums = new Count();
    final Count verdicts = new Count();

    int mistied() {
        return tied.found - tied.right;
    }

    /** Adds a passage; the annotation is a line of the annotated set. */
    void add(JsonNode gold, Narrative read) {
        List<JsonNode> annotated = list(gold.get("claims"));
        List<JsonNode> concepts =
                annotated.stream().filter(claim -> claim.has("concept")).toList();
        List<Claim> claims = read.claims().stream().filter(Claim::isTied).toList();
        List<Pair> pairs = pair(concepts, claims, ClaimsScore::isSame);
        count(tied, pairs.size(), concepts.size(), claims.size());
        long exact = pairs.stream()
                .filter(pair -> isStrictlySame(concepts.get(pair.gold()), claims.get(pair.found())))
                .count();
        count(strict, (int) exact, concepts.size(), claims.size());
        List<Pair> values = pair(annotated, read.claims(), ClaimsScore::hasSameValue);
        count(figures, values.size(), annotated.size(), read.claims().size());
        sums(gold, annotated, read);
    }

    private static void count(Count count, int right, int annotated, int found) {
        count.right += right;
        count.annotated += annotated;
        count.found += found;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    private static List<Pair> pair(List<JsonNode> gold, List<Claim> found, BiPredicate<JsonNode, Claim> same) {
        List<Pair> options = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Quote quote = found.get(j).quote();
                if (same.test(gold.get(i), found.get(j)) && overlaps(gold.get(i), quote)) {
                    int distance = Math.abs(gold.get(i).get("start").asInt() - quote.start())
                            + Math.abs(gold.get(i).get("end").asInt() - quote.end());
                    options.add(new Pair(i, j, distance));
                }
            }
        }
        options.sort(Comparator.comparingInt(Pair::distance)
                .thenComparing(Pair::gold)
                .thenComparing(Pair::found));
        Set<Integer> takenGold = new HashSet<>();
        Set<Integer> takenFound = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : options) {
            if (!takenGold.contains(pair.gold()) && !takenFound.contains(pair.found())) {
                takenGold.add(pair.gold());
                takenFound.add(pair.found());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static boolean overlaps(JsonNode gold, Quote quote) {
        return gold.get("start").asInt() < quote.end()
                && quote.start() < gold.get("end").asInt();
    }

    private static boolean hasSameValue(JsonNode gold, Claim claim) {
        return new BigDecimal(gold.get("value").asString()).compareTo(claim.value()) == 0;
    }

    private static boolean isSame(JsonNode gold, Claim claim) {
        return hasSameValue(gold, claim)
                && claim.concept().equals(Optional.of(gold.get("concept").asString()))
                && claim.kind().name().equalsIgnoreCase(gold.get("kind").asString());
    }

    private static boolean isStrictlySame(JsonNode gold, Claim claim) {
        return claim.comparator().sign().equals(gold.get("comparator").asString())
                && claim.period().name().equalsIgnoreCase(gold.get("period").asString());
    }

    private void sums(JsonNode gold, List<JsonNode> annotated, Narrative read) {
        List<StatedSum> free = new ArrayList<>(read.sums());
        sums.found += free.size();
        for (JsonNode sum : list(gold.get("sums"))) {
            sums.annotated++;
            JsonNode total = claim(annotated, sum.get("total_quote").asString());
            List<JsonNode> parts = list(sum.get("part_quotes")).stream()
                    .map(part -> claim(annotated, part.asString()))
                    .sorted(Comparator.comparingInt(part -> part.get("start").asInt()))
                    .toList();
            Optional<StatedSum> same =
                    free.stream().filter(each -> isSame(total, parts, each)).findFirst();
            same.ifPresent(each -> {
                free.remove(each);
                sums.right++;
                if (sum.get("exhaustive").asBoolean()) {
                    verdicts.annotated++;
                    verdicts.right += each.holds() == sum.get("holds").asBoolean() ? 1 : 0;
                }
            });
        }
    }

    private static JsonNode claim(List<JsonNode> annotated, String quote) {
        return annotated.stream()
                .filter(claim -> claim.get("quote").asString().equals(quote))
                .reduce((front, next) -> next)
                .orElseThrow();
    }

    private static boolean isSame(JsonNode total, List<JsonNode> parts, StatedSum sum) {
        List<Claim> found = sum.parts().stream()
                .sorted(Comparator.comparingInt(part -> part.quote().start()))
                .toList();
        boolean same = overlaps(total, sum.total().quote()) && found.size() == parts.size();
        for (int i = 0; same && i < parts.size(); i++) {
            same = overlaps(parts.get(i), found.get(i).quote());
        }
        return same;
    }

    static Path corpus() {
        return Path.of("../shared/corpus/claims");
    }
}
