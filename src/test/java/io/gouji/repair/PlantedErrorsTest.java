package io.gouji.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Suggestion;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.Messages;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * A table that is right, what a clerk typed in place of it, and the slip: {@code repair/planted.csv}. The best suggestion must
 * give back what is right, and say what was done.
 */
class PlantedErrorsTest {
    private final Messages messages = Messages.of(Samples.DATA);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/repair/planted.csv", numLinesToSkip = 1)
    void theBestSuggestionGivesBackWhatIsRight(String name, String edition, String right, String typed, String slip) {
        Map<String, String> cells = figures(right);
        assertThat(Samples.locate(Samples.table(edition, cells)).faults()).isEmpty();
        Map<String, String> restored = new TreeMap<>();
        figures(typed).keySet().forEach(code -> restored.put(code, cells.getOrDefault(code, "0")));
        cells.putAll(figures(typed));
        Fault fault = Samples.locate(Samples.table(edition, cells)).faults().get(0);
        Suggestion best = fault.suggestions().get(0);
        assertThat(Samples.changes(best)).isEqualTo(restored);
        assertThat(messages.say(Language.EN, best.reason()))
                .contains(messages.say(Language.EN, Message.of("slip." + slip)));
    }

    private static Map<String, String> figures(String written) {
        Map<String, String> figures = new HashMap<>();
        Arrays.stream(written.split(" ", -1))
                .map(each -> each.split("=", -1))
                .forEach(each -> figures.put(each[0], each[1]));
        return figures;
    }
}
