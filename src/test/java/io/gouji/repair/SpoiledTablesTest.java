package io.gouji.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.repair.Clerk.Mistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Whole tables filled at random and spoiled as clerks spoil them. */
class SpoiledTablesTest {
    private static final List<String> EDITIONS = List.of("legacy-2014", "2019", "2021");

    @Property(tries = 40)
    void aRightTableHasNoFault(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        assertThat(Samples.locate(right(seed)).faults()).isEmpty();
    }

    @Property(tries = 120)
    void theSpoiledCellsAreAmongTheSuggestionsUnlessFewerWouldDo(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll Mistake mistake) {
        Table right = right(seed);
        Map<String, Integer> typed = new Clerk(right, new Random(seed)).spoil(figures(right), mistake);
        for (Fault fault : Samples.locate(typed(seed, typed)).faults()) {
            List<Set<String>> suggested = fault.suggestions().stream()
                    .map(each -> each.changes().stream()
                            .map(change -> change.cell().code())
                            .collect(Collectors.toSet()))
                    .toList();
            int smallest = suggested.stream().mapToInt(Set::size).min().orElseThrow();
            assertThat(suggested)
                    .anyMatch(each ->
                            typed.keySet().containsAll(each) || (each.size() == smallest && smallest < typed.size()));
        }
    }

    private static Table right(long seed) {
        return typed(seed, Map.of());
    }

    private static Table typed(long seed, Map<String, Integer> typed) {
        String edition = EDITIONS.get((int) (seed % EDITIONS.size()));
        Map<String, Integer> figures = new LinkedHashMap<>(Samples.consistent(edition, new Random(seed)));
        figures.putAll(typed);
        return Samples.tableOf(edition, code -> figures.getOrDefault(code, 0).toString());
    }

    private static Map<String, Integer> figures(Table table) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        table.cells()
                .forEach((code, cell) ->
                        figures.put(code, cell.figure().number().orElseThrow().intValueExact()));
        return figures;
    }
}
