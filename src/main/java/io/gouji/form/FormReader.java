package io.gouji.form;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the form in a document and maps its cells. Immutable; safe to share between threads. */
public final class FormReader {
    private final Vocabulary vocabulary;
    private final List<RowMatcher> editions;
    private final BoxReader boxes;
    private final WrappedLines wrapped;
    private final HeaderFinder headers;
    private final BandFinder bands;

    private FormReader(ReferenceData data, Forms forms, Aliases aliases) {
        Words words = Words.of(data);
        List<String> printed = new ArrayList<>();
        List<String> wordings = new ArrayList<>();
        for (Form form : forms.all()) {
            printed.addAll(Outline.texts(form));
            wordings.addAll(Outline.allTexts(form));
        }
        LabelReader labels = LabelReader.of(data, words, printed);
        LabelIndex index = new LabelIndex(labels.read(wordings));
        vocabulary = new Vocabulary(forms.all(), words, labels, index);
        editions = forms.all().stream()
                .map(form -> new RowMatcher(Outline.of(form, labels, words, index), aliases.noIndicators()))
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
        List<Lattice> upright = document.grids().stream().map(this::lattice).toList();
        Optional<Mapping> mapping = read(document, upright);
        boolean understood = mapping.filter(FormReader::isUnderstood).isPresent();
        List<Lattice> turned = turned(upright, understood ? understoodSheets(mapping.orElseThrow()) : Set.of());
        if (turned.equals(upright)) {
            return mapping.orElseGet(() -> noForm(document, upright));
        }
        return read(document, turned)
                .filter(other -> isUnderstood(other)
                        && !(understood && understoodCells(mapping.orElseThrow()) >= understoodCells(other)))
                .or(() -> mapping)
                .orElseGet(() -> noForm(document, upright));
    }

    /** The same with rows as columns on the sheets with numbers that are not yet understood. */
    private static List<Lattice> turned(List<Lattice> lattices, Set<String> understood) {
        return lattices.stream()
                .map(lattice -> lattice.hasNumbers()
                                && !understood.contains(lattice.grid().name())
                        ? lattice.transposed()
                        : lattice)
                .toList();
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

    private static boolean isUnderstood(MappedCell cell) {
        return cell.status() == MappedCell.Status.ACCEPTED || !cell.period().isEmpty();
    }

    private static long understoodCells(Mapping mapping) {
        return mapping.cells().stream().filter(FormReader::isUnderstood).count();
    }

    private static boolean isUnderstood(Mapping mapping) {
        long understood = understoodCells(mapping);
        return understood > 0 && 2 * understood >= mapping.cells().size();
    }

    private static Set<String> understoodSheets(Mapping mapping) {
        return mapping.cells().stream()
                .filter(FormReader::isUnderstood)
                .map(cell -> cell.place().sheet())
                .collect(Collectors.toSet());
    }

    private Optional<Mapping> read(Document document, List<Lattice> lattices) {
        List<Line> all =
                lattices.stream().flatMap(lattice -> lines(lattice).stream()).toList();
        List<Line> left = new Twins(all).single();
        while (!left.isEmpty()) {
            Interpretation interpretation = new Interpretation(editions, vocabulary, left);
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
