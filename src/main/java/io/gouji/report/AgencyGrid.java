package io.gouji.report;

import io.gouji.grid.CellRef;
import io.gouji.region.EditionTotals;
import io.gouji.region.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which agency stands in which row and which indicator in which column of the sheet of agencies: what is drawn there, added up
 * from there and linked to there.
 *
 * @param name of the sheet
 * @param columns the value columns
 * @param places per code the first of them that holds it, counted from 0
 * @param members a row each, those that are added up first
 */
record AgencyGrid(
        EditionTotals edition,
        String name,
        List<FormColumn> columns,
        Map<String, Integer> places,
        List<Member> members) {
    /** Columns before the first value: number, agency, verdict. */
    static final int LEAD = 3;

    /** The title and what the marks mean. */
    private static final int NOTES = 2;

    static AgencyGrid of(Setting setting, EditionTotals edition) {
        List<FormColumn> columns = FormColumn.of(edition.form(), setting);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i).code(), i);
        }
        return new AgencyGrid(
                edition, setting.name("workbook.agencies", edition), columns, places, members(setting, edition));
    }

    /** Those that use this edition; the first sheet also lists those that sent no table. */
    private static List<Member> members(Setting setting, EditionTotals edition) {
        boolean first = setting.region().editions().indexOf(edition) == 0;
        return setting.region().members().stream()
                .filter(member ->
                        member.edition().map(edition.form().id()::equals).orElse(first))
                .toList();
    }

    HeaderCells header() {
        return new HeaderCells(columns.stream().map(FormColumn::path).toList(), LEAD);
    }

    /** Rows above the first agency. */
    int head() {
        return NOTES + header().levels();
    }

    /** The column of the sheet in which a code stands. */
    Optional<Integer> column(String code) {
        return Optional.ofNullable(places.get(code)).map(place -> LEAD + place);
    }

    /** The cells of a code over the agencies that are added up, as a formula names them. */
    Optional<String> range(String code) {
        int head = head();
        int counted = Math.toIntExact(members.stream().filter(Member::counted).count());
        return column(code)
                .filter(column -> counted > 0)
                .map(column -> "'" + name.replace("'", "''") + "'!" + new CellRef(head, column) + ":"
                        + new CellRef(head + counted - 1, column));
    }
}
