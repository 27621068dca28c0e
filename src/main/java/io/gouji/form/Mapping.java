package io.gouji.form;

import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import io.gouji.indicator.Observation;
import io.gouji.reference.Message;
import java.util.List;
import java.util.Optional;

/**
 * What one attachment says: its edition and every figure cell with the indicator that it was taken for.
 *
 * @param form the edition; empty when no sheet is a known form, and then there are no cells
 * @param confidence that it is this edition, from 0 to 1
 * @param cells in reading order, sheet after sheet
 * @param strays figures or marks where the form has none (a 0 in a heading row): never mapped, reported
 * @param remarks what a reader should know of the mapping, such as a sheet that was left aside
 */
public record Mapping(
        String file,
        Optional<Form> form,
        double confidence,
        List<MappedCell> cells,
        List<Stray> strays,
        List<Message> remarks) {
    public Mapping {
        cells = List.copyOf(cells);
        strays = List.copyOf(strays);
        remarks = List.copyOf(remarks);
    }

    /** A figure in a heading row. */
    public record Stray(Place place, String code, String label, Figure figure) {}

    /** The cells that are safe to use, as observations. */
    public List<Observation> observations() {
        return cells.stream()
                .filter(MappedCell::isObservation)
                .map(cell -> new Observation(cell.code().orElseThrow(), cell.figure(), cell.place()))
                .toList();
    }
}
