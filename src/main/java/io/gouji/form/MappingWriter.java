package io.gouji.form;

import io.gouji.form.ColumnUse.What;
import io.gouji.form.MappedCell.Status;
import io.gouji.form.Outline.Kind;
import io.gouji.form.Outline.Node;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.reference.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Goes through the lines of a document and writes down what each of its figure cells is. */
final class MappingWriter {
    private final Document document;
    private final List<Line> lines;
    private final Interpretation interpretation;
    private final Map<Lattice, What> sheets;
    /** Lines of which nobody can tell whether they are meant. */
    private final Set<Line> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<MappedCell> cells = new ArrayList<>();
    private final List<Mapping.Stray> strays = new ArrayList<>();

    /** {@code lines} are those of the form. */
    MappingWriter(Document document, List<Line> lines, Interpretation interpretation) {
        this.document = document;
        this.lines = lines;
        this.interpretation = interpretation;
        this.sheets = Copies.of(interpretation, lines);
    }

    /** Of all lines, those that are not the form's are kept unmapped where they stand on its sheets. */
    Mapping write(List<Line> all) {
        Set<Line> ofForm = Collections.newSetFromMap(new IdentityHashMap<>());
        ofForm.addAll(lines);
        doubtful.addAll(new Twins(all).doubtful());
        for (Line line : all) {
            if (!ofForm.contains(line) && sheets.containsKey(line.band().lattice())) {
                setAside(line);
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            Optional<Node> node = interpretation.best().node(line);
            if (node.filter(each -> each.kind() != Kind.DATA).isPresent()) {
                writeStrays(lines.get(line), node.get());
            } else if (node.isPresent() || lines.get(line).hasFigures()) {
                writeCells(line);
            }
        }
        return new Mapping(
                document.name(),
                Optional.of(interpretation.best().form()),
                interpretation.confidence(),
                Rivals.settle(cells).stream().sorted(readingOrder()).toList(),
                strays,
                remarks(all));
    }

    private Comparator<MappedCell> readingOrder() {
        List<String> names = document.grids().stream().map(Grid::name).toList();
        return (one, other) -> {
            int sheets = Integer.compare(
                    names.indexOf(one.place().sheet()),
                    names.indexOf(other.place().sheet()));
            return sheets == 0 ? one.place().cell().compareTo(other.place().cell()) : sheets;
        };
    }

    private CellMapper mapper(Line line, OptionalInt index) {
        return new CellMapper(document.name(), interpretation, line, index);
    }

    private void setAside(Line line) {
        CellMapper mapper = mapper(line, OptionalInt.empty());
        for (int value = 0; value < line.values().size(); value++) {
            Optional<Box> box = line.values().get(value).filter(Box::isFigure);
            if (box.isPresent()) {
                cells.add(mapper.setAside(value, box.get()));
            }
        }
    }

    private void writeCells(int index) {
        Line line = lines.get(index);
        CellMapper mapper = mapper(line, OptionalInt.of(index));
        What ofSheet = sheets.getOrDefault(line.band().lattice(), What.FIGURE);
        for (int value = 0; value < line.values().size(); value++) {
            Optional<Box> box = line.values().get(value);
            if (box.isPresent()) {
                MappedCell cell = mapper.map(index, value, box.get(), ofSheet);
                boolean held = cell.status() == Status.ACCEPTED && doubtful.contains(line);
                cells.add(held ? cell.withStatus(Status.REVIEW) : cell);
            }
        }
    }

    private void writeStrays(Line line, Node node) {
        String code =
                node.row() < 0 ? "" : interpretation.best().outline().row(node).code();
        CellMapper mapper = mapper(line, OptionalInt.empty());
        for (Optional<Box> box : line.values()) {
            if (box.isPresent() && box.get().isFigure()) {
                strays.add(mapper.stray(code, box.get()));
            }
        }
    }

    /** Of every sheet that gives no figures, why. */
    private List<Message> remarks(List<Line> all) {
        Set<Grid> figured = new HashSet<>();
        for (Line line : all) {
            if (line.hasFigures()) {
                figured.add(line.band().lattice().grid());
            }
        }
        List<Message> remarks = new ArrayList<>();
        for (Grid grid : document.grids()) {
            Optional<What> what = sheets.entrySet().stream()
                    .filter(sheet -> sheet.getKey().grid().equals(grid))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (what.isEmpty() && figured.contains(grid)) {
                remarks.add(Message.of("form.sheet-aside", grid.name()));
            }
            if (what.isPresent() && what.get() != What.FIGURE) {
                boolean earlier = what.get() == What.PREVIOUS;
                remarks.add(Message.of(earlier ? "form.sheet-earlier" : "form.sheet-repeats", grid.name()));
            }
        }
        return remarks;
    }
}
