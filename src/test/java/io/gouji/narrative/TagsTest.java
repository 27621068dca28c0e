package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.narrative.Tags.Part;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsTest {
    private final Tags tags = Tags.of(ReferenceData.bundled());

    @Test
    void everyTagThatTheReadingAsksForIsInTheTable() {
        List<String> listed = ReferenceData.bundled().rows("narrative/tags.csv").stream()
                .map(row -> row.get("tag"))
                .toList();
        assertThat(Arrays.stream(Tag.values()).map(Tag::written)).isSubsetOf(listed);
    }

    @Test
    void ofSeveralTagsThatPlayAPartTheFirstByNameCounts() {
        assertThat(tags.first(Part.TOPIC, set("training review other zero"))).contains("other");
        assertThat(tags.first(Part.TOPIC, set("review litigation"))).contains("litigation");
        assertThat(tags.first(Part.CHANNEL, set("review zero"))).isEmpty();
    }

    @Test
    void aSetHasTheTagsThatItsCellNames() {
        TagSet set = set("zero application");
        assertThat(set.has(Tag.ZERO)).isTrue();
        assertThat(set.has(Tag.UP)).isFalse();
        assertThat(set.meets(tags.playing(Part.TOPIC))).isTrue();
        assertThat(set.meets(tags.playing(Part.VERB))).isFalse();
    }

    @Test
    void aTopicJoinsASetAndNoTopicDoesNot() {
        TagSet set = set("zero");
        assertThat(tags.with(set, "application")).isEqualTo(set("zero application"));
        assertThat(tags.with(set, "")).isEqualTo(set);
    }

    @Test
    void ofEachGroupOneIsWanted() {
        List<TagSet> groups = tags.groups(row("all answer|conclude"), "tags");
        assertThat(set("all conclude").meetsAll(groups)).isTrue();
        assertThat(set("answer conclude").meetsAll(groups)).isFalse();
    }

    private TagSet set(String cell) {
        return tags.set(row(cell), "tags");
    }

    private static Row row(String cell) {
        return Row.of("t.csv", 1, "", Map.of("tags", cell));
    }
}
