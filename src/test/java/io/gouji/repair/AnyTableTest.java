package io.gouji.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Severity;
import io.gouji.finding.Suggestion;
import io.gouji.indicator.Indicator;
import io.gouji.rule.Evaluation;
import io.gouji.rule.Evaluation.Outcome;
import io.gouji.rule.Statement.Operator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every table, however it is filled. */
class AnyTableTest {
    private static final List<String> EDITIONS = List.of("legacy-2014", "2019", "2021");
    private static final List<String> ODD =
            List.of("", "-", "/", "无", "-4", "3.5", "160.5964", "1000000000000000000", "0", "7", "12", "31");

    @Property(tries = 100)
    void oneWrongFigureIsSuggestedWhereASumReachesItAndNothingIsSaidWhereNoRuleDoes(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 99) int more) {
        Random random = new Random(seed);
        String edition = EDITIONS.get(random.nextInt(EDITIONS.size()));
        Map<String, String> cells = right(edition, random);
        List<String> codes = List.copyOf(Samples.table(edition, cells).cells().keySet());
        String code = codes.get(random.nextInt(codes.size()));
        String figure = cells.getOrDefault(code, "0");
        cells.put(code, Integer.toString(Integer.parseInt(figure) + more));
        Table table = Samples.table(edition, cells);
        List<Fault> faults = Samples.locate(table).faults();
        Set<Operator> reaching = Samples.evaluate(table).stream()
                .filter(each -> each.rule().severity() == Severity.ERROR)
                .filter(each -> Balance.signs(each).containsKey(code))
                .flatMap(each -> Balance.operator(each).stream())
                .collect(Collectors.toSet());
        if (reaching.isEmpty()) {
            assertThat(faults).isEmpty();
        } else if (reaching.contains(Operator.EQUAL)) {
            assertThat(faults)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.suggestions().stream().map(AnyTableTest::changes))
                            .contains(Map.of(code, figure)));
        }
    }

    @Property(tries = 40)
    void everySuggestionPutsItsPlaceRightAndSpoilsNoOther(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 0, max = 60) int odd) {
        Random random = new Random(seed);
        String edition = EDITIONS.get(random.nextInt(EDITIONS.size()));
        Map<String, String> cells = right(edition, random);
        List<String> codes = List.copyOf(Samples.table(edition, cells).cells().keySet());
        for (int i = 0; i < odd; i++) {
            cells.put(codes.get(random.nextInt(codes.size())), ODD.get(random.nextInt(ODD.size())));
        }
        Set<Failure> before = failing(Samples.table(edition, cells));
        for (Fault fault : Samples.locate(Samples.table(edition, cells)).faults()) {
            Set<Failure> left = new HashSet<>(before);
            fault.roots().forEach(left::remove);
            left.removeAll(fault.echoes().keySet());
            for (Suggestion suggestion : fault.suggestions()) {
                Map<String, String> after = new HashMap<>(cells);
                after.putAll(changes(suggestion));
                assertThat(failing(Samples.table(edition, after))).isEqualTo(left);
            }
        }
    }

    @Property(tries = 20)
    void everyFailureBelongsToOnePlace(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        String edition = EDITIONS.get(random.nextInt(EDITIONS.size()));
        Table table = Samples.tableOf(edition, code -> ODD.get(random.nextInt(ODD.size())));
        List<Failure> told = Samples.locate(table).faults().stream()
                .flatMap(fault -> Stream.concat(fault.roots().stream(), fault.echoes().keySet().stream()))
                .toList();
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(failing(table));
    }

    private static Map<String, String> right(String edition, Random random) {
        Map<String, String> cells = new HashMap<>();
        Samples.consistent(edition, random).forEach((code, figure) -> cells.put(code, figure.toString()));
        return cells;
    }

    /** Rules of error level that fail, and numbers that their cells cannot hold. */
    private static Set<Failure> failing(Table table) {
        Set<Failure> failing = new HashSet<>();
        for (Evaluation each : Samples.evaluate(table)) {
            if (each.rule().severity() == Severity.ERROR && each.outcome() == Outcome.FAILED) {
                failing.add(Failure.of(each));
            }
        }
        table.cells().forEach((code, cell) -> {
            boolean count = Samples.INDICATORS.find(code).orElseThrow().kind() == Indicator.Kind.COUNT;
            if (count
                    && cell.figure()
                            .number()
                            .filter(number -> !Domain.COUNT.admits(number))
                            .isPresent()) {
                failing.add(new Failure("CMP-03", code));
            }
        });
        return failing;
    }

    private static Map<String, String> changes(Suggestion suggestion) {
        return suggestion.changes().stream()
                .collect(Collectors.toMap(
                        each -> Objects.requireNonNull(each.cell().code()),
                        each -> each.to().toPlainString()));
    }
}
