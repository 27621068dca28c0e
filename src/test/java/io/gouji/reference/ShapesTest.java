package io.gouji.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Looking for shapes only where they can stand finds exactly what looking everywhere finds. */
class ShapesTest {
    private static final List<String> SYNTAX = List.of(
            "a",
            "ab|c?d",
            "(?<=a)b+",
            "(?<!b)[a-c]{2,3}c",
            "^a|b$",
            "^\\s?\\d{1,2}[.、]",
            "[^a]b",
            "[\\d\\-·]+年?",
            "(?:a{0,2}b){2}?c",
            "a*",
            "a{0}",
            "x?",
            "(?i)A",
            "(?<name>年)\\d",
            "(?>a|ab)c",
            "(?=.b)a",
            "\\bb",
            "\\w+@",
            "[a&&[^b]]",
            "\\p{IsHan}{1,2}+\\.",
            "\\QA.\\E",
            "(a)\\1",
            "\\u5E74.",
            "𠮷?年",
            "\\uD842\\uDFB7?年",
            "[𠮷年]b",
            ".年",
            "[.]\\.",
            "\\(\\d",
            "a++b",
            "(?:|a)b",
            "");

    /** Those of the tables, and some with every kind of syntax in them; each alone. */
    private static final Map<Pattern, Shapes> ALL = all();

    @Property(tries = 500)
    void everyMatchIsFound(@ForAll("texts") String text) {
        ALL.forEach((pattern, shapes) -> {
            List<String> found = new ArrayList<>();
            shapes.each(text, match -> found.add(match.start() + "-" + match.end()));
            assertThat(found).as(pattern.pattern()).isEqualTo(plainly(pattern, text));
        });
    }

    @Property(tries = 200)
    void theFirstMatchAndTheOneAtTheBeginningAreFound(@ForAll("texts") String text) {
        ALL.forEach((pattern, shapes) -> {
            boolean stands = pattern.matcher(text).find();
            boolean opens = pattern.matcher(text).lookingAt();
            assertThat(shapes.first(text).isPresent()).as(pattern.pattern()).isEqualTo(stands);
            assertThat(shapes.open(text)).as(pattern.pattern()).isEqualTo(opens);
        });
    }

    @Property(tries = 200)
    void aWholeTextIsAShapeWhereTheExpressionMatchesIt(@ForAll("texts") String text) {
        SYNTAX.forEach(each -> assertThat(Shape.of(each).is(text)).as(each).isEqualTo(text.matches(each)));
    }

    @Test
    void aDateIsAShapeOfItsOwnAndALongerTextIsNot() {
        assertThat(Shape.of("\\d+年").is("2018年")).isTrue();
        assertThat(Shape.of("\\d+年").is("2018年度")).isFalse();
        assertThat(Shape.of("\\d+年").is("于2018年")).isFalse();
        assertThat(Shape.of("\\d+年").is("")).isFalse();
    }

    @Test
    void ofSeveralShapesTheFirstThatStandsInATextCounts() {
        Shapes shapes = new Shapes(List.of(Shape.of("月"), Shape.of("日"), Shape.of("年")));
        assertThat(shapes.first("3年5日").orElseThrow().group()).isEqualTo("日");
    }

    @Test
    void aTextWithoutACharacterThatAShapeMustHaveIsNotSearched() {
        Shapes shapes = new Shapes(List.of(Shape.of("\\d+年"), Shape.of("第\\d"), Shape.of("a*")));
        assertThat(shapes.possible("公开12条").stream()).containsExactly(2);
        assertThat(shapes.possible("第12条").stream()).containsExactly(1, 2);
    }

    private static List<String> plainly(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.start() + "-" + matcher.end());
        }
        return found;
    }

    private static Map<Pattern, Shapes> all() {
        List<String> expressions = new ArrayList<>(SYNTAX);
        for (String table : List.of("narrative/patterns.csv", "reconcile/identity.csv")) {
            ReferenceData.bundled().rows(table).forEach(row -> expressions.add(row.required("pattern")));
        }
        Map<Pattern, Shapes> all = new LinkedHashMap<>();
        expressions.forEach(each -> all.put(Pattern.compile(each), new Shapes(List.of(Shape.of(each)))));
        return all;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.of("aabcdx@._-—:/、。(（)“”《》〔〕 \n".split(""));
        Arbitrary<String> digits = Arbitraries.of("1", "2", "20", "2018", "12345", "19", "0571", "88881234");
        Arbitrary<String> han = Arbitraries.of(("一二三十百年月日号第届条件次章个大中全会局关于信息公开报告统计表情况电话室世界强前名同计只均时点分之"
                        + "工作周岁其是来则要伍队统万政务填报单位热线市民网站问题" + "\u4E00\uFFFD\uE000\uD842")
                .split(""));
        Arbitrary<String> words = Arbitraries.of(
                "𠮷", "www.", "http://", ".pdf", "互联网", "+", "×", "级", "V2", "A.", "至", "工作日", "个工作日", "?ā)", "(tiáo)",
                "锟斤拷");
        return Arbitraries.frequencyOf(Tuple.of(3, signs), Tuple.of(3, digits), Tuple.of(5, han), Tuple.of(1, words))
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }
}
