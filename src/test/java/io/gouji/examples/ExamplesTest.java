package io.gouji.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gouji.output.OfficeParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Path SEEDS = Path.of("../shared/seeds");

    /** What is shorter than this, anybody may have written. */
    private static final int LONGEST_STOCK_PHRASE = 8;

    static List<String> regions() {
        return Examples.REGIONS;
    }

    @ParameterizedTest
    @MethodSource("regions")
    void theFilesAreWhatTheirFiguresAndTextsMake(String region) throws IOException {
        Map<String, byte[]> made = Examples.files(region);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            byte[] stored = Files.readAllBytes(Examples.folder(region).resolve(file.getKey()));
            if (file.getKey().matches(".*\\.(docx|xlsx)") && !Arrays.equals(stored, file.getValue())) {
                assertThat(OfficeParts.of(stored)).as(file.getKey()).isEqualTo(OfficeParts.of(file.getValue()));
            } else {
                assertThat(stored).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
        try (Stream<Path> files = Files.walk(Examples.folder(region))) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactlyInAnyOrderElementsOf(made.keySet().stream()
                            .map(Examples.folder(region)::resolve)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("regions")
    void noSentenceIsThatOfARealReport(String region) throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the real reports are not at hand");
        String real = bare(all(SEEDS));
        List<String> sentences = ReportText.of(all(Examples.texts(region))).lines().stream()
                .filter(line -> line.kind() == ReportText.Kind.BODY)
                .flatMap(line -> Stream.of(line.text().split("[。；]")))
                .filter(sentence -> sentence.length() > LONGEST_STOCK_PHRASE)
                .map(ExamplesTest::bare)
                .toList();
        assertThat(sentences).isNotEmpty().noneMatch(real::contains);
    }

    private static String all(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s　#>]+", "");
    }
}
