package io.gouji.narrative;

import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import io.gouji.indicator.Concepts;
import io.gouji.indicator.Indicators;
import io.gouji.reference.ReferenceData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints what is read from texts, one JSON object a line, for a scoring script: {@code ClaimsCorpus FILE...}. */
final class ClaimsCorpus {
    private ClaimsCorpus() {}

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        NarrativeReader reader = reader();
        for (String file : files) {
            Path path = Path.of(file);
            print(reader.read(path.getFileName().toString(), prose(Files.readString(path))), out);
        }
        out.flush();
    }

    static NarrativeReader reader() {
        ReferenceData data = ReferenceData.bundled();
        return NarrativeReader.of(data, Concepts.of(data, Indicators.of(data)));
    }

    /** Every line that is not blank is a paragraph. */
    static Prose prose(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(start, end).isBlank()) {
                paragraphs.add(new Paragraph(start, end, paragraphs.size() + 1, 0));
            }
            start = end + 1;
        }
        return new Prose(text, paragraphs);
    }

    private static void print(Narrative narrative, PrintStream out) {
        for (Claim claim : narrative.claims()) {
            out.println("{\"file\":\"" + narrative.file() + "\"," + span(claim)
                    + claim.concept()
                            .map(concept -> ",\"concept\":\"" + concept + "\"")
                            .orElse("")
                    + ",\"value\":\"" + claim.value().toPlainString() + "\",\"comparator\":\""
                    + claim.comparator().sign() + "\",\"unit\":\"" + claim.unit() + "\",\"kind\":\""
                    + claim.kind().name().toLowerCase(java.util.Locale.ROOT) + "\",\"period\":\""
                    + claim.period().name().toLowerCase(java.util.Locale.ROOT) + "\"}");
        }
        for (StatedSum sum : narrative.sums()) {
            List<String> parts = Stream.concat(Stream.of(sum.total()), sum.parts().stream())
                    .map(claim -> "{" + span(claim) + "}")
                    .toList();
            out.println("{\"file\":\"" + narrative.file() + "\",\"sum\":{\"total\":" + parts.get(0) + ",\"parts\":"
                    + parts.subList(1, parts.size()) + ",\"exhaustive\":" + sum.exhaustive() + ",\"holds\":"
                    + sum.holds() + "}}");
        }
        narrative
                .damaged()
                .forEach(quote -> out.println("{\"file\":\"" + narrative.file() + "\",\"start\":" + quote.start()
                        + ",\"end\":" + quote.end() + ",\"quote\":\"" + escape(quote.text()) + "\",\"damaged\":true}"));
    }

    private static String span(Claim claim) {
        return "\"start\":" + claim.quote().start() + ",\"end\":"
                + claim.quote().end() + ",\"quote\":\"" + escape(claim.quote().text()) + "\"";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
