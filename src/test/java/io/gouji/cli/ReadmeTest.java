package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows behind a command is what the command prints. */
class ReadmeTest {
    private static final Pattern SHOWN =
            Pattern.compile("```console\\n\\$ \\./gouji ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"README.md, EN", "README.zh-CN.md, ZH"})
    void everyCommandPrintsWhatIsShown(Path readme, Language language) throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher shown = SHOWN.matcher(Files.readString(readme));
        while (shown.find()) {
            commands.add(shown.group(1));
            assertThat(printed(shown.group(1), language)).as(shown.group(1)).isEqualTo(shown.group(2));
        }
        assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Workbooks are written into a folder of the test's own. */
    private String printed(String command, Language language) {
        String target = folder + "/";
        String[] arguments = command.replace("-o ", "-o " + target).split(" ");
        return Run.in(language, arguments).out().replace(target, "");
    }
}
