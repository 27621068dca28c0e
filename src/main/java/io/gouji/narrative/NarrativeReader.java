package io.gouji.narrative;

import io.gouji.finding.Quote;
import io.gouji.grid.Prose;
import io.gouji.indicator.Concepts;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Reads the running text of a report. */
public final class NarrativeReader {
    /** A heading is no longer than this. */
    private static final int HEADING = 40;

    private final Patterns patterns;
    private final Passages passages;
    private final Tags meanings;
    private final Tokens tokens;
    private final Ties ties;
    private final Implications implications;
    private final Partitions partitions;

    private NarrativeReader(ReferenceData data, Concepts concepts) {
        this.patterns = Patterns.of(data);
        this.passages = new Passages(patterns, new Script());
        this.meanings = Tags.of(data);
        this.tokens = new Tokens(data, patterns, Lexicon.of(data, meanings));
        this.ties = Ties.of(data, meanings, concepts);
        this.implications = Implications.of(data, meanings, concepts, patterns);
        this.partitions = Partitions.of(data, meanings);
    }

    /** With the phrases of {@code narrative/*.csv}; a concept that is unknown there is a fault of the reference. */
    public static NarrativeReader of(ReferenceData data, Concepts concepts) {
        return new NarrativeReader(data, concepts);
    }

    /** Every figure that the text quotes; {@code file} names the document in the quotes. */
    public Narrative read(String file, Prose prose) {
        List<Passage> all = passages.of(file, prose);
        Gathering gathering = new Gathering(reportYear(all));
        all.forEach(gathering::read);
        return gathering.narrative(file);
    }

    /** What has been read of a document so far. */
    private final class Gathering {
        private final Optional<Integer> year;
        private final List<Claim> claims = new ArrayList<>();
        private final List<Claim> implied = new ArrayList<>();
        private final List<StatedSum> sums = new ArrayList<>();
        private final List<StatedShare> shares = new ArrayList<>();
        private final List<StatedChange> changes = new ArrayList<>();
        private final List<Quote> damaged = new ArrayList<>();
        /** What the last heading is about. */
        private String heading = "";
        /** The last heading is about what is lacking or to come. */
        private boolean isAhead;
        /** The last indicator that was spoken of. */
        private String subject = "";

        Gathering(Optional<Integer> year) {
            this.year = year;
        }

        void read(Passage passage) {
            Tokens.Text text = tokens.of(passage.text());
            Carry carry = new Carry(meanings, heading, subject);
            Statements maker = new Statements(meanings, ties, passage, carry, new Times(patterns, year));
            List<Statement> statements = new Settlement(passage).of(new PassageReader(text, maker).read());
            statements.forEach(statement -> claims.add(statement.claim()));
            implied.addAll(implications.in(passage, text, statements, isAhead));
            List<StatedSum> stated = new Sums(partitions, statements).all();
            sums.addAll(stated);
            Comparisons comparisons = new Comparisons(statements);
            shares.addAll(comparisons.shares(stated));
            changes.addAll(comparisons.changes());
            text.damaged().forEach(each -> damaged.add(passage.quote(each.start(), each.end())));
            subject = carry.subject();
            if (passage.isHeading() || (statements.isEmpty() && passage.text().length() <= HEADING)) {
                heading = carry.about();
                isAhead = patterns.finds(Patterns.Kind.OUTLOOK, passage.text());
            }
        }

        Narrative narrative(String file) {
            return new Narrative(file, claims, implied, sums, shares, changes, damaged);
        }
    }

    private Optional<Integer> reportYear(List<Passage> passages) {
        for (Passage passage : passages) {
            Optional<MatchResult> named =
                    patterns.all(Patterns.Kind.REPORT_YEAR).first(passage.text());
            if (named.isPresent()) {
                return named.map(match -> Integer.valueOf(match.group(1)));
            }
        }
        return Optional.empty();
    }
}
