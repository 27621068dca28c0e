package io.gouji.intake;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of an RTF document. Before its cells every row says where on the page they end and which are merged. */
final class RtfTable {
    /** Where a cell lies, and whether it goes on from the one above or the one to the left. */
    private record Slot(int left, int right, boolean above, boolean before) {}

    private record Row(List<Slot> slots, List<String> texts) {}

    private final List<Row> rows = new ArrayList<>();
    private List<Slot> slots = List.of();
    private List<String> texts = new ArrayList<>();
    private int left;
    private boolean above;
    private boolean before;

    void define(Command command, int parameter) {
        switch (command) {
            case trowd -> {
                slots = new ArrayList<>();
                left = 0;
            }
            case trleft -> left = parameter;
            case clvmrg -> above = true;
            case clmrg -> before = true;
            case cellx -> {
                slots.add(new Slot(left, parameter, above, before));
                left = parameter;
                above = false;
                before = false;
            }
            default -> {} // how it looks
        }
    }

    void add(String text) {
        texts.add(Blank.trim(text));
    }

    void endRow() {
        rows.add(new Row(List.copyOf(slots), texts));
        texts = new ArrayList<>();
    }

    /** What stands in the cells, in reading order. */
    Stream<String> texts() {
        return Stream.concat(rows.stream().flatMap(row -> row.texts.stream()), texts.stream());
    }

    TableDraft draft() {
        Columns columns = new Columns(rows.stream()
                .flatMap(row -> row.slots.stream())
                .flatMapToInt(slot -> IntStream.of(slot.left, slot.right)));
        TableDraft draft = new TableDraft();
        rows.forEach(row -> draw(row, columns, draft));
        return draft;
    }

    private static void draw(Row row, Columns columns, TableDraft draft) {
        draft.startRow();
        int next = 0;
        int cells = Math.min(row.slots.size(), row.texts.size());
        for (int first = 0; first < cells; ) {
            int behind = first + 1;
            while (behind < cells && row.slots.get(behind).before) {
                behind++;
            }
            Slot slot = row.slots.get(first);
            int column = columns.at(slot.left);
            int end = Math.max(column + 1, columns.at(row.slots.get(behind - 1).right));
            draft.skip(Math.max(0, column - next));
            if (slot.above) {
                draft.addJoined(row.texts.get(first), end - column);
            } else {
                draft.add(row.texts.get(first), end - column, 1);
            }
            next = end;
            first = behind;
        }
    }
}
