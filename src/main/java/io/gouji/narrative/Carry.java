package io.gouji.narrative;

import io.gouji.narrative.Evidence.Reach;
import io.gouji.narrative.Tags.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the text before a figure is about: a sentence that says 办结5件 goes on about what the one before it received. */
final class Carry {
    private static final Set<String> NO_INDICATOR = Set.of("other", "category");

    private final Tags meanings;
    private String topic;
    private Reach reach;
    private Set<String> channels = Set.of();
    private Set<String> before = Set.of();
    /** The last figure at each depth of brackets, outermost first. */
    private final Deque<Statement> levels = new ArrayDeque<>();

    private String mentioned = "";
    private boolean stated;

    /** The last indicator that was spoken of, however long ago. */
    private String subject;

    /**
     * @param heading what the heading above is about, "" where it is about nothing in particular
     * @param subject the last indicator that the text above spoke of, "" for none
     */
    Carry(Tags meanings, String heading, String subject) {
        this.meanings = meanings;
        this.topic = heading;
        this.reach = Reach.ANY;
        this.subject = isIndicator(heading) ? heading : subject;
    }

    /** What a figure without a topic of its own is about. */
    String about() {
        return isAnnounced() ? mentioned : topic;
    }

    /** The same for an outcome (予以公开9件), which is not of what is no indicator in a sentence before. */
    String aboutOfOutcome() {
        return reach() == Reach.SENTENCE || isIndicator(about()) ? about() : subject;
    }

    String subject() {
        return subject;
    }

    private boolean isIndicator(String tag) {
        return meanings.is(Part.TOPIC, tag) && !NO_INDICATOR.contains(tag);
    }

    /** How far away that was said. */
    Reach reach() {
        return isAnnounced() ? Reach.SENTENCE : reach;
    }

    /** The sentence said what it is about before its first figure: 从申请方式看，当面3件. */
    private boolean isAnnounced() {
        return !stated && !mentioned.isEmpty();
    }

    /** The ways of the statement right before, in the same sentence. */
    Set<String> channels() {
        return channels;
    }

    /** The figure before in the same sentence that a change may be told of; behind brackets not one inside them. */
    Optional<Statement> level(int depth) {
        return levels.stream()
                .filter(statement -> statement.place().depth() <= depth)
                .findFirst();
    }

    /** What the figure before is about, and everything that its words mean. */
    Set<String> before() {
        return before;
    }

    String mentioned() {
        return mentioned;
    }

    void mention(Token.Word word) {
        meanings.first(Part.TOPIC, word.tags())
                .or(() -> mentioned.isEmpty() ? meanings.first(Part.WEAK_TOPIC, word.tags()) : Optional.empty())
                .ifPresent(named -> mentioned = named);
    }

    /** @param listed it is a part of a total: things that are no indicator do not change what the list is about */
    void follow(Statement statement, boolean listed) {
        if (statement.claim().kind() != Claim.Kind.PERCENT) {
            while (!levels.isEmpty()
                    && levels.element().place().depth() >= statement.place().depth()) {
                levels.pop();
            }
            levels.push(statement);
        }
        if (!statement.isLevel()) {
            return;
        }
        stated = true;
        before = new TreeSet<>(statement.evidence().tags());
        before.add(statement.evidence().topic());
        channels = statement.evidence().tags().stream()
                .filter(tag -> meanings.is(Part.CHANNEL, tag))
                .collect(Collectors.toUnmodifiableSet());
        String named = statement.evidence().topic();
        subject = isIndicator(named) ? named : subject;
        if (!named.isEmpty() && !(listed && NO_INDICATOR.contains(named))) {
            topic = named;
            reach = Reach.SENTENCE;
        }
    }

    void endSentence() {
        if (!stated && !mentioned.isEmpty()) {
            topic = mentioned;
        }
        if (stated || !mentioned.isEmpty()) {
            reach = Reach.PARAGRAPH;
        }
        channels = Set.of();
        levels.clear();
        mentioned = "";
        stated = false;
    }
}
