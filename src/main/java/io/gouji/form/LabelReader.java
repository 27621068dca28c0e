package io.gouji.form;

import io.gouji.reference.Memo;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes labels apart. */
final class LabelReader {
    private static final Pattern BRACKETED = Pattern.compile(
            "[(\\[\\u3014\\u3010{<]([^()\\[\\]\\u3014\\u3015\\u3010\\u3011{}<>]*)[)\\]\\u3015\\u3011}>]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}]+");
    private final Words words;
    private final Numbering numbering;
    private final Pattern ofWhich;
    private final IntToDoubleFunction weight;
    /** The labels that the forms print: most that is read is one of them. */
    private final Map<String, Label> printed;

    private final Memo<String, Label> others = new Memo<>();

    private LabelReader(Words words, Numbering numbering, IntToDoubleFunction weight, Map<String, Label> printed) {
        this.words = words;
        this.numbering = numbering;
        this.weight = weight;
        this.printed = printed;
        String any = words.ofWhich().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.ofWhich = Pattern.compile("^(?:" + any + ")[:,]?|[,;:(]*(?:" + any + ")[:)]*$");
    }

    /** Weighs what labels have in common by how few of the forms' labels have it. */
    static LabelReader of(ReferenceData data, Words words, Collection<String> formLabels) {
        LabelReader even = new LabelReader(words, Numbering.of(data), gram -> 1, Map.of());
        Map<String, Label> printed = new HashMap<>();
        for (String raw : formLabels) {
            printed.put(raw, even.read(raw));
        }
        Map<Integer, Integer> counts = new HashMap<>();
        Set<String> cores = new HashSet<>();
        for (Label label : printed.values()) {
            if (cores.add(label.core())) {
                label.grams().count(counts);
            }
        }
        int unseen = 3;
        double all = formLabels.size();
        IntToDoubleFunction weight = gram -> Math.log(1 + all / counts.getOrDefault(gram, unseen));
        printed.replaceAll((raw, label) -> label.weighed(weight));
        return new LabelReader(words, even.numbering, weight, printed);
    }

    Label read(String raw) {
        Label known = printed.get(raw);
        return known == null ? others.of(raw, () -> takeApart(raw)) : known;
    }

    List<Label> read(Collection<String> raws) {
        List<Label> labels = new ArrayList<>(raws.size());
        for (String raw : raws) {
            labels.add(read(raw));
        }
        return labels;
    }

    private Label takeApart(String raw) {
        Numbering.Numbered numbered = numbering.split(Folding.fold(raw));
        Matcher part = ofWhich.matcher(numbered.text());
        boolean ofWhichFound = part.find();
        String text = ofWhichFound ? part.replaceAll("") : numbered.text();
        if (ofWhichFound) {
            Numbering.Numbered again = numbering.split(text);
            numbered = again.number().isEmpty() ? numbered : again;
            text = again.text();
        }
        String unit = unit(text);
        String bare = withoutRiders(text);
        String plain = plain(bare.isEmpty() ? text : bare);
        String core = refine(plain);
        Grams grams = grams(core);
        String whole = plain(text);
        boolean riders = !whole.equals(plain);
        String full = riders ? refine(whole) : core;
        Grams all = riders ? grams(full) : grams;
        return new Label(raw, plain, core, full, numbered.number(), ofWhichFound, unit, grams, all);
    }

    /** Whether a folded text is nothing but the numbering of a label. */
    boolean isOrdinal(String folded) {
        Numbering.Numbered numbered = numbering.split(folded);
        return numbering.belongsInside(folded)
                || (!numbered.number().isEmpty() && numbered.text().isEmpty());
    }

    private Grams grams(String text) {
        return new Grams(text, words.denies(text), weight);
    }

    private String withoutRiders(String text) {
        Matcher matcher = BRACKETED.matcher(text);
        StringBuilder bare = new StringBuilder();
        while (matcher.find()) {
            boolean belongs = numbering.belongsInside(matcher.group(1));
            matcher.appendReplacement(bare, belongs ? Matcher.quoteReplacement(matcher.group(1)) : "");
        }
        return Folding.bare(matcher.appendTail(bare).toString());
    }

    private String unit(String text) {
        Matcher matcher = BRACKETED.matcher(text);
        while (matcher.find()) {
            String inside = matcher.group(1);
            String word = Folding.bare(inside.substring(inside.lastIndexOf(':') + 1));
            if (words.isUnit(word)) {
                return word;
            }
        }
        return "";
    }

    /** Letters and digits only; of a label in two languages the Chinese. */
    private static String plain(String text) {
        String plain = Folding.bare(text);
        return HAN.matcher(plain).find() ? LATIN.matcher(plain).replaceAll("") : plain;
    }

    /** In the preferred words, without an idle ending. */
    private String refine(String plain) {
        return words.withoutEnding(words.preferred(plain));
    }
}
