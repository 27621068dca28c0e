package io.gouji.form;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import java.util.List;
import java.util.Optional;

/** Finds the form in a document and maps its cells. Immutable; safe to share between threads. */
public final class FormReader {
    private final Vocabulary vocabulary;
    private final List<Outline> outlines;
    private final BoxReader boxes;
    private final WrappedLines wrapped;
    private final HeaderFinder headers;
    private final BandFinder bands;

    private FormReader(ReferenceData data, Forms forms, Aliases aliases) {
        Words words = Words.of(data);
        LabelReader labels = LabelReader.of(
                data, words, forms.all().stream().flatMap(Outline::texts).toList());
        vocabulary = new Vocabulary(forms.all(), words, labels, aliases.noIndicators());
        outlines = forms.all().stream()
                .map(form -> Outline.of(form, labels, words))
                .toList();
        boxes = new BoxReader(words, labels);
        wrapped = new WrappedLines(vocabulary, labels);
        headers = new HeaderFinder(vocabulary);
        bands = new BandFinder(vocabulary, headers);
    }

    /** With the words of {@code form/*.csv}; {@code forms} in the wordings of {@code aliases}. */
    public static FormReader of(ReferenceData data, Forms forms, Aliases aliases) {
        return new FormReader(data, forms, aliases);
    }

    /** The mapping of all tables of a document that together are one form; without a form when none is known. */
    public Mapping read(Document document) {
        List<Lattice> lattices = document.grids().stream().map(this::lattice).toList();
        Optional<Mapping> upright = read(document, lattices);
        if (upright.filter(FormReader::isMostlyAccepted).isPresent()) {
            return upright.get();
        }
        Optional<Mapping> turned =
                read(document, lattices.stream().map(Lattice::transposed).toList());
        return turned.filter(FormReader::isMostlyAccepted)
                .or(() -> upright)
                .orElseGet(() -> noForm(document, lattices));
    }

    private Mapping noForm(Document document, List<Lattice> lattices) {
        boolean figures = lattices.stream().anyMatch(Lattice::hasNumbers);
        Optional<String> remark = Optional.empty();
        if (document.pictures() && !figures) {
            remark = Optional.of("form.only-pictures");
        } else if (document.isEmpty()) {
            remark = Optional.of("form.empty");
        } else if (figures) {
            remark = Optional.of("form.none-known");
        }
        List<Message> remarks = remark.map(Message::of).stream().toList();
        return new Mapping(document.name(), Optional.empty(), 0, List.of(), List.of(), remarks);
    }

    private static boolean isMostlyAccepted(Mapping mapping) {
        long accepted = mapping.cells().stream()
                .filter(cell -> cell.status() == MappedCell.Status.ACCEPTED)
                .count();
        return accepted > 0 && 2 * accepted >= mapping.cells().size();
    }

    private Optional<Mapping> read(Document document, List<Lattice> lattices) {
        List<Line> all =
                lattices.stream().flatMap(lattice -> lines(lattice).stream()).toList();
        List<Line> left = all;
        while (!left.isEmpty()) {
            Interpretation interpretation = new Interpretation(outlines, vocabulary, left);
            Recognition recognition = new Recognition(interpretation.best(), left);
            List<Line> kept = recognition.linesOfForm();
            if (kept.size() == left.size()) {
                return recognition.isForm()
                        ? Optional.of(new MappingWriter(document, left, interpretation).write(all))
                        : Optional.empty();
            }
            left = kept;
        }
        return Optional.empty();
    }

    private Lattice lattice(Grid grid) {
        return grid.shape() == Grid.Shape.COUNTED
                ? CountedTable.lattice(grid, boxes, headers)
                : Lattice.of(grid, boxes);
    }

    private List<Line> lines(Lattice lattice) {
        return bands.find(lattice).stream()
                .flatMap(band -> wrapped.join(LineReader.read(band, boxes)).stream())
                .toList();
    }
}
