package io.gouji.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY_LIKE = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");

    private final Messages messages = Messages.of(ReferenceData.bundled());

    @Test
    void argumentsAreSaidInTheLanguageOfTheMessage() {
        Message message = Message.of("fault.cell-count", 3, new BigDecimal("2.50"));
        assertThat(messages.say(Language.ZH, message)).isEqualTo("此行有 3 个代码，而表头有 2.50 列。");
        assertThat(messages.say(Language.EN, message))
                .isEqualTo("The row has 3 codes but the header has 2.50 columns.");
    }

    @Test
    void listsAreJoinedAsTheLanguageJoins() {
        Message message = Message.of("rule.sign", List.of("a", new Wording("甲", "A"), Message.of("rule.end")));
        assertThat(messages.say(Language.ZH, message)).isEqualTo("“a、甲、结尾”");
        assertThat(messages.say(Language.EN, message)).isEqualTo("“a, A, the end”");
    }

    @Test
    void aRegionsTableReplacesATextOfTheSameKey() {
        ReferenceData data =
                ReferenceData.overlaidBy(Map.of("rule/messages.csv", "key,zh,en\nrule.end,末尾,the finish\n"));
        assertThat(Messages.of(data).say(Language.ZH, "rule.end")).isEqualTo("末尾");
        assertThat(Messages.of(data).say(Language.EN, "rule.number")).isEqualTo("a number");
    }

    @Test
    void aTextWithoutTranslationIsAFaultOfTheTable() {
        ReferenceData data = ReferenceData.overlaidBy(Map.of("rule/messages.csv", "key,zh,en\nrule.end,末尾,\n"));
        assertThatThrownBy(() -> Messages.of(data))
                .isInstanceOfSatisfying(
                        ReferenceFault.class,
                        fault -> assertThat(messages.say(Language.EN, fault.said()))
                                .isEqualTo("rule/messages.csv, line 2, column en: This cell must not be empty."));
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> prefixes =
                keys().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> unknown = literals().stream()
                .filter(literal -> prefixes.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !literal.endsWith(".csv") && !messages.has(literal))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY_LIKE.matcher(Files.readString(file)).results().forEach(match -> literals.add(match.group(1)));
            }
        }
        return literals;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/io/gouji"))) {
            for (Path file : files.filter(path -> path.endsWith("messages.csv")).toList()) {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split(",", 2)[0])
                        .filter(key -> key.contains("."))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
