package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule that is not checked looks as if it were. */
class RuleNeedsTest {
    private static final RuleNeeds NEEDS = new RuleNeeds(Samples.ZH, Samples.REFERENCE);

    @ParameterizedTest
    @ValueSource(strings = {"AGG-01", "AGG-02", "AGG-03", "DDL-01", "DDL-02", "DDL-03", "APP21-05", "BRK-01"})
    void ruleThatIsNeverCheckedSaysSo(String rule) {
        assertThat(needs(rule)).startsWith("不核对");
    }

    @ParameterizedTest
    @ValueSource(strings = {"APP21-04", "REM19-03", "ART21-03", "CPY-01", "CPY-02", "NAR-YOY-01"})
    void ruleBetweenYearsNeedsLastYear(String rule) {
        assertThat(needs(rule)).isEqualTo("须有上年的表或报告才核对");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEG-APP-01", "LEG-SIT-01", "APP21-03", "REM19-02", "CMP-02", "NAR-CUR-new", "EDN-01"})
    void ruleOfTheSubmissionAloneNeedsNothingMore(String rule) {
        assertThat(needs(rule)).isEmpty();
    }

    @Test
    void everyBuiltInCheckIsCarriedOutOrSaysWhyNot() throws IOException {
        String code = code(Path.of("src/main/java/io/gouji/reconcile"));
        List<String> silent = Samples.REFERENCE.rules().all().stream()
                .map(Rule::check)
                .filter(check -> !check.isEmpty())
                .filter(check -> !code.contains('"' + check + '"') && !Samples.ZH.knows("needs." + check))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static String code(Path folder) throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    private static String needs(String rule) {
        return NEEDS.of(Samples.REFERENCE.rules().find(rule).orElseThrow());
    }
}
