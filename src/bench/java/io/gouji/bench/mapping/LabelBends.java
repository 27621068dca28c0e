package io.gouji.bench.mapping;

import com.ibm.icu.text.Transliterator;
import io.gouji.indicator.Indicators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bends what labels say. */
final class LabelBends {
    private static final Pattern NUMBERED = Pattern.compile(
            "^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+\\.)?((?:其中：)?)(.*)$", Pattern.DOTALL);
    private static final String COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动";
    private static final List<String> MARKS = List.of("*", "①", "[1]", "（注2）", "▲", "※");
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private final Draft draft;
    private final Indicators indicators;

    private LabelBends(Draft draft, Indicators indicators) {
        this.draft = draft;
        this.indicators = indicators;
    }

    /** Bends in the order of {@link Bend}; headings of columns and titles too, unless they have no numbering to lose. */
    static void apply(Draft draft, Indicators indicators) {
        LabelBends bends = new LabelBends(draft, indicators);
        draft.bends.forEach(bends::apply);
    }

    private void apply(Bend bend) {
        switch (bend) {
            case MISPRINTS -> everywhere(0.15, this::misprinted);
            case SHORTENED_TO_8_CHARACTERS -> everywhere(1, LabelBends::shortened);
            case WITHOUT_RIDERS -> everywhere(1, LabelBends::withoutRiders);
            case WITHOUT_NUMBERING -> inStub(1, text -> text.substring(matcher(text).start(2)));
            case OTHER_NUMBERING -> inStub(1, LabelBends::renumbered);
            case WRONG_NUMBERING -> inStub(0.3, this::misnumbered);
            case OTHER_WORDS -> everywhere(0.6, LabelBends::inOtherWords);
            case HALF_WIDTH -> everywhere(1, LabelBends::halfWidth);
            case SPACED_OUT -> everywhere(0.5, text -> text.replaceAll("(?<=.)(?=.)", " "));
            case LINE_BREAKS -> everywhere(0.5, LabelBends::broken);
            case FOOTNOTE_MARKS -> everywhere(0.3, text -> text + draft.any(MARKS));
            case TRADITIONAL_SCRIPT -> everywhere(1, TRADITIONAL::transliterate);
            case ENGLISH_BESIDE -> english((zh, en) -> zh + "\n" + en);
            case ENGLISH_ONLY -> english((zh, en) -> en);
            default -> {}
        }
    }

    /** A label is bent the same wherever it is repeated. */
    private UnaryOperator<String> sometimes(double share, UnaryOperator<String> bend) {
        Map<String, String> done = new HashMap<>();
        return text -> text.isEmpty()
                ? text
                : done.computeIfAbsent(text, each -> draft.chance(share) ? bend.apply(each) : each);
    }

    private void inStub(double share, UnaryOperator<String> bend) {
        UnaryOperator<String> each = sometimes(share, bend);
        draft.tables.forEach(table -> table.rows.replaceAll(row -> row.with(each)));
    }

    private void everywhere(double share, UnaryOperator<String> bend) {
        inStub(share, bend);
        UnaryOperator<String> each = sometimes(share, bend);
        draft.tables.forEach(table -> {
            table.titles.replaceAll(each);
            table.headings.replaceAll(path -> path.stream().map(each).toList());
        });
    }

    private interface Bilingual {
        String of(String zh, String en);
    }

    /** Rows in the English words of the indicators; a heading has a code of its own or none. */
    private void english(Bilingual both) {
        Map<String, String> words = new HashMap<>();
        draft.form.tables().forEach(table -> table.rows().forEach(row -> {
            String code = row.code().isEmpty() ? Indicators.base(row.cells().get(0)) : row.code();
            indicators.find(code).ifPresent(found -> {
                words.put(row.label(), found.label().en());
                row.aliases().forEach(alias -> words.put(alias, found.label().en()));
            });
        }));
        inStub(1, text -> both.of(text, words.getOrDefault(text, "Other")));
    }

    private static Matcher matcher(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        matcher.find();
        return matcher;
    }

    private String misprinted(String text) {
        int from = matcher(text).start(3);
        int length = text.replaceAll("（.*", "").length() - from;
        if (length < 4) {
            return text;
        }
        int at = from + draft.random.nextInt(length);
        char wrong = COMMON.charAt(draft.random.nextInt(COMMON.length()));
        return switch (draft.random.nextInt(3)) {
            case 0 -> text.substring(0, at) + wrong + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + wrong + text.substring(at);
        };
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(8, text.length()));
    }

    private static String withoutRiders(String text) {
        String bare = text.replaceAll("（[^）]{2,}）", "");
        return matcher(bare).group(3).isEmpty() ? text : bare;
    }

    private static String renumbered(String text) {
        return text.replaceFirst("^([一二三四五六七八九十]+)、", "第$1部分 ")
                .replaceFirst("^（([一二三四五六七八九十]+)）", "$1、")
                .replaceFirst("^(\\d+)\\.", "（$1）");
    }

    private String misnumbered(String text) {
        int number = draft.random.nextInt(7);
        return text.replaceFirst("^\\d+\\.", number + 1 + ".")
                .replaceFirst("^（[一二三四五六七八九十]）", "（" + "一二三四五六七".charAt(number) + "）");
    }

    private static String inOtherWords(String text) {
        return text.replace("其他", "其它")
                .replace("总计", "合计")
                .replace("网络", "网上")
                .replace("数量", "数")
                .replace("机构", "单位")
                .replace("上年", "上一年")
                .replaceFirst("(?<=..)[数情况]+$", "");
    }

    private static String halfWidth(String text) {
        return text.replace('（', '(').replace('）', ')').replace('：', ':').replace('、', ',');
    }

    private static String broken(String text) {
        int half = text.length() / 2;
        return half < 3 ? text : text.substring(0, half) + "\n" + text.substring(half);
    }
}
