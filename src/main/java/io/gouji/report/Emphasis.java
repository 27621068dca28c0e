package io.gouji.report;

import io.gouji.report.Entry.Look;
import java.util.List;

/** What a spreadsheet itself makes stand out, and goes on doing so when a person changes a cell. */
public sealed interface Emphasis {
    /** The columns that it is about, counted from 0; from the line below the head down to the last. */
    List<Integer> columns();

    /** A text that begins with a sign has the colours of its look. */
    record Signs(List<Integer> columns, List<Sign> signs) implements Emphasis {
        public Signs {
            columns = List.copyOf(columns);
            signs = List.copyOf(signs);
        }
    }

    /** The larger a number, the redder; over all columns together. */
    record Heat(List<Integer> columns) implements Emphasis {
        public Heat {
            columns = List.copyOf(columns);
        }
    }

    /** One character, and what it stands for. */
    record Sign(String sign, Look look) {}
}
