package io.gouji.report;

import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet.Cell;
import io.gouji.report.Sheet.Line;
import io.gouji.report.Sheet.Part;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sheet that is a list: title, note, one row of column names with a filter, a line a thing. A list that is longer than a sheet
 * may be goes on in further ones.
 */
record ListSheet<T>(Setting setting, String key, String note, int side, List<Column<T>> columns) {
    /** Rows that decide how wide the columns are. */
    private static final int MEASURED = 1000;

    /** Rows above the first thing. */
    static final int HEAD = 3;

    private static final int NARROWEST = 6;
    private static final int FILTER_BUTTON = 3;

    /** A column: the key of its name, how wide it may grow, what stands in it, and whether that begins with a sign. */
    record Column<T>(String key, int widest, Function<T, Entry> entry, boolean signed) {
        Column(String key, int widest, Function<T, Entry> entry) {
            this(key, widest, entry, false);
        }

        static <T> Column<T> signed(String key, int widest, Function<T, Entry> entry) {
            return new Column<>(key, widest, entry, true);
        }

        static <T> Column<T> text(String key, int widest, Function<T, String> text) {
            return new Column<>(key, widest, thing -> Entry.text(text.apply(thing)));
        }

        static <T> Column<T> centered(String key, int widest, Function<T, String> text) {
            return new Column<>(key, widest, thing -> Entry.text(text.apply(thing), Look.CENTERED));
        }
    }

    /**
     * Things that belong together: those of a submission, say.
     *
     * @param number how many there are
     */
    record Group<T>(int number, Supplier<Stream<T>> things) {
        static <T> Group<T> of(T thing) {
            return new Group<>(1, () -> Stream.of(thing));
        }
    }

    /** The sheets of all things. */
    List<Sheet> of(Supplier<Stream<Group<T>>> groups) {
        List<Integer> widths = widths(groups);
        int room = room(setting);
        long last = Math.max(0, groups.get().mapToLong(Group::number).sum() - 1);
        return IntStream.rangeClosed(0, Math.toIntExact(last / room))
                .mapToObj(further -> sheet(further, groups, widths))
                .toList();
    }

    private Sheet sheet(int further, Supplier<Stream<Group<T>>> groups, List<Integer> widths) {
        return new Sheet(
                        setting.name(key, further),
                        title(),
                        widths,
                        HEAD,
                        side,
                        true,
                        () -> parts(further, groups, widths))
                .emphasising(List.of(Signs.in(signed(), setting.speech())));
    }

    /** Where the line of a thing stands, counted from 0, in the list of that key. */
    static Link.Inside line(Setting setting, String key, int number) {
        int room = room(setting);
        return new Link.Inside(setting.name(key, number / room), HEAD + number % room, 0);
    }

    private static int room(Setting setting) {
        return setting.rows() - HEAD;
    }

    private List<Integer> signed() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).signed())
                .boxed()
                .toList();
    }

    private String title() {
        return setting.title(key + ".title");
    }

    private List<Integer> widths(Supplier<Stream<Group<T>>> groups) {
        int[] widths = columns.stream()
                .mapToInt(column -> TextWidth.of(heading(column)) + FILTER_BUTTON)
                .toArray();
        groups.get().flatMap(group -> group.things().get()).limit(MEASURED).forEach(thing -> {
            for (int i = 0; i < widths.length; i++) {
                Column<T> column = columns.get(i);
                int wide = TextWidth.of(column.entry().apply(thing).shown()) + 2;
                widths[i] = Math.max(widths[i], Math.min(wide, column.widest()));
            }
        });
        return IntStream.of(widths)
                .map(width -> Math.max(width, NARROWEST))
                .boxed()
                .toList();
    }

    private Iterator<Part> parts(int further, Supplier<Stream<Group<T>>> groups, List<Integer> widths) {
        List<Line> head = List.of(
                new Line(2, List.of(Cell.of(0, Entry.text(title(), Look.TITLE)))),
                Line.fitting(widths, List.of(Cell.across(0, columns.size(), Entry.text(note, Look.NOTE)))),
                header());
        Rows rows = new Rows((long) further * room(setting), room(setting));
        Stream<Part> body = groups.get()
                .flatMap(group -> rows.of(group).stream())
                .map(group ->
                        new Part(group.number(), () -> group.things().get().map(thing -> line(thing, widths))));
        return Stream.concat(Stream.of(Part.of(head)), body).iterator();
    }

    /** Which of the things stand in one sheet; it is shown all groups in their order. */
    private static final class Rows {
        private final int room;
        /** Things of this and the sheets before, as far as it was shown them; negative before its first. */
        private long seen;

        Rows(long before, int room) {
            this.room = room;
            this.seen = -before;
        }

        <T> Optional<Group<T>> of(Group<T> group) {
            long first = Math.max(0, -seen);
            long end = Math.min(group.number(), room - seen);
            seen += group.number();
            return first >= end
                    ? Optional.empty()
                    : Optional.of(new Group<>(
                            (int) (end - first),
                            () -> group.things().get().skip(first).limit(end - first)));
        }
    }

    private Line header() {
        List<Cell> cells = new ArrayList<>();
        for (Column<T> column : columns) {
            cells.add(Cell.of(cells.size(), Entry.text(heading(column), Look.HEADER)));
        }
        return new Line(1, cells);
    }

    private String heading(Column<T> column) {
        String name = setting.say(column.key());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private Line line(T thing, List<Integer> widths) {
        List<Cell> cells = new ArrayList<>();
        for (Column<T> column : columns) {
            cells.add(Cell.of(cells.size(), column.entry().apply(thing)));
        }
        return Line.fitting(widths, cells);
    }
}
