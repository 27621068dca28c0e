package io.gouji.report;

import java.util.List;
import java.util.Map;

/** Names and what they mean, in two columns. */
public record Glossary(Screen screen) {

    /** A line a name, in the order given; names do not contain line breaks. */
    public String of(List<Map.Entry<String, String>> meanings) {
        Page page = new Page(screen);
        TextTable table = TextTable.withoutHeader("  ", List.of(false, false));
        meanings.forEach(
                each -> table.row(List.of(Styled.of(Style.STRONG, each.getKey()), Styled.of(each.getValue()))));
        table.print(page);
        return page.toString();
    }
}
