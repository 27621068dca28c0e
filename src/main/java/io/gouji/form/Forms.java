package io.gouji.form;

import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The editions that are known: {@code form/editions.csv} names them, {@code form/editions/ID.csv} holds the layout of each,
 * a line a row. In a layout, {@code kind} is {@code columns} (starts a table; {@code cells} are its value columns joined by
 * {@code |}, the levels of a header by {@code >}), {@code heading} or {@code data} ({@code cells} are the codes, in the order
 * of the columns).
 */
public final class Forms {
    private static final String SEPARATOR = "\\|";
    private static final Pattern LEVELS = Pattern.compile(" > ");

    private final List<Form> forms;

    private Forms(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    /** Reads all editions; a code that the indicators do not know is a fault of the reference. */
    public static Forms of(ReferenceData data, Indicators indicators) {
        return new Forms(data.rows("form/editions.csv").stream()
                .map(row -> new Form(
                        row.required("edition"),
                        row.required("family"),
                        row.integer("first_year"),
                        row.integer("last_year"),
                        new Wording(row.required("label_zh"), row.required("label_en")),
                        tables(data.wholeTable("form/editions/" + row.key() + ".csv"), indicators)))
                .toList());
    }

    /** The same, in the wordings that people decided on as well. */
    public Forms with(Aliases aliases) {
        return new Forms(forms.stream().map(aliases::applyTo).toList());
    }

    public List<Form> all() {
        return forms;
    }

    public Optional<Form> find(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    private static List<Form.Table> tables(List<io.gouji.reference.Row> lines, Indicators indicators) {
        List<Form.Table> tables = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).get("kind").equals("columns")) {
                tables.add(table(lines.subList(start, i), indicators));
                start = i;
            }
        }
        return tables;
    }

    private static Form.Table table(List<io.gouji.reference.Row> lines, Indicators indicators) {
        io.gouji.reference.Row head = lines.get(0);
        if (!head.get("kind").equals("columns")) {
            throw head.fault("kind", "fault.layout-start", head.get("kind"));
        }
        List<Form.Column> columns = Stream.of(head.required("cells").split(SEPARATOR))
                .map(path -> new Form.Column(List.of(LEVELS.split(path)), List.of()))
                .toList();
        List<Form.Row> rows = lines.subList(1, lines.size()).stream()
                .map(line -> row(line, columns.size(), indicators))
                .toList();
        return new Form.Table(
                head.get("section"), head.get("table"), head.get("label"), head.get("code"), columns, rows);
    }

    private static Form.Row row(io.gouji.reference.Row line, int columns, Indicators indicators) {
        boolean heading = line.get("kind").equals("heading");
        List<String> cells = heading
                ? Collections.nCopies(columns, "")
                : List.of(line.required("cells").split(SEPARATOR, -1));
        if (cells.size() != columns) {
            throw line.fault("cells", "fault.cell-count", cells.size(), columns);
        }
        for (String code : cells) {
            if (!code.isEmpty() && indicators.find(code).isEmpty()) {
                throw line.fault("cells", "fault.unknown-code", code);
            }
        }
        List<String> aliases = Stream.of(line.get("aliases").split(SEPARATOR))
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new Form.Row(
                line.get("label"),
                aliases,
                line.integer("level"),
                line.get("unit"),
                line.get("code"),
                heading,
                cells,
                line.get("variant"));
    }
}
