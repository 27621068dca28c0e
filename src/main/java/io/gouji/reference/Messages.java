package io.gouji.reference;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every text in both languages: each package that has something to say keeps it in its own {@code messages.csv} (key, zh,
 * en).
 */
public final class Messages {
    /** What every report says. */
    private static final List<String> USUAL = List.of("reference", "rule", "repair", "form", "reconcile", "report");

    private static final List<String> SELDOM = List.of("narrative", "region", "intake", "output", "run", "cli");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, Wording> usual;
    private final Lazy<Map<String, Wording>> all;

    private Messages(Map<String, Wording> usual, Lazy<Map<String, Wording>> all) {
        this.usual = usual;
        this.all = all;
    }

    /**
     * The texts of all packages; a key that stands twice is a {@link ReferenceFault}. Our own that are seldom said are read when
     * one is asked for.
     */
    public static Messages of(ReferenceData data) {
        Map<String, Wording> usual = and(Map.of(), USUAL, data);
        Lazy<Map<String, Wording>> all = new Lazy<>(() -> and(usual, SELDOM, data));
        if (!data.overlay().isEmpty()) {
            all.get();
        }
        return new Messages(usual, all);
    }

    private static Map<String, Wording> and(Map<String, Wording> some, List<String> packages, ReferenceData data) {
        Map<String, Wording> texts = new HashMap<>(some);
        for (String each : packages) {
            for (Row row : data.rows(each + "/messages.csv")) {
                Wording both = new Wording(row.required("zh"), row.required("en"));
                if (texts.put(row.required("key"), both) != null) {
                    throw row.fault("key", "fault.duplicate-key", row.get("key"));
                }
            }
        }
        return texts;
    }

    /** The same with other texts for some keys, whatever the language. */
    public Messages with(Map<String, String> others) {
        Map<String, Wording> changed = new HashMap<>(all.get());
        others.forEach((key, text) -> changed.put(key, new Wording(text, text)));
        return new Messages(changed, new Lazy<>(() -> changed));
    }

    public boolean has(String key) {
        return usual.containsKey(key) || all.get().containsKey(key);
    }

    /** The keys that have a text, in order. */
    public Set<String> keys() {
        return new TreeSet<>(all.get().keySet());
    }

    /** The text of a key without places to fill. */
    public String say(Language language, String key) {
        return say(language, Message.of(key));
    }

    /** The message in words. A key without a text is our own defect. */
    public String say(Language language, Message message) {
        Wording known = usual.get(message.key());
        Wording both = known == null ? all.get().get(message.key()) : known;
        if (both == null) {
            throw new IllegalStateException("no text for message " + message.key());
        }
        String text = both.in(language);
        if (text.indexOf('{') < 0) {
            return text;
        }
        Matcher matcher = PLACE.matcher(text);
        StringBuilder said = new StringBuilder();
        while (matcher.find()) {
            int index = Integer.parseInt(matcher.group(1));
            String word = index < message.arguments().size()
                    ? word(language, message.arguments().get(index))
                    : matcher.group();
            matcher.appendReplacement(said, Matcher.quoteReplacement(word));
        }
        return matcher.appendTail(said).toString();
    }

    private String word(Language language, Object argument) {
        if (argument instanceof Message message) {
            return say(language, message);
        }
        if (argument instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (argument instanceof Wording wording) {
            return wording.in(language);
        }
        if (argument instanceof List<?> list) {
            return list.stream()
                    .map(each -> word(language, each))
                    .reduce((front, next) -> say(language, Message.of("list", front, next)))
                    .orElse("");
        }
        return OneLine.of(argument.toString());
    }
}
