package io.gouji.output;

import io.gouji.report.TextWidth;
import java.util.List;
import java.util.Set;

/** How the list of findings in front of a marked copy is laid out, whichever the format. */
final class FindingList {
    /** Widths of its columns, in characters. */
    static final List<Integer> WIDTHS = List.of(6, 11, 64, 26, 48, 16);

    /** The row of its header, from 0; the verdict and a note stand above. */
    static final int HEADER = 2;

    private FindingList() {}

    /** Height of a row, in points: programs differ in whether they make a row fit by themselves. */
    static float height(List<String> texts) {
        int lines = 1;
        for (int column = 0; column < Math.min(texts.size(), WIDTHS.size()); column++) {
            int room = texts.size() == 1
                    ? WIDTHS.stream().mapToInt(Integer::intValue).sum()
                    : WIDTHS.get(column);
            int wrapped = texts.get(column)
                    .lines()
                    .mapToInt(line -> TextWidth.lines(line, room - 1))
                    .sum();
            lines = Math.max(lines, wrapped);
        }
        return Math.min(FormWorkbook.height(lines), 400);
    }

    /** A name that no sheet of the file has. */
    static String unused(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + number;
        }
        return free;
    }
}
