package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.indicator.Concepts;
import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words and ties that people who are no programmers own. */
class NarrativeReferenceTest {
    @Test
    void aPhraseOfARegionIsUnderstood() {
        Map<String, String> table = Map.of("narrative/words.csv", "phrase,tags\n阳光直通车,website\n");
        assertThat(concepts(table, "阳光直通车发布信息20条。")).containsExactly("channel.website");
    }

    @Test
    void aTieOfARegionDecidesOverOurs() {
        Map<String, String> table = Map.of("narrative/ties.csv", """
                key,topic,reach,after,has,lacks,units,concept,period,confidence,note
                station,complaint,any,,,,item,complaints.total,,0.9,
                """);
        assertThat(concepts(Map.of(), "投诉举报3件。")).isEmpty();
        assertThat(concepts(table, "投诉举报3件。")).containsExactly("complaints.total");
    }

    @Test
    void aMeaningThatIsNotListedIsAFaultOfItsRow() {
        assertThatThrownBy(() -> reader(Map.of("narrative/words.csv", "phrase,tags\n直通车,webside\n")))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("narrative/words.csv, line 2, column tags: fault.not-one-of [webside");
    }

    @Test
    void aConceptThatIsNotKnownIsAFaultOfItsRow() {
        assertThatThrownBy(() -> reader(Map.of(
                        "narrative/implications.csv",
                        "key,bound,base,has,lacks,concept\nx,same,applications.received,all,,applications.gone\n")))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("column concept: narrative.unknown-concept [applications.gone]");
    }

    @Test
    void aBoundThatIsNotKnownIsAFaultOfItsRow() {
        assertThatThrownBy(() -> reader(Map.of(
                        "narrative/implications.csv",
                        "key,bound,base,has,lacks,concept\nx,twice,,all,,applications.answered\n")))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("column bound: fault.not-one-of [twice, same, own, more, some, parts]");
    }

    @Test
    void aPatternThatCannotBeUsedIsAFaultOfItsRow() {
        assertThatThrownBy(() -> reader(Map.of("narrative/patterns.csv", "key,kind,pattern\nx,not-a-figure,([0-9]\n")))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("narrative/patterns.csv, line 2, column pattern: narrative.bad-pattern");
    }

    @Test
    void everyMeaningOfAWordIsListedAndEveryListedOneBelongsToAWord() {
        ReferenceData data = ReferenceData.bundled();
        Set<String> used = new HashSet<>();
        data.rows("narrative/words.csv")
                .forEach(row -> used.addAll(List.of(row.get("tags").split(" "))));
        Stream<String> listed = data.rows("narrative/tags.csv").stream()
                .filter(row -> !row.get("part").equals("seen"))
                .map(row -> row.get("tag"));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(used);
    }

    private static NarrativeReader reader(Map<String, String> tables) {
        ReferenceData data = ReferenceData.overlaidBy(tables);
        return NarrativeReader.of(data, Concepts.of(data, Indicators.of(data)));
    }

    private static List<String> concepts(Map<String, String> tables, String text) {
        return reader(tables).read("a.txt", ClaimsCorpus.prose(text)).claims().stream()
                .flatMap(claim -> claim.concept().stream())
                .toList();
    }
}
