package io.gouji.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table of the data package.
 *
 * @param name of the resource; its file is called so
 * @param key the columns that tell a row from every other
 * @param links columns whose values stand in another table
 */
record DataTable<T>(
        String name, List<DataField<T>> fields, List<String> key, List<Link> links, Supplier<Stream<T>> rows) {
    /** The key columns of {@code table} stand here in columns of the same names. */
    record Link(String table, List<String> columns) {}

    DataTable {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        links = List.copyOf(links);
    }

    String file() {
        return file(name);
    }

    /** The file of the table of a name. */
    static String file(String name) {
        return name + ".csv";
    }

    /** The rows as CSV, one after the other, so that their number does not matter. */
    void writeTo(Appendable out) {
        try {
            out.append(Csv.head(fields.stream().map(DataField::name).toList()));
            for (Iterator<T> each = rows.get().iterator(); each.hasNext(); ) {
                T row = each.next();
                List<String> cells =
                        fields.stream().map(field -> field.value().apply(row)).toList();
                out.append(Csv.rows(List.of(cells)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table is, in the words of the Data Package standard. */
    void describe(Json json, Speech speech) {
        json.text("$schema", "https://datapackage.org/profiles/2.0/dataresource.json")
                .text("name", name)
                .text("type", "table")
                .text("profile", "tabular-data-resource")
                .text("title", speech.say("data." + name))
                .text("description", speech.say("data." + name + ".note"))
                .text("path", file())
                .text("format", "csv")
                .text("mediatype", "text/csv")
                .text("encoding", "utf-8")
                .object("dialect", DataTable::dialect)
                .object("schema", schema -> schema(schema, speech));
    }

    /** Said although most of it goes without saying: some readers guess otherwise. */
    private static void dialect(Json json) {
        json.flag("header", true)
                .text("delimiter", ",")
                .text("lineTerminator", "\r\n")
                .text("quoteChar", "\"")
                .flag("doubleQuote", true);
    }

    private void schema(Json json, Speech speech) {
        json.objects("fields", fields, (each, field) -> describe(each, field, speech))
                .texts("missingValues", List.of(""))
                .texts("primaryKey", key);
        if (!links.isEmpty()) {
            json.objects(
                    "foreignKeys",
                    links,
                    (each, link) -> each.texts("fields", link.columns())
                            .object(
                                    "reference",
                                    reference -> reference
                                            .text("resource", link.table())
                                            .texts("fields", link.columns())));
        }
    }

    private static void describe(Json json, DataField<?> field, Speech speech) {
        json.text("name", field.name())
                .text("type", JsonMap.word(field.type()))
                .text("title", title(field.name(), speech));
        if (field.required() || !field.allowed().isEmpty()) {
            json.object("constraints", constraints -> {
                if (field.required()) {
                    constraints.flag("required", true);
                }
                if (!field.allowed().isEmpty()) {
                    constraints.texts("enum", field.allowed());
                }
            });
        }
    }

    /** What a list for a spreadsheet calls it, or a word of its own. */
    private static String title(String name, Speech speech) {
        String own = "data.field." + name;
        return speech.say(speech.knows(own) ? own : "csv." + name);
    }
}
