package io.gouji.narrative;

import io.gouji.narrative.Evidence.Reach;
import io.gouji.narrative.Tags.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** What the text before a figure is about: a sentence that says 办结5件 goes on about what the one before it received. */
final class Carry {
    private static final Set<String> NO_INDICATOR = Set.of("other", "category");

    private final Tags meanings;
    private String topic;
    private Reach reach;
    private TagSet channels = TagSet.none();
    private TagSet before = TagSet.none();
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
    TagSet channels() {
        return channels;
    }

    /** The figure before in the same sentence that a change may be told of; behind brackets not one inside them. */
    Optional<Statement> level(int depth) {
        for (Statement statement : levels) {
            if (statement.place().depth() <= depth) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /** What the figure before is about, and everything that its words mean. */
    TagSet before() {
        return before;
    }

    String mentioned() {
        return mentioned;
    }

    void mention(Token.Word word) {
        Part part =
                mentioned.isEmpty() && !word.tags().meets(meanings.playing(Part.TOPIC)) ? Part.WEAK_TOPIC : Part.TOPIC;
        mentioned = meanings.first(part, word.tags()).orElse(mentioned);
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
        String named = statement.evidence().topic();
        before = meanings.with(statement.evidence().tags(), named);
        channels = statement.evidence().tags().and(meanings.playing(Part.CHANNEL));
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
        channels = TagSet.none();
        levels.clear();
        mentioned = "";
        stated = false;
    }
}
