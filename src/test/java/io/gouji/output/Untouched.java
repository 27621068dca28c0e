package io.gouji.output;

import io.gouji.grid.CellRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a marked copy has changed of its source besides the marks: nothing, if all is well. */
final class Untouched {
    private static final String LIST = "核对结果";

    /** Parts of an {@code .xlsx} in which a mark leaves a trace; all others stay to the byte. */
    private static final Pattern TRACES = Pattern.compile(
            "\\[Content_Types\\]\\.xml|.*\\.rels|.*/workbook\\.xml|.*/styles\\w*\\.xml|.*/sheet[^/]*\\.xml"
                    + "|.*[cC]omments?[^/]*\\.xml|.*\\.vml",
            Pattern.CASE_INSENSITIVE);

    /** Another number of the same list, another place of the same sheet, which sheet is in front. */
    private static final Pattern NUMBERS =
            Pattern.compile("\\s(?:count|localSheetId|activeTab|tabSelected)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern CELL = Pattern.compile("<(?:\\w+:)?c(?:\\s[^>]*)?>");

    /** How a cell looks is compared cell by cell. */
    private static final Pattern STYLE = Pattern.compile("\\ss\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private Untouched() {}

    /**
     * What differs, in words.
     *
     * @param marked the marked cells as {@code sheet!A1}
     */
    static List<String> differences(byte[] source, byte[] copy, Set<String> marked) throws IOException {
        List<String> differences = new ArrayList<>(cells(source, copy, marked));
        if (source[0] == 'P') {
            differences.addAll(parts(OfficeParts.of(source), OfficeParts.of(copy)));
        }
        return differences;
    }

    private static List<String> cells(byte[] source, byte[] copy, Set<String> marked) throws IOException {
        Map<String, String> before = new HashMap<>(Workbooks.describe(source, List.of()));
        Map<String, String> after = new HashMap<>(Workbooks.describe(copy, List.of(LIST)));
        for (String cell : marked) {
            before.computeIfPresent(cell, (key, said) -> withoutMark(said));
            after.computeIfPresent(cell, (key, said) -> withoutMark(said));
            if (!before.containsKey(cell)) {
                after.remove(cell);
                after.computeIfPresent(row(cell), (key, said) -> before.get(key));
            }
        }
        return Workbooks.differences(before, after);
    }

    /** What a row is called there. */
    private static String row(String cell) {
        int sheet = cell.lastIndexOf('!') + 1;
        return cell.substring(0, sheet) + "row "
                + CellRef.of(cell.substring(sheet)).row();
    }

    /** Value and format, without fill and comment. */
    private static String withoutMark(String said) {
        int comment = said.lastIndexOf(Workbooks.COMMENT);
        return said.substring(0, said.lastIndexOf(Workbooks.FILL, comment));
    }

    private static List<String> parts(Map<String, String> before, Map<String, String> after) {
        List<String> differences = new ArrayList<>();
        before.forEach((name, content) -> {
            Optional<String> now = Optional.ofNullable(after.get(name.replace('\\', '/')));
            if (name.endsWith("/")) {
                return; // a folder, which nobody reads
            }
            if (now.isEmpty()) {
                differences.add("lost part " + name);
            } else if (!now.get().equals(content)) {
                part(name, content, now.get()).ifPresent(differences::add);
            }
        });
        after.keySet().stream()
                .filter(name -> !before.containsKey(name) && !before.containsKey(name.replace('/', '\\')))
                .filter(name -> !name.contains("gouji") && !name.endsWith(".rels"))
                .forEach(name -> differences.add("new part " + name));
        return differences;
    }

    private static Optional<String> part(String name, String before, String after) {
        if (!TRACES.matcher(name).matches()) {
            return Optional.of("changed part " + name);
        }
        return firstLost(tokens(before), tokens(after)).map(lost -> name + " lost " + lost);
    }

    private static List<String> tokens(String part) {
        List<String> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(part);
        while (found.find()) {
            String token = NUMBERS.matcher(found.group()).replaceAll("");
            String plain = CELL.matcher(token).matches() ? STYLE.matcher(token).replaceAll("") : token;
            tokens.add(plain.replaceAll("\\s*/?>$", ">"));
        }
        return tokens;
    }

    /** All that stood there stands there in the same order, with something between at most. */
    private static Optional<String> firstLost(List<String> before, List<String> after) {
        int at = 0;
        for (String token : before) {
            int from = at;
            while (at < after.size() && !after.get(at).equals(token)) {
                at++;
            }
            if (at == after.size()) {
                return Optional.of(token + " behind "
                        + Arrays.toString(
                                after.subList(Math.max(0, from - 2), from).toArray()));
            }
            at++;
        }
        return Optional.empty();
    }
}
