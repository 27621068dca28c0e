package io.gouji.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Evidence;
import io.gouji.finding.Suggestion;
import io.gouji.indicator.Figure;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.Evaluation;
import io.gouji.rule.RuleBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * The sets that are found, compared with all there are: a table of two by two figures with its totals and one comparison,
 * small enough to try every value of every one, two or three cells.
 */
class SmallestSetsTest {
    /** a b row1, c d row2, column1 column2 all, and a figure of which d is a part. */
    private static final List<String> CELLS = List.of(
            "gazette.issues",
            "gazette.copies",
            "training.classes",
            "training.meetings",
            "training.trainees",
            "org.units",
            "proactive.channel.gazette",
            "proactive.channel.website",
            "proactive.channel.weibo",
            "proactive.channel.wechat");
    /** Signs of the cells in each sum; the last is a comparison: at most nought. */
    private static final int[][] RULES = {
        {1, 1, -1, 0, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 1, 1, -1, 0, 0, 0, 0},
        {1, 0, 0, 1, 0, 0, -1, 0, 0, 0},
        {0, 1, 0, 0, 1, 0, 0, -1, 0, 0},
        {0, 0, 1, 0, 0, 1, 0, 0, -1, 0},
        {0, 0, 0, 0, 0, 0, 1, 1, -1, 0},
        {0, 0, 0, 0, 1, 0, 0, 0, 0, -1},
    };

    private static final int LARGEST_VALUE = 14;
    private static final int LARGEST_SET = 3;

    private final ReferenceData data = ReferenceData.overlaidBy(
            Map.of("rule/rules.csv", rules(), "repair/weights.csv", "name,value\nlisted,1000\n"));
    private final RuleBook book = RuleBook.of(data, Samples.INDICATORS);
    private final Locator locator = Locator.of(data, Samples.INDICATORS, book);

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void areAllThereAre(@ForAll("figures") int[] figures, @ForAll("inForce") boolean[] inForce) {
        Set<Set<Integer>> expected = smallest(figures, inForce);
        Set<Set<Integer>> found = found(figures, inForce);
        if (expected.isEmpty()) {
            assertThat(found).allSatisfy(set -> assertThat(set).hasSizeGreaterThan(LARGEST_SET));
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<int[]> figures() {
        return Arbitraries.frequencyOf(
                        Tuple.of(30, Arbitraries.integers().between(0, 3)),
                        Tuple.of(1, Arbitraries.integers().between(-2, -1)))
                .array(int[].class)
                .ofSize(CELLS.size());
    }

    @Provide
    Arbitrary<boolean[]> inForce() {
        return Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false))
                .array(boolean[].class)
                .ofSize(RULES.length);
    }

    /** Of every fault the smallest sets that are suggested, joined over the faults. */
    private Set<Set<Integer>> found(int[] figures, boolean[] inForce) {
        Map<String, Evidence> cells = new LinkedHashMap<>();
        Samples.table("legacy-2014", Map.of()).cells().forEach((code, cell) -> {
            int at = CELLS.indexOf(code);
            if (at >= 0) {
                Figure figure = Figure.number(BigDecimal.valueOf(figures[at]), "");
                cells.put(code, new Evidence(cell.place(), code, figure));
            }
        });
        List<Evaluation> evaluations = book
                .evaluate(
                        "legacy-2014",
                        Set.copyOf(CELLS),
                        code -> Optional.ofNullable(cells.get(code)).map(Evidence::figure))
                .stream()
                .filter(each -> each.rule().id().startsWith("T")
                        && inForce[Integer.parseInt(each.rule().id().substring(1))])
                .toList();
        Set<Set<Integer>> joined = Set.of(Set.of());
        for (Fault fault : locator.locate(Samples.of("legacy-2014", cells), evaluations, Hints.NONE)
                .faults()) {
            joined = join(joined, smallest(fault));
        }
        return joined;
    }

    private static Set<Set<Integer>> smallest(Fault fault) {
        int size = fault.suggestions().stream()
                .mapToInt(each -> each.changes().size())
                .min()
                .orElse(LARGEST_SET + 1);
        return fault.suggestions().stream()
                .filter(each -> each.changes().size() == size)
                .map(SmallestSetsTest::cells)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> cells(Suggestion suggestion) {
        return suggestion.changes().stream()
                .map(each -> CELLS.indexOf(each.cell().code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Set<Integer>> join(Set<Set<Integer>> some, Set<Set<Integer>> others) {
        Set<Set<Integer>> joined = new HashSet<>();
        for (Set<Integer> one : some) {
            for (Set<Integer> other : others) {
                Set<Integer> both = new TreeSet<>(one);
                both.addAll(other);
                joined.add(both);
            }
        }
        return joined;
    }

    /** By trying every value of every set of up to three cells; empty when none of them does. */
    private static Set<Set<Integer>> smallest(int[] figures, boolean[] inForce) {
        for (int size = 0; size <= LARGEST_SET; size++) {
            Set<Set<Integer>> sets = new HashSet<>();
            for (List<Integer> cells : subsets(0, size)) {
                if (canHold(figures.clone(), inForce, cells, 0)) {
                    sets.add(new TreeSet<>(cells));
                }
            }
            if (!sets.isEmpty()) {
                return sets;
            }
        }
        return Set.of();
    }

    private static List<List<Integer>> subsets(int from, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> subsets = new ArrayList<>();
        for (int first = from; first < CELLS.size(); first++) {
            for (List<Integer> rest : subsets(first + 1, size - 1)) {
                List<Integer> all = new ArrayList<>(List.of(first));
                all.addAll(rest);
                subsets.add(all);
            }
        }
        return subsets;
    }

    private static boolean canHold(int[] figures, boolean[] inForce, List<Integer> cells, int next) {
        if (next == cells.size()) {
            return allHold(figures, inForce);
        }
        for (int value = 0; value <= LARGEST_VALUE; value++) {
            figures[cells.get(next)] = value;
            if (canHold(figures, inForce, cells, next + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allHold(int[] figures, boolean[] inForce) {
        for (int rule = 0; rule < RULES.length; rule++) {
            int sum = 0;
            for (int cell = 0; cell < figures.length; cell++) {
                sum += RULES[rule][cell] * figures[cell];
            }
            boolean holds = rule == RULES.length - 1 ? sum <= 0 : sum == 0;
            if (inForce[rule] && !holds) {
                return false;
            }
        }
        return Arrays.stream(figures).allMatch(figure -> figure >= 0);
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder(
                "id,editions,scope,foreach,expression,check,about,severity,source,message_zh,message_en,note\n");
        for (int rule = 0; rule < RULES.length; rule++) {
            String operator = rule == RULES.length - 1 ? " <= " : " == ";
            rules.append("T" + rule + ",legacy-2014,within-table,," + side(RULES[rule], 1) + operator
                    + side(RULES[rule], -1) + ",,,error,test,test,test,\n");
        }
        return rules.toString();
    }

    private static String side(int[] signs, int sign) {
        List<String> terms = new ArrayList<>();
        for (int cell = 0; cell < signs.length; cell++) {
            if (signs[cell] == sign) {
                terms.add(CELLS.get(cell));
            }
        }
        return String.join(" + ", terms);
    }
}
