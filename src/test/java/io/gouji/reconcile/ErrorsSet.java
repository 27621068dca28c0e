package io.gouji.reconcile;

import io.gouji.intake.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attachments with planted errors and what is known of them; lies beside the project. */
final class ErrorsSet {
    private static final Path FOLDER = Path.of("../shared/corpus/forms/errors/dev");
    private static final Set<String> QUIET = Set.of("blank", "unit_x10000");

    /**
     * One attachment with its planted errors.
     *
     * @param detectable whether any error-level rule fails
     * @param quiet cells left blank, or filled in yuan in place of 万元: no error-level rule tells, but something must
     */
    record Attachment(String file, int planted, boolean detectable, List<Place> places, Set<String> quiet) {
        Reconciliation reconcile() {
            return Reconciler.reconcile(
                    Submission.of(List.of(Intake.read(FOLDER.resolve(file), file))), Cases.REFERENCE);
        }
    }

    /**
     * Rules that are tied together and fail.
     *
     * @param planted the cells that were changed there
     * @param smallest all smallest sets of cells that can make the rules hold; empty when more than three are needed
     */
    record Place(Set<String> planted, Set<Set<String>> smallest) {
        boolean identifiable() {
            return smallest.contains(planted);
        }

        boolean unique() {
            return identifiable() && smallest.size() == 1;
        }
    }

    private ErrorsSet() {}

    static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    static List<Attachment> read() {
        try {
            return Files.readAllLines(FOLDER.resolve("truth.jsonl")).stream()
                    .map(line -> attachment(JsonMapper.shared().readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attachment attachment(JsonNode line) {
        List<Place> places = new ArrayList<>();
        for (JsonNode repair : line.get("repairs")) {
            Set<Set<String>> smallest = new LinkedHashSet<>();
            repair.get("sets").forEach(set -> smallest.add(cells(set)));
            JsonNode component = repair.get("component");
            places.add(new Place(errors(line, error -> component.equals(error.get("component"))), smallest));
        }
        return new Attachment(
                line.get("file").asString(),
                line.get("planted").asInt(),
                line.get("detectable").asBoolean(),
                places,
                errors(line, error -> QUIET.contains(error.get("type").asString())));
    }

    private static Set<String> errors(JsonNode line, Predicate<JsonNode> which) {
        return addresses(StreamSupport.stream(line.get("errors").spliterator(), false)
                .filter(which)
                .toList());
    }

    private static Set<String> cells(JsonNode set) {
        return addresses(StreamSupport.stream(set.spliterator(), false).toList());
    }

    private static Set<String> addresses(List<JsonNode> cells) {
        Set<String> addresses = new LinkedHashSet<>();
        cells.forEach(cell -> addresses.add(
                cell.get("sheet").asString() + "!" + cell.get("cell").asString()));
        return addresses;
    }
}
