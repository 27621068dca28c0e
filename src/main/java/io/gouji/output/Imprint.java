package io.gouji.output;

import io.gouji.form.Form;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form prints besides the layout of its tables: a row of {@code output/blank-forms.csv}, and the labels that a variant
 * words in its own way, by code, from {@code output/variant-labels.csv}.
 */
record Imprint(Map<String, String> words, Map<String, String> labels) {
    Imprint {
        words = Map.copyOf(words);
        labels = Map.copyOf(labels);
    }

    /** Of a form that is not listed there, as a region may add one, nothing but its name is printed. */
    static Imprint of(ReferenceData data, Form form, String variant) {
        Map<String, String> labels = data.rows("output/variant-labels.csv").stream()
                .filter(row -> row.get("edition").equals(form.id())
                        && row.get("variant").equals(variant))
                .collect(Collectors.toMap(row -> row.required("code"), row -> row.required("label")));
        Map<String, String> words = data.rows("output/blank-forms.csv").stream()
                .filter(row -> row.key().equals(form.id()))
                .findFirst()
                .map(Row::byColumn)
                .orElse(Map.of("sheet", form.id(), "title", form.name().zh()));
        return new Imprint(words, labels);
    }

    String sheet() {
        return word("sheet");
    }

    String title(String year) {
        return word("title").replace("{0}", year.isEmpty() ? word("open_year") : year);
    }

    String agency(String agency) {
        return word("agency") + agency;
    }

    String date(String date) {
        return word("date") + (date.isEmpty() ? word("open_date") : date);
    }

    /** Header of the unit column. */
    String unit() {
        return word("unit");
    }

    /** What the unit column says beside a row: of a heading that it has none. */
    String unit(Form.Row row) {
        return row.heading() ? word("heading_unit") : row.unit();
    }

    String note() {
        return word("note");
    }

    String label(Form.Row row) {
        return labels.getOrDefault(row.code(), row.label());
    }

    /** The row starts a list of parts; the rows that go on with it are printed behind its first words. */
    boolean opensParts(Form.Row row) {
        return !word("of_which").isEmpty() && row.label().startsWith(word("of_which"));
    }

    private String word(String column) {
        return words.getOrDefault(column, "");
    }
}
