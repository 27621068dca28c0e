package io.gouji.narrative;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The units of counting, from {@code narrative/units.csv}. */
final class Units {
    /** What a Chinese numeral before a unit is worth: 两名 counts, 三项 may be a manner of speaking, 一种 is none. */
    enum Worth {
        YES,
        WEAK,
        NO
    }

    private final Trie<Unit> units = new Trie<>();
    /** By the text of the unit. */
    private final Map<String, Worth> worths = new HashMap<>();

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
            Unit unit = new Unit(row.required("unit"), row.required("sort"));
            units.units.put(unit.text(), unit);
            units.worths.putIfAbsent(unit.text(), worth);
        }
        return units;
    }

    /** The longest unit that begins at a place. */
    Optional<Unit> at(String text, int at) {
        return units.at(text, at);
    }

    Worth worth(Unit unit) {
        return worths.getOrDefault(unit.text(), Worth.NO);
    }
}
