package io.gouji.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An edition as one sequence of lines from top to bottom, the way a sheet shows it: sections, tables, rows.
 *
 * @param tables of the form, and those ways to print one that it does not use itself
 * @param nodes in the order of the form
 * @param headings of each table
 * @param index of the labels that all forms print, {@code places} where in it those of each line stand
 * @param steps what may follow what
 */
record Outline(
        Form form,
        List<Form.Table> tables,
        List<Node> nodes,
        List<Headings> headings,
        LabelIndex index,
        List<int[]> places,
        RowSteps steps) {
    Outline {
        tables = List.copyOf(tables);
        nodes = List.copyOf(nodes);
        headings = List.copyOf(headings);
        places = List.copyOf(places);
    }

    /**
     * A line of the form.
     *
     * @param labels its printed wordings; empty for the only row of a table without stub
     * @param numbers with which they are numbered
     * @param ofWhich a label says that it is a part of what stands before
     * @param parent index of the line that it is a part of, -1 at the top
     * @param table index of its table
     * @param row index in its table, -1 for a title
     * @param top a table or section starts here
     */
    record Node(
            Kind kind,
            List<Label> labels,
            Set<String> numbers,
            boolean ofWhich,
            int parent,
            int table,
            int row,
            String unit,
            boolean top,
            boolean optional) {
        Node {
            labels = List.copyOf(labels);
            numbers = Set.copyOf(numbers);
        }

        /** A line whose labels say how it is numbered and whether it is a part of another. */
        static Node of(
                Kind kind,
                List<Label> labels,
                int parent,
                int table,
                int row,
                String unit,
                boolean top,
                boolean optional) {
            Set<String> numbers = new HashSet<>();
            boolean ofWhich = false;
            for (Label label : labels) {
                numbers.add(label.number());
                ofWhich |= label.ofWhich();
            }
            numbers.remove("");
            return new Node(kind, labels, numbers, ofWhich, parent, table, row, unit, top, optional);
        }
    }

    /** What stands on a line. */
    enum Kind {
        TITLE,
        HEADING,
        DATA
    }

    static Outline of(Form form, LabelReader reader, Words words, LabelIndex index) {
        List<Form.Table> tables = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        String section = "";
        int sectionNode = -1;
        for (Form.Table table : form.tables()) {
            if (!table.section().isEmpty() && !table.section().equals(section)) {
                section = table.section();
                sectionNode = nodes.size();
                nodes.add(title(section, -1, tables.size(), reader));
            }
            int parent = sectionNode;
            if (!table.title().equals(section)) {
                parent = nodes.size();
                nodes.add(title(table.title(), sectionNode, tables.size(), reader));
            }
            for (Form.Table way : Upright.waysToPrint(table)) {
                addRows(way, tables.size(), parent, nodes, reader);
                tables.add(way);
            }
        }
        List<Headings> headings = new ArrayList<>();
        for (Form.Table table : tables) {
            headings.add(Headings.of(table, reader, words));
        }
        List<int[]> places = new ArrayList<>();
        for (Node node : nodes) {
            places.add(index.places(node.labels()));
        }
        return new Outline(form, tables, nodes, headings, index, places, new RowSteps(nodes));
    }

    private static Node title(String text, int parent, int table, LabelReader reader) {
        return Node.of(Kind.TITLE, List.of(reader.read(text)), parent, table, -1, "", true, true);
    }

    private static void addRows(Form.Table table, int index, int parent, List<Node> nodes, LabelReader reader) {
        List<Integer> ancestors = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            Form.Row row = table.rows().get(r);
            while (ancestors.size() > row.level()) {
                ancestors.remove(ancestors.size() - 1);
            }
            int above = parent;
            for (int ancestor : ancestors) {
                above = ancestor >= 0 ? ancestor : above;
            }
            while (ancestors.size() < row.level()) {
                ancestors.add(-1);
            }
            ancestors.add(nodes.size());
            List<String> wordings = row.wordings();
            wordings.removeIf(String::isEmpty);
            List<Label> labels = reader.read(wordings);
            nodes.add(Node.of(
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

    /** How much a label is like each of its lines. */
    double[] likeness(Label label) {
        return ofNodes(index.likeness(label));
    }

    /** The same, or that the label is one of theirs cut short. */
    double[] likenessOrShortened(Label label) {
        return ofNodes(index.likenessOrShortened(label));
    }

    private double[] ofNodes(double[] ofLabels) {
        double[] likeness = new double[places.size()];
        for (int node = 0; node < likeness.length; node++) {
            likeness[node] = LabelIndex.best(ofLabels, places.get(node));
        }
        return likeness;
    }

    Form.Row row(Node node) {
        return tables.get(node.table()).rows().get(node.row());
    }

    /** All that is printed on the form in front of or above figures. */
    static List<String> texts(Form form) {
        List<String> texts = new ArrayList<>();
        for (Form.Table table : form.tables()) {
            texts.addAll(List.of(table.section(), table.title(), table.corner()));
            for (Form.Column column : table.columns()) {
                texts.addAll(column.path());
            }
            for (Form.Row row : table.rows()) {
                texts.addAll(row.wordings());
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** The same, and the other wordings of its columns. */
    static List<String> allTexts(Form form) {
        List<String> texts = texts(form);
        for (Form.Table table : form.tables()) {
            for (Form.Column column : table.columns()) {
                texts.addAll(column.aliases());
            }
        }
        return texts;
    }
}
