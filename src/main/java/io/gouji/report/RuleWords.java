package io.gouji.report;

import io.gouji.rule.Rule;
import java.util.List;

/** What a rule applies to, in words. */
record RuleWords(Speech speech) {
    String editions(Rule rule) {
        List<Object> families = rule.families().stream()
                .sorted()
                .<Object>map(family -> known("family", family))
                .toList();
        return speech.list(families);
    }

    /** Over what it repeats. */
    String foreach(Rule rule) {
        return rule.foreach().isEmpty() ? "" : known("foreach", rule.foreach());
    }

    /** A region may bring names of its own, which are said as they are. */
    private String known(String prefix, String name) {
        String key = prefix + "." + name;
        return speech.knows(key) ? speech.say(key) : name;
    }

    String scope(Rule rule) {
        return speech.say("scope." + JsonMap.word(rule.scope()));
    }
}
