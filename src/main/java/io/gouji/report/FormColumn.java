package io.gouji.report;

import io.gouji.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell of a form as a column of a list.
 *
 * @param path its labels from the section down: two, or three where a table has several columns
 */
record FormColumn(String code, List<String> path, boolean money) {
    /** A bracket at the end of a label that says how to count; the full label stands in the totals. */
    private static final Pattern EXPLANATION = Pattern.compile("(?<=.{4})[（(][^（）()]{4,}[）)]$");

    static List<FormColumn> of(Form form, Setting setting) {
        boolean matrix =
                form.tables().stream().anyMatch(table -> table.columns().size() > 1);
        List<FormColumn> columns = new ArrayList<>();
        for (Form.Table table : form.tables()) {
            String section = table.title();
            for (Form.Row row : table.rows()) {
                if (!matrix && row.level() == 0) {
                    section = setting.label(row.label(), row.code());
                }
                for (int i = 0; i < row.cells().size(); i++) {
                    String code = row.cells().get(i);
                    if (!code.isEmpty()) {
                        List<String> path = matrix
                                ? path(setting, table, row, i)
                                : List.of(plain(section), plain(setting.label(row.label(), row.code())));
                        columns.add(new FormColumn(code, path, setting.isMoney(code)));
                    }
                }
            }
        }
        return columns;
    }

    private static List<String> path(Setting setting, Form.Table table, Form.Row row, int column) {
        List<String> labels = table.columns().get(column).path();
        String group = row.label().isEmpty()
                ? String.join(" ", labels.subList(0, labels.size() - 1))
                : plain(setting.label(row.label(), row.code()));
        String title = table.title().equals(table.section()) ? "" : table.title() + " ";
        String code = row.cells().get(column);
        return List.of(
                plain(table.section()),
                title + group,
                plain(setting.label(table.columns().get(column), code)));
    }

    private static String plain(String label) {
        return EXPLANATION.matcher(label).replaceFirst("");
    }
}
