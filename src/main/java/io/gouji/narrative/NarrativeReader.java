package io.gouji.narrative;

import io.gouji.finding.Quote;
import io.gouji.grid.Prose;
import io.gouji.indicator.Concepts;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the running text of a report. */
public final class NarrativeReader {
    /** A heading is no longer than this. */
    private static final int HEADING = 40;

    private final Patterns patterns;
    private final Tags meanings;
    private final Tokens tokens;
    private final Ties ties;
    private final Implications implications;
    private final Partitions partitions;

    private NarrativeReader(ReferenceData data, Concepts concepts) {
        this.patterns = Patterns.of(data);
        this.meanings = Tags.of(data);
        this.tokens = new Tokens(data, patterns, Lexicon.of(data, meanings));
        this.ties = Ties.of(data, meanings, concepts);
        this.implications = Implications.of(data, meanings, concepts);
        this.partitions = Partitions.of(data, meanings);
    }

    /** With the phrases of {@code narrative/*.csv}; a concept that is unknown there is a fault of the reference. */
    public static NarrativeReader of(ReferenceData data, Concepts concepts) {
        return new NarrativeReader(data, concepts);
    }

    /** Every figure that the text quotes; {@code file} names the document in the quotes. */
    public Narrative read(String file, Prose prose) {
        List<Claim> claims = new ArrayList<>();
        List<Claim> implied = new ArrayList<>();
        List<StatedSum> sums = new ArrayList<>();
        List<Quote> damaged = new ArrayList<>();
        List<Passage> passages = new Passages(patterns).of(file, prose);
        Optional<Integer> year = reportYear(passages);
        String heading = "";
        for (Passage passage : passages) {
            Tokens.Text text = tokens.of(passage.text());
            Carry carry = new Carry(meanings, heading);
            Times times = new Times(patterns, year);
            Statements maker = new Statements(meanings, ties, passage, carry, times);
            List<Statement> statements = new Settlement(passage).of(new PassageReader(text, maker).read());
            statements.forEach(statement -> claims.add(statement.claim()));
            implied.addAll(implications.in(passage, text, statements));
            damaged.addAll(text.damaged().stream()
                    .map(each -> passage.quote(each.start(), each.end()))
                    .toList());
            sums.addAll(new Sums(partitions, statements).all());
            if (passage.isHeading() || (statements.isEmpty() && passage.text().length() <= HEADING)) {
                heading = carry.topic();
            }
        }
        return new Narrative(file, claims, implied, sums, damaged);
    }

    private Optional<Integer> reportYear(List<Passage> passages) {
        for (Passage passage : passages) {
            for (Pattern pattern : patterns.all(Patterns.Kind.REPORT_YEAR)) {
                Matcher matcher = pattern.matcher(passage.text());
                if (matcher.find()) {
                    return Optional.of(Integer.valueOf(matcher.group(1)));
                }
            }
        }
        return Optional.empty();
    }
}
