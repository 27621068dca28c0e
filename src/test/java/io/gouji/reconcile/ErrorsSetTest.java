package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Suggestion;
import io.gouji.reconcile.ErrorsSet.Attachment;
import io.gouji.reconcile.ErrorsSet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Finding errors, and the cells that are to blame, on attachments into which errors were planted. */
class ErrorsSetTest {
    private static final List<Located> LOCATED = new ArrayList<>();
    private static final List<String> MISSED = new ArrayList<>();
    private static final List<String> ALARMED = new ArrayList<>();
    private static final List<String> UNNAMED = new ArrayList<>();

    /** A place, and the sets of cells that were suggested for it, best first. */
    private record Located(Attachment attachment, Place place, List<Set<String>> suggested) {
        boolean amongSuggestions() {
            return suggested.contains(place.planted());
        }

        boolean bestIsPlanted() {
            return !suggested.isEmpty() && suggested.get(0).equals(place.planted());
        }

        boolean bestIsSmallest() {
            return !suggested.isEmpty() && place.smallest().contains(suggested.get(0));
        }
    }

    @BeforeAll
    static void reconcileAll() {
        assumeTrue(ErrorsSet.isThere(), "needs ../shared");
        ErrorsSet.read().forEach(ErrorsSetTest::reconcile);
    }

    private static void reconcile(Attachment attachment) {
        List<Finding> findings = attachment.reconcile().findings();
        Set<String> named = findings.stream()
                .flatMap(finding -> finding.where().stream())
                .map(ErrorsSetTest::address)
                .collect(Collectors.toSet());
        attachment.quiet().stream()
                .filter(cell -> !named.contains(cell))
                .forEach(cell -> UNNAMED.add(attachment.file() + " " + cell));
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.isFailure() && finding.severity() == Severity.ERROR)
                .toList();
        if (attachment.detectable() && errors.isEmpty()) {
            MISSED.add(attachment.file());
        }
        if (!attachment.detectable() && !errors.isEmpty()) {
            ALARMED.add(attachment.file());
        }
        attachment.places().forEach(place -> LOCATED.add(new Located(attachment, place, suggested(place, errors))));
    }

    /** Suggestions that touch a cell of this place; no two places of a table share one. */
    private static List<Set<String>> suggested(Place place, List<Finding> errors) {
        Set<String> cells = place.smallest().stream().flatMap(Set::stream).collect(Collectors.toSet());
        cells.addAll(place.planted());
        return errors.stream()
                .flatMap(finding -> finding.suggestions().stream())
                .map(ErrorsSetTest::cells)
                .filter(suggestion -> suggestion.stream().anyMatch(cells::contains))
                .toList();
    }

    private static Set<String> cells(Suggestion suggestion) {
        return suggestion.changes().stream()
                .map(change -> address(change.cell()))
                .collect(Collectors.toSet());
    }

    private static String address(Evidence cell) {
        return cell.place().sheet() + "!" + cell.place().address();
    }

    @Test
    void everyErrorThatBreaksARuleIsDetectedAndNothingElse() {
        assertThat(MISSED).isEmpty();
        assertThat(ALARMED).isEmpty();
    }

    @Test
    void everyBlankAndEveryAmountInYuanIsNamed() {
        assertThat(UNNAMED).isEmpty();
    }

    @Test
    void plantedCellsAreSuggestedWhereTheyAreASmallestRepair() {
        assertThat(share(LOCATED, located -> located.place().identifiable(), Located::amongSuggestions))
                .isGreaterThanOrEqualTo(98);
    }

    @Test
    void theBestSuggestionIsASmallestRepair() {
        assertThat(share(LOCATED, located -> located.place().identifiable(), Located::bestIsSmallest))
                .isGreaterThanOrEqualTo(97);
    }

    @Test
    void theOnlySmallestRepairIsTheBestSuggestion() {
        assertThat(share(LOCATED, located -> located.place().unique(), Located::bestIsPlanted))
                .isGreaterThanOrEqualTo(97);
    }

    @Test
    void severalErrorsAtOnceAreLocatedLikeOne() {
        double one = share(LOCATED, ErrorsSetTest::isAlone, Located::amongSuggestions);
        double several = share(
                LOCATED,
                located ->
                        located.place().identifiable() && located.attachment().planted() > 1,
                Located::amongSuggestions);
        assertThat(several).isGreaterThanOrEqualTo(one - 5);
    }

    private static boolean isAlone(Located located) {
        return located.place().identifiable() && located.attachment().planted() == 1;
    }

    /** In percent. */
    private static double share(List<Located> all, Predicate<Located> counting, Predicate<Located> right) {
        List<Located> counted = all.stream().filter(counting).toList();
        assertThat(counted).isNotEmpty();
        return 100.0 * counted.stream().filter(right).count() / counted.size();
    }
}
