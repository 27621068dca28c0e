package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The units of counting, from {@code narrative/units.csv}. */
final class Units {
    /** What a Chinese numeral before a unit is worth: 两名 counts, 三项 may be a manner of speaking, 一种 is none. */
    enum Worth {
        YES,
        WEAK,
        NO
    }

    private record Entry(Unit unit, Worth worth) {}

    private final List<Entry> entries = new ArrayList<>();

    private Units() {}

    static Units of(ReferenceData data) {
        Units units = new Units();
        for (Row row : data.rows("narrative/units.csv")) {
            Worth worth = switch (row.required("numerals")) {
                case "yes" -> Worth.YES;
                case "weak" -> Worth.WEAK;
                case "no" -> Worth.NO;
                default -> throw row.fault("numerals", "fault.not-one-of", row.get("numerals"), "yes, weak, no");
            };
            units.entries.add(new Entry(new Unit(row.required("unit"), row.required("sort")), worth));
        }
        units.entries.sort(Comparator.comparingInt(entry -> -entry.unit().text().length()));
        return units;
    }

    /** The longest unit that begins at a place. */
    Optional<Unit> at(String text, int at) {
        return entries.stream()
                .map(Entry::unit)
                .filter(unit -> text.startsWith(unit.text(), at))
                .findFirst();
    }

    Worth worth(Unit unit) {
        return entries.stream()
                .filter(entry -> entry.unit().equals(unit))
                .map(Entry::worth)
                .findFirst()
                .orElse(Worth.NO);
    }
}
