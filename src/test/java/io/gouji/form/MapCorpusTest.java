package io.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.form.MappedCell.Status;
import io.gouji.intake.Intake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How many figures of attachments as agencies send them are taken for what they are. */
class MapCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus/forms/dev");

    private int figures;
    private int right;
    private int wrong;
    private int review;
    private int read;
    private int asWritten;

    @Test
    void figuresAreAcceptedForWhatTheyAreAndNeverForAnythingElse() throws IOException {
        assumeTrue(Files.exists(CORPUS), "no attachments at " + CORPUS);
        Map<String, Map<String, JsonNode>> truth = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(CORPUS.resolve("truth.jsonl"))) {
            JsonNode cell = json.readTree(line);
            Map<String, JsonNode> ofFile =
                    truth.computeIfAbsent(cell.get("file").asString(), file -> new LinkedHashMap<>());
            if (cell.has("cell")) {
                ofFile.put(cell.get("sheet").asString() + "!" + cell.get("cell").asString(), cell);
            }
        }
        truth.forEach((file, cells) -> score(cells, Read.mapping(Intake.read(CORPUS.resolve(file), file))));
        assertThat(figures).isGreaterThan(20_000);
        assertThat(wrong).as("accepted wrongly").isZero();
        assertThat(right).as("accepted and right of " + figures).isGreaterThanOrEqualTo(share(figures, 0.995));
        assertThat(review).as("to be confirmed of " + figures).isLessThanOrEqualTo(share(figures, 0.02));
        assertThat(asWritten).as("right value and state of " + read).isGreaterThanOrEqualTo(share(read, 0.999));
    }

    private static int share(int of, double share) {
        return (int) Math.ceil(of * share);
    }

    private void score(Map<String, JsonNode> truth, Mapping mapping) {
        Map<String, MappedCell> cells = new HashMap<>();
        mapping.cells()
                .forEach(cell ->
                        cells.put(cell.place().sheet() + "!" + cell.place().cell(), cell));
        truth.forEach((place, expected) -> score(expected, Optional.ofNullable(cells.remove(place))));
        wrong += (int) cells.values().stream()
                .filter(cell ->
                        cell.status() == Status.ACCEPTED && cell.figure().isNumber())
                .count();
    }

    private void score(JsonNode expected, Optional<MappedCell> found) {
        Optional<String> accepted =
                found.filter(cell -> cell.status() == Status.ACCEPTED).flatMap(MappedCell::code);
        Optional<String> code = text(expected, "code");
        if (code.isPresent()) {
            figures++;
            right += accepted.equals(code) ? 1 : 0;
            review += found.filter(cell -> cell.status() == Status.REVIEW).isPresent() ? 1 : 0;
        }
        boolean harmless = accepted.isEmpty()
                || accepted.equals(code)
                || accepted.equals(text(expected, "row_code"))
                || expected.path("alt").toString().contains("\"" + accepted.get() + "\"");
        wrong += harmless ? 0 : 1;
        found.ifPresent(cell -> {
            read++;
            asWritten += isAsWritten(expected, cell) ? 1 : 0;
        });
    }

    private static boolean isAsWritten(JsonNode expected, MappedCell cell) {
        boolean sameState = cell.figure()
                .state()
                .name()
                .toLowerCase(Locale.ROOT)
                .equals(text(expected, "state").orElse(""));
        boolean sameValue = cell.figure()
                .number()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .equals(text(expected, "value")
                        .map(value -> new BigDecimal(value).stripTrailingZeros().toPlainString()));
        return sameState && sameValue;
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.get(key).asString()) : Optional.empty();
    }
}
