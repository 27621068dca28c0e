package io.gouji.form;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import io.gouji.rule.RuleBook;
import java.util.List;
import java.util.Optional;

/** Finds the form in a document and maps its cells. Immutable; safe to share between threads. */
public final class FormReader {
    private final Vocabulary vocabulary;
    private final List<Outline> outlines;
    private final BoxReader boxes;
    private final WrappedLines wrapped;

    private FormReader(ReferenceData data, Forms forms) {
        Words words = Words.of(data);
        LabelReader labels = LabelReader.of(
                data, words, forms.all().stream().flatMap(Outline::texts).toList());
        vocabulary = new Vocabulary(forms.all(), words, labels);
        outlines = forms.all().stream().map(form -> Outline.of(form, labels)).toList();
        boxes = new BoxReader(words, labels);
        wrapped = new WrappedLines(vocabulary, labels);
    }

    /** With the words of {@code form/*.csv}. */
    public static FormReader of(ReferenceData data, Indicators indicators, Forms forms, RuleBook rules) {
        return new FormReader(data, forms);
    }

    /** The mapping of all tables of a document that together are one form; without a form when none is known. */
    public Mapping read(Document document) {
        List<Line> lines =
                document.grids().stream().flatMap(grid -> lines(grid).stream()).toList();
        List<Line> left = lines;
        while (!left.isEmpty()) {
            Interpretation interpretation = new Interpretation(outlines, vocabulary, left);
            Recognition recognition = new Recognition(interpretation.best(), left);
            List<Line> kept = recognition.linesOfForm();
            if (kept.size() == left.size()) {
                return recognition.isForm()
                        ? new MappingWriter(document.name(), left, interpretation).write()
                        : unknown(document);
            }
            left = kept;
        }
        return unknown(document);
    }

    private static Mapping unknown(Document document) {
        return new Mapping(document.name(), Optional.empty(), 0, List.of(), List.of(), List.of());
    }

    private List<Line> lines(Grid grid) {
        HeaderFinder headers = new HeaderFinder(vocabulary);
        Lattice lattice = grid.shape() == Grid.Shape.COUNTED
                ? CountedTable.lattice(grid, boxes, headers)
                : Lattice.of(grid, boxes);
        return new BandFinder(vocabulary, headers)
                .find(lattice).stream()
                        .flatMap(band -> wrapped.join(LineReader.read(band, boxes)).stream())
                        .toList();
    }
}
