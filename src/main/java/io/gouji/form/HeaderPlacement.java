package io.gouji.form;

import io.gouji.form.Box.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts the headings of a flattened table over the columns that they head. */
final class HeaderPlacement {
    private HeaderPlacement() {}

    /**
     * Gives every cell its columns.
     *
     * @param header its lines, from top to bottom
     * @param width of the table, in columns
     * @param values how many columns stand behind the labels of a row
     */
    static List<List<Box>> place(List<List<Box>> header, int width, int values) {
        List<List<Box>> placed = new ArrayList<>();
        if (header.isEmpty()) {
            return placed;
        }
        int leaf = IntStream.range(0, header.size())
                .reduce((a, b) -> header.get(b).size() >= header.get(a).size() ? b : a)
                .getAsInt();
        List<Box> below = placeLeaf(header.get(leaf), width, values);
        placed.add(below);
        List<List<Box>> under = List.of();
        for (int row = leaf - 1; row >= 0; row--) {
            List<Box> here = placeOver(header.get(row), below, under, values < width);
            placed.add(0, here);
            under = List.of(below);
            below = here;
        }
        header.subList(leaf + 1, header.size()).forEach(row -> placed.add(placeLeaf(row, width, values)));
        return placed;
    }

    /** The longest line: one cell over the labels, all others over figures from the right. */
    private static List<Box> placeLeaf(List<Box> row, int width, int values) {
        boolean shifted = row.size() < width && row.size() == values + 1;
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            int column = shifted && i > 0 ? width - row.size() + i : i;
            boxes.add(row.get(i).at(0, column, 0, column));
        }
        return boxes;
    }

    /** A line over another: its cells divide the cells below among them. */
    private static List<Box> placeOver(List<Box> row, List<Box> below, List<List<Box>> under, boolean corner) {
        List<Box> boxes = new ArrayList<>();
        int first = corner ? 1 : 0;
        if (corner) {
            boxes.add(row.get(0).at(0, 0, 0, 0));
        }
        List<Box> heads = row.subList(first, row.size());
        List<List<Box>> groups =
                groups(heads.size(), below.subList(Math.min(first, below.size()), below.size()), under);
        for (int i = 0; i < groups.size(); i++) {
            List<Box> group = groups.get(i);
            boxes.add(heads.get(i)
                    .at(0, group.get(0).left(), 0, group.get(group.size() - 1).right()));
        }
        return boxes;
    }

    /** The first way to divide that gives as many groups as there are headings; none where no way does. */
    private static List<List<Box>> groups(int wanted, List<Box> below, List<List<Box>> under) {
        return java.util.stream.Stream.of(
                        List.of(below),
                        below.stream().map(List::of).toList(),
                        cut(
                                below,
                                (start, before, here) ->
                                        here.is(Kind.BLANK) || before.is(Kind.BLANK) || repeats(start, here)),
                        cut(below, (start, before, here) -> hasLabelUnder(before, under) != hasLabelUnder(here, under)))
                .filter(groups -> groups.size() == wanted)
                .findFirst()
                .orElse(List.of());
    }

    private interface Cut {
        boolean between(Box start, Box before, Box here);
    }

    private static List<List<Box>> cut(List<Box> boxes, Cut cut) {
        List<List<Box>> groups = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            boolean begins =
                    i == 0 || cut.between(groups.get(groups.size() - 1).get(0), boxes.get(i - 1), boxes.get(i));
            if (begins) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(boxes.get(i));
        }
        return groups;
    }

    private static boolean repeats(Box start, Box here) {
        return !here.is(Kind.BLANK) && start.label().core().equals(here.label().core());
    }

    private static boolean hasLabelUnder(Box box, List<List<Box>> under) {
        return under.stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.is(Kind.LABEL) && each.left() >= box.left() && each.left() <= box.right());
    }
}
