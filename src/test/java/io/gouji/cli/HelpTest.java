package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    private static final String CHINESE = "\\p{IsHan}";

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithExamplesInChinese(String command) {
        Run run = Run.in(Language.ZH, command, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("用法：\ngouji " + command, "选项：\n", "示例：\n  gouji " + command + " ")
                .doesNotContain("Usage", "Options", "null", "help.");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithExamplesInEnglish(String command) {
        Run run = Run.in(Language.EN, command, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Usage:\ngouji " + command, "Options:\n", "Examples:\n  gouji " + command + " ")
                .doesNotContainPattern(CHINESE);
    }

    @Test
    void everyOptionAndArgumentIsExplainedInBothLanguages() {
        for (Language language : Language.values()) {
            Console console = new Console(
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(new StringWriter()),
                    language,
                    80,
                    false,
                    false);
            CommandLine all = Commands.of(new Gouji(console, language));
            Stream.concat(Stream.of(all), all.getSubcommands().values().stream())
                    .flatMap(command -> command.getCommandSpec().args().stream())
                    .forEach(argument -> assertThat(argument.description())
                            .as(argument.toString())
                            .isNotEmpty());
        }
    }

    @Test
    void labelsAreTranslatedToo() {
        assertThat(Run.of("check", "--help").out()).contains("-o, --output=文件", "    --reference=文件夹");
        assertThat(Run.in(Language.EN, "check", "--help").out()).contains("-o, --output=FILE", "    --reference=DIR");
    }

    @Test
    void languageOfTheHelpCanBeChosenBeforeOrBehindTheCommand() {
        assertThat(Run.of("--lang", "en", "map", "--help").out()).contains("Usage:");
        assertThat(Run.of("map", "--help", "--lang=EN").out()).contains("Usage:");
    }

    @Test
    void versionIsTold() {
        assertThat(Run.of("--version").out()).startsWith("gouji ");
    }

    @Test
    void withoutCommandTheHelpGoesToStandardErrorAndTheUsageIsWrong() {
        Run run = Run.of();
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("命令：\n  check ");
    }

    static List<String> commands() {
        return List.of("check", "map", "claims", "rules");
    }
}
