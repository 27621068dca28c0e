package io.gouji.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An edition as one sequence of lines from top to bottom, the way a sheet shows it: sections, tables, rows.
 *
 * @param nodes in the order of the form
 * @param columns of each table, the labels of its value columns from the top of the header down
 * @param index of the labels of its lines
 * @param steps what may follow what
 */
record Outline(Form form, List<Node> nodes, List<List<List<Label>>> columns, LabelIndex index, RowSteps steps) {
    Outline {
        nodes = List.copyOf(nodes);
        columns = List.copyOf(columns);
    }

    /**
     * A line of the form.
     *
     * @param labels its printed wordings; empty for the only row of a table without stub
     * @param parent index of the line that it is a part of, -1 at the top
     * @param table index of its table
     * @param row index in its table, -1 for a title
     * @param top a table or section starts here
     */
    record Node(
            Kind kind, List<Label> labels, int parent, int table, int row, String unit, boolean top, boolean optional) {
        Node {
            labels = List.copyOf(labels);
        }
    }

    /** What stands on a line. */
    enum Kind {
        TITLE,
        HEADING,
        DATA
    }

    static Outline of(Form form, LabelReader reader) {
        List<Node> nodes = new ArrayList<>();
        List<List<List<Label>>> columns = new ArrayList<>();
        String section = "";
        int sectionNode = -1;
        for (int t = 0; t < form.tables().size(); t++) {
            Form.Table table = form.tables().get(t);
            if (!table.section().isEmpty() && !table.section().equals(section)) {
                section = table.section();
                sectionNode = nodes.size();
                nodes.add(title(section, -1, t, reader));
            }
            int parent = sectionNode;
            if (!table.title().equals(section)) {
                parent = nodes.size();
                nodes.add(title(table.title(), sectionNode, t, reader));
            }
            addRows(table, t, parent, nodes, reader);
            columns.add(table.columns().stream()
                    .map(column -> column.path().stream().map(reader::read).toList())
                    .toList());
        }
        LabelIndex index = new LabelIndex(nodes.stream().map(Node::labels).toList());
        return new Outline(form, nodes, columns, index, new RowSteps(nodes));
    }

    private static Node title(String text, int parent, int table, LabelReader reader) {
        return new Node(Kind.TITLE, List.of(reader.read(text)), parent, table, -1, "", true, true);
    }

    private static void addRows(Form.Table table, int index, int parent, List<Node> nodes, LabelReader reader) {
        List<Integer> ancestors = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            Form.Row row = table.rows().get(r);
            while (ancestors.size() > row.level()) {
                ancestors.remove(ancestors.size() - 1);
            }
            int above =
                    ancestors.stream().filter(i -> i >= 0).reduce((a, b) -> b).orElse(parent);
            while (ancestors.size() < row.level()) {
                ancestors.add(-1);
            }
            ancestors.add(nodes.size());
            List<Label> labels = Stream.concat(Stream.of(row.label()), row.aliases().stream())
                    .filter(label -> !label.isEmpty())
                    .map(reader::read)
                    .toList();
            nodes.add(new Node(
                    row.heading() ? Kind.HEADING : Kind.DATA,
                    labels,
                    above,
                    index,
                    r,
                    row.unit(),
                    row.level() == 0 || r == 0,
                    !row.variant().isEmpty()));
        }
    }

    /** The code of a data line's cell in a column of its table, "" where the form has none. */
    String code(Node node, int column) {
        return row(node).cells().get(column);
    }

    Form.Row row(Node node) {
        return form.tables().get(node.table()).rows().get(node.row());
    }

    /** All that is printed on the form in front of or above figures. */
    static Stream<String> texts(Form form) {
        return form.tables().stream()
                .flatMap(table -> Stream.of(
                                Stream.of(table.section(), table.title(), table.corner()),
                                table.columns().stream().flatMap(column -> column.path().stream()),
                                table.rows().stream()
                                        .flatMap(row -> Stream.concat(Stream.of(row.label()), row.aliases().stream())))
                        .flatMap(each -> each))
                .filter(text -> !text.isEmpty());
    }
}
