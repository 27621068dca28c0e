package io.gouji.form;

import io.gouji.grid.Document;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import java.util.List;
import java.util.Locale;

/** What the reader with the bundled reference makes of a document. */
final class Read {
    static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    private Read() {}

    static Mapping mapping(Document document) {
        return REFERENCE.formReader().read(document);
    }

    static MappedCell cell(Mapping mapping, String address) {
        return mapping.cells().stream()
                .filter(cell -> cell.place().cell().toString().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line for " + address));
    }

    /** {@code C4 proactive.items.total 5 accepted}, a line a cell, in reading order. */
    static List<String> lines(Mapping mapping) {
        return mapping.cells().stream().map(Read::line).toList();
    }

    static String line(MappedCell cell) {
        String value = cell.figure()
                .number()
                .map(number -> number.toPlainString())
                .orElse(cell.figure().state().name().toLowerCase(Locale.ROOT));
        return cell.place().cell() + " " + cell.code().orElse("-") + " " + value + " "
                + cell.status().name().toLowerCase(Locale.ROOT)
                + (cell.part().isEmpty() ? "" : " part " + cell.part())
                + (cell.period().isEmpty() ? "" : " " + cell.period());
    }
}
