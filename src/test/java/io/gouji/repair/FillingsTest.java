package io.gouji.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Evidence;
import io.gouji.finding.Suggestion;
import io.gouji.reference.Language;
import io.gouji.reference.Messages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FillingsTest {
    private final Messages messages = Messages.of(Samples.DATA);

    @Test
    void theOnlyBlankOfASumIsDecided() {
        Map<Failure, Suggestion> fillings =
                fillings("org.staff.total", "6", "org.staff.fulltime", "", "org.staff.parttime", "2");
        assertThat(fillings).containsOnlyKeys(new Failure("LEG-ORG-01", ""));
        Suggestion filling = fillings.values().iterator().next();
        assertThat(Samples.changes(filling)).isEqualTo(Map.of("org.staff.fulltime", "4"));
        assertThat(messages.say(Language.ZH, filling.reason()))
                .isEqualTo("“专职人员数（不包括政府公报及政府网站工作人员数）”（C83）应为 4：唯一使合计成立的值。");
    }

    @Test
    void aBlankTotalIsDecidedByItsParts() {
        assertThat(changes(
                        new Failure("LEG-ORG-01", ""),
                        fillings("org.staff.total", "/", "org.staff.fulltime", "1", "org.staff.parttime", "2")))
                .isEqualTo(Map.of("org.staff.total", "3"));
    }

    @Test
    void blanksOfASumThatTheOthersMakeUpAreNought() {
        assertThat(changes(
                        new Failure("LEG-REV-01", ""),
                        fillings(
                                "review.total",
                                "2",
                                "review.upheld",
                                "2",
                                "review.corrected",
                                "",
                                "review.other",
                                "-")))
                .isEqualTo(Map.of("review.corrected", "0", "review.other", "0"));
    }

    @Test
    void twoBlanksOfWhichOnlyTheSumIsKnownAreNotGuessed() {
        assertThat(fillings("review.total", "2", "review.upheld", "", "review.corrected", "", "review.other", "1"))
                .isEmpty();
    }

    @Test
    void aBlankIsNotFilledWithWhatItsCellCannotHold() {
        assertThat(fillings("org.staff.total", "1", "org.staff.fulltime", "", "org.staff.parttime", "2"))
                .isEmpty();
    }

    @Test
    void aBlankThatIsFilledDecidesTheNext() {
        Map<Failure, Suggestion> fillings = Samples.locate(Samples.table(
                        "2021",
                        Map.of(
                                "request.new@natural", "5",
                                "request.new@total", "5",
                                "request.result.granted@natural", "5",
                                "request.result.granted@total", "",
                                "request.result.total@natural", "5",
                                "request.result.total@total", "")))
                .fillings();
        assertThat(changes(new Failure("APP21-02", "total"), fillings))
                .isEqualTo(Map.of("request.result.granted@total", "5", "request.result.total@total", "5"));
    }

    @Test
    void twoSumsThatAskForDifferentValuesDecideNothing() {
        assertThat(Samples.locate(Samples.table(
                                "2021",
                                Map.of(
                                        "request.result.granted@natural", "",
                                        "request.result.granted@total", "4",
                                        "request.result.total@natural", "6",
                                        "request.new@natural", "6")))
                        .fillings())
                .isEmpty();
    }

    @Test
    void aRowThatTheTableDoesNotHaveIsNotFilled() {
        Table whole = Samples.table("legacy-2014", Map.of("org.staff.total", "3"));
        Map<String, Evidence> cells = new LinkedHashMap<>(whole.cells());
        cells.remove("org.staff.parttime");
        assertThat(Samples.locate(Samples.of(whole.family(), cells)).fillings()).isEmpty();
    }

    private static Map<Failure, Suggestion> fillings(String... codesAndFigures) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < codesAndFigures.length; i += 2) {
            cells.put(codesAndFigures[i], codesAndFigures[i + 1]);
        }
        return Samples.locate(Samples.table("legacy-2014", cells)).fillings();
    }

    private static Map<String, String> changes(Failure failure, Map<Failure, Suggestion> fillings) {
        return Samples.changes(Objects.requireNonNull(fillings.get(failure)));
    }
}
