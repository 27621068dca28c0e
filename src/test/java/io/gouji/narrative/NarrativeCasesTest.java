package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences and what a person reads in them: {@code narrative/cases/*.txt}. Above the line {@code ---} the text, below it what
 * should be read, in the order of claims, implied claims, sums and damaged passages.
 */
class NarrativeCasesTest {
    private static final Path CASES = Path.of("src/test/resources/narrative/cases");
    private static final String LINE = "\n---\n";

    private final NarrativeReader reader = ClaimsCorpus.reader();

    @TestFactory
    Stream<DynamicTest> whatAPersonReadsIsRead() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private void check(Path file) throws IOException {
        String[] parts = Files.readString(file).split(LINE, 2);
        List<String> expected = parts[1].lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines(reader.read(file.toString(), ClaimsCorpus.prose(parts[0]))))
                .containsExactlyElementsOf(expected);
    }

    static List<String> lines(Narrative narrative) {
        List<String> lines = new ArrayList<>();
        narrative.claims().forEach(claim -> lines.add(line(claim)));
        narrative.implied().forEach(claim -> lines.add("IMPLIED " + line(claim)));
        narrative.sums().forEach(sum -> lines.add(line(sum)));
        narrative.damaged().forEach(quote -> lines.add("DAMAGED " + quote.text()));
        return lines;
    }

    /** quote | value and unit | concept, and what is not the usual: interval, kind, period. */
    private static String line(Claim claim) {
        List<String> words = new ArrayList<>();
        words.add(claim.quote().text().replace("\n", "↵"));
        words.add((claim.value().toPlainString() + " " + claim.unit()).strip());
        words.add(claim.concept().orElse("-"));
        if (claim.comparator() != Claim.Comparator.EXACT) {
            words.add(claim.comparator().sign() + " " + claim.low().toPlainString() + ".."
                    + claim.high().toPlainString());
        }
        if (claim.kind() != Claim.Kind.LEVEL) {
            words.add(claim.kind().name().toLowerCase(Locale.ROOT));
        }
        if (claim.period() != Claim.Period.YEAR) {
            words.add(claim.period().name().toLowerCase(Locale.ROOT));
        }
        return String.join(" | ", words);
    }

    private static String line(StatedSum sum) {
        String parts = String.join(
                " + ",
                sum.parts().stream().map(part -> part.value().toPlainString()).toList());
        return "SUM " + sum.total().value().toPlainString() + (sum.exhaustive() ? " = " : " >= ") + parts
                + (sum.holds() ? " holds" : " does not hold");
    }

    /** Prints what is read from the texts of all cases, for the person who writes a new one. */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file).split(LINE, 2)[0];
                System.out.println("### " + file.getFileName() + "\n" + text + "\n---");
                lines(ClaimsCorpus.reader().read("", ClaimsCorpus.prose(text))).forEach(System.out::println);
            }
        }
    }
}
