package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Holds a folder to the Data Package standard (datapackage.org, version 2): its descriptor to what the profiles of package,
 * resource, dialect and table schema require, and its files to their schemas.
 */
final class DataPackageCheck {
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean");

    private final Path folder;
    private final Map<String, List<Map<String, String>>> rows = new HashMap<>();
    private final Map<String, JsonNode> resources = new HashMap<>();

    private DataPackageCheck(Path folder) {
        this.folder = folder;
    }

    /** The rows of every resource, which are valid. */
    static Map<String, List<Map<String, String>>> valid(Path folder) throws IOException {
        DataPackageCheck check = new DataPackageCheck(folder);
        check.descriptor(new ObjectMapper().readTree(Files.readString(folder.resolve("datapackage.json"))));
        return check.rows;
    }

    private void descriptor(JsonNode descriptor) throws IOException {
        assertThat(text(descriptor, "$schema")).isEqualTo(PROFILES + "datapackage.json");
        assertThat(text(descriptor, "name")).matches("[-a-z0-9._/]+");
        assertThat(descriptor.path("resources")).isNotEmpty();
        for (JsonNode resource : descriptor.path("resources")) {
            assertThat(resources.put(text(resource, "name"), resource)).isNull();
            resource(resource);
        }
        for (JsonNode resource : descriptor.path("resources")) {
            foreignKeys(resource);
        }
    }

    private void resource(JsonNode resource) throws IOException {
        String name = text(resource, "name");
        assertThat(name).matches("[-a-z0-9._/]+");
        assertThat(text(resource, "$schema")).isEqualTo(PROFILES + "dataresource.json");
        assertThat(text(resource, "type")).isEqualTo("table");
        assertThat(text(resource, "path")).doesNotStartWith("/").doesNotContain("..", ":", "\\");
        assertThat(text(resource, "format")).isEqualTo("csv");
        assertThat(text(resource, "encoding")).isEqualTo("utf-8");
        assertThat(text(resource.path("dialect"), "delimiter")).isEqualTo(",");
        JsonNode fields = resource.path("schema").path("fields");
        List<String> names = fieldNames(fields);
        assertThat(names).as(name).isNotEmpty().doesNotHaveDuplicates();
        List<Map<String, String>> read = read(text(resource, "path"), names);
        for (JsonNode field : fields) {
            field(field, read);
        }
        List<String> key = texts(resource.path("schema").path("primaryKey"));
        assertThat(names).containsAll(key);
        assertThat(read.stream().map(row -> values(row, key)))
                .as(name + ": key")
                .doesNotHaveDuplicates();
        rows.put(name, read);
    }

    private static List<String> fieldNames(JsonNode fields) {
        return StreamSupport.stream(fields.spliterator(), false)
                .map(field -> text(field, "name"))
                .toList();
    }

    private List<Map<String, String>> read(String file, List<String> names) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).as(file).startsWith("\uFEFF");
        List<Map<String, String>> read = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            for (CSVRecord each : parser) {
                if (each.getRecordNumber() == 1) {
                    assertThat(each.toList()).as(file).isEqualTo(names);
                    continue;
                }
                assertThat(each.size()).as(file).isEqualTo(names.size());
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), each.get(i));
                }
                read.add(row);
            }
        }
        return read;
    }

    private static void field(JsonNode field, List<Map<String, String>> rows) {
        String name = text(field, "name");
        String type = text(field, "type");
        assertThat(TYPES).contains(type);
        assertThat(text(field, "title")).isNotEmpty();
        String shape = switch (type) {
            case "integer" -> "-?\\d+";
            case "number" -> "-?\\d+(\\.\\d+)?";
            case "boolean" -> "true|false";
            default -> "(?s).+";
        };
        boolean required = field.path("constraints").path("required").asBoolean(false);
        List<String> allowed = texts(field.path("constraints").path("enum"));
        for (Map<String, String> row : rows) {
            String value = row.getOrDefault(name, "");
            if (value.isEmpty()) {
                assertThat(required).as(name + " is empty").isFalse();
            } else {
                assertThat(value).as(name).matches(shape);
                assertThat(allowed.isEmpty() || allowed.contains(value))
                        .as(name + ": " + value)
                        .isTrue();
            }
        }
    }

    /** A value that is not empty stands in the table that it refers to. */
    private void foreignKeys(JsonNode resource) {
        for (JsonNode link : resource.path("schema").path("foreignKeys")) {
            List<String> own = texts(link.path("fields"));
            List<String> theirs = texts(link.path("reference").path("fields"));
            String target = text(link.path("reference"), "resource");
            assertThat(resources).containsKey(target);
            assertThat(theirs).hasSameSizeAs(own);
            Set<List<String>> known = new HashSet<>();
            rows.getOrDefault(target, List.of()).forEach(row -> known.add(values(row, theirs)));
            for (Map<String, String> row : rows.getOrDefault(text(resource, "name"), List.of())) {
                List<String> value = values(row, own);
                if (!value.contains("")) {
                    assertThat(known)
                            .as(text(resource, "name") + " → " + target)
                            .contains(value);
                }
            }
        }
    }

    private static List<String> values(Map<String, String> row, List<String> names) {
        return names.stream().map(name -> row.getOrDefault(name, "")).toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
