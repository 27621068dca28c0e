package io.gouji.report;

import io.gouji.rule.Rule;
import java.util.List;

/** Rules as a table for a spreadsheet. */
public record CsvRules(Speech speech) {
    private static final List<String> COLUMNS =
            List.of("rule", "severity", "editions", "scope", "foreach", "meaning", "expression", "source", "note");

    public String of(List<Rule> rules) {
        List<String> columns =
                COLUMNS.stream().map(column -> speech.say("csv." + column)).toList();
        return Csv.head(columns) + Csv.rows(rules.stream().map(this::row).toList());
    }

    private List<String> row(Rule rule) {
        RuleWords words = new RuleWords(speech);
        return List.of(
                rule.id(),
                speech.say("severity." + JsonMap.word(rule.severity())),
                words.editions(rule),
                words.scope(rule),
                words.foreach(rule),
                speech.say(rule.meaning()),
                rule.expression(),
                rule.source(),
                rule.note());
    }
}
