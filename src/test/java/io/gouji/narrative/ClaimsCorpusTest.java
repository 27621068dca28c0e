package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How much of annotated passages of published reports is read as a person reads it. */
class ClaimsCorpusTest {
    @Test
    void annotatedPassagesAreReadAsAPersonReadsThem() throws IOException {
        Path corpus = ClaimsScore.corpus();
        assumeTrue(Files.exists(corpus), "no annotated passages at " + corpus);
        ClaimsScore score = new ClaimsScore();
        NarrativeReader reader = ClaimsCorpus.reader();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(corpus.resolve("gold.jsonl"))) {
            JsonNode gold = json.readTree(line);
            String file = gold.get("file").asString();
            String text = Files.readString(corpus.resolve("text").resolve(file));
            score.add(gold, reader.read(file, ClaimsCorpus.prose(text)));
        }
        assertThat(score.tied.f1()).as("tied: " + score.tied).isGreaterThanOrEqualTo(0.95);
        assertThat(score.strict.f1()).as("strict: " + score.strict).isGreaterThanOrEqualTo(0.93);
        assertThat(score.mistied()).as("mistied of " + score.tied.found).isLessThanOrEqualTo(score.tied.found / 50);
        assertThat(score.figures.recall()).as("figures: " + score.figures).isGreaterThanOrEqualTo(0.99);
        assertThat(score.sums.f1()).as("sums: " + score.sums).isGreaterThanOrEqualTo(0.93);
        assertThat(score.verdicts.right).as("verdicts of sums").isEqualTo(score.verdicts.annotated);
    }
}
