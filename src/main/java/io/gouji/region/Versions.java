package io.gouji.region;

import io.gouji.reference.ReferenceData;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of versions in names and titles (更正, 第2版, (1), a date), read by the patterns of {@code region/versions.csv} and
 * the dates of {@code region/file-names.csv}.
 */
record Versions(List<Mark> marks, List<Pattern> dates) {
    /** {@code pattern} gives {@code rank}, plus the number that it captures, if it captures one. */
    record Mark(Pattern pattern, int rank) {
        Version version(Matcher matcher) {
            int number = matcher.groupCount() > 0 ? Integer.parseInt(matcher.group(1)) : 0;
            return new Version(rank + number, matcher.group(), 0);
        }
    }

    static Versions of(ReferenceData data) {
        return new Versions(
                data.rows("region/versions.csv").stream()
                        .map(row -> new Mark(FileNames.pattern(row), row.integer("rank")))
                        .toList(),
                FileNames.patterns(data, "date"));
    }

    /** The version that a text speaks of: the first mark that matches, and the latest date. */
    Version read(String text) {
        Version marked = Version.UNSAID;
        for (Mark mark : marks) {
            Matcher matcher = mark.pattern().matcher(text);
            if (matcher.find()) {
                marked = mark.version(matcher);
                break;
            }
        }
        int date = date(text);
        return date == 0 ? marked : new Version(marked.rank(), marked.mark(), date);
    }

    private int date(String text) {
        return dates.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .mapToInt(date -> (number(date, 1) * 100 + number(date, 2)) * 100 + number(date, 3))
                .max()
                .orElse(0);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** The text without its marks and dates. */
    String without(String text) {
        String left = text;
        for (Pattern date : dates) {
            left = date.matcher(left).replaceAll(" ");
        }
        for (Mark mark : marks) {
            left = mark.pattern().matcher(left).replaceAll(" ");
        }
        return left;
    }
}
