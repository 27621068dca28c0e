package io.gouji.report;

import io.gouji.region.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Coverage of a row and what is to be known of its totals. Where the cells of a row differ, the row says what most have, and
 * the note names the others by their columns.
 */
record RowNotes(Speech speech, List<Item> items) {
    /** A total and the label of its column. */
    record Item(String column, Total total) {}

    Entry coverage() {
        return usual().map(item -> coverage(speech, item.total())).orElseGet(() -> Entry.text(""));
    }

    /** How many gave a number, of how many whose form has the cell. */
    static Entry coverage(Speech speech, Total total) {
        return Entry.text(said(speech, total), total.isComplete() ? Entry.Look.MUTED : Entry.Look.DOUBT);
    }

    private static String said(Speech speech, Total total) {
        return speech.say("workbook.coverage", total.given(), total.expected());
    }

    private String said(Item item) {
        return said(speech, item.total());
    }

    String note() {
        return Stream.of(exceptions(), classes())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** One with the coverage that most have; of two, the first. */
    private Optional<Item> usual() {
        Map<String, Long> counts =
                items.stream().collect(Collectors.groupingBy(this::said, LinkedHashMap::new, Collectors.counting()));
        return items.stream().max(Comparator.comparing(item -> counts.getOrDefault(said(item), 0L)));
    }

    private String exceptions() {
        String usual = usual().map(this::said).orElse("");
        List<Object> others = items.stream()
                .filter(item -> !said(item).equals(usual))
                .<Object>map(item -> speech.say("workbook.coverage.of", item.column(), said(item)))
                .toList();
        return others.isEmpty() ? "" : speech.say("workbook.coverage.except", others);
    }

    /** What the classes of the totals demand to be said. */
    String classes() {
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        for (Item item : items) {
            columns.computeIfAbsent(demand(item.total()), key -> new ArrayList<>())
                    .add(item.column());
        }
        return columns.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .map(each -> each.getValue().size() == items.size()
                        ? each.getKey()
                        : speech.say("workbook.note.of", each.getValue(), each.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private String demand(Total total) {
        return switch (total.aggregation()) {
            case SUM, NONE -> "";
            case DEDUP_SUM -> speech.say(total.isUpperBound() ? "workbook.note.dedup" : "workbook.note.dedup-change");
            case LEVEL_OWNED -> owned(total);
        };
    }

    private String owned(Total total) {
        return switch (total.givers()) {
            case 0 -> "";
            case 1 -> speech.say("workbook.note.owned", total.named().get(0));
            default -> speech.say("workbook.note.owned-by-many", total.named(), total.givers());
        };
    }
}
