package io.gouji.finding;

import io.gouji.reference.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that we tell people about a submission. Every output is a view of it; none words a message of its own.
 *
 * @param id stable: the same fault of the same report keeps it when other cells change
 * @param rule id of the rule or check
 * @param where cells that it rests on, in the order in which the rule names them
 * @param quotes pieces of text that it rests on
 * @param expected what should stand there, "" where nothing single can be said
 * @param found what stands there
 * @param difference found less expected, "" where there is none
 * @param causedBy id of the finding of which this one is only an echo
 */
public record Finding(
        FindingId id,
        String rule,
        Severity severity,
        Verdict verdict,
        List<Evidence> where,
        List<Quote> quotes,
        String expected,
        String found,
        String difference,
        Message message,
        Optional<FindingId> causedBy,
        List<Suggestion> suggestions) {
    private static final String REMARKED = "finding.remarked";

    /** Failures before what could not be assessed, errors before warnings, then by rule and place. */
    public static final Comparator<Finding> WORST_FIRST = Finding::compareBadness;

    public Finding {
        where = List.copyOf(where);
        quotes = List.copyOf(quotes);
        suggestions = List.copyOf(suggestions);
    }

    private static int compareBadness(Finding one, Finding other) {
        int order = one.verdict.compareTo(other.verdict);
        order = order == 0 ? one.severity.compareTo(other.severity) : order;
        order = order == 0 ? one.rule.compareTo(other.rule) : order;
        order = order == 0 ? one.firstAddress().compareTo(other.firstAddress()) : order;
        return order == 0 ? one.id.toString().compareTo(other.id.toString()) : order;
    }

    private String firstAddress() {
        return where.isEmpty() ? "" : where.get(0).place().address();
    }

    /** The same finding as the {@code nth} of those that a rule has to say of the same words; the first keeps its id. */
    public Finding nth(int nth) {
        return nth == 1
                ? this
                : new Finding(
                        id.nth(nth),
                        rule,
                        severity,
                        verdict,
                        where,
                        quotes,
                        expected,
                        found,
                        difference,
                        message,
                        causedBy,
                        suggestions);
    }

    /** The same finding judged otherwise. */
    public Finding as(Verdict other, Message said) {
        return new Finding(
                id, rule, severity, other, where, quotes, expected, found, difference, said, causedBy, suggestions);
    }

    /** The same finding with its cause, if it is only an echo, what would settle it, and what is to be said of that. */
    public Finding because(Optional<FindingId> root, List<Suggestion> suggested, Optional<Message> remark) {
        Message all = remark.map(said -> Message.of(REMARKED, message, said)).orElse(message);
        return new Finding(
                id, rule, severity, verdict, where, quotes, expected, found, difference, all, root, suggested);
    }

    /** The message without the remark on what would settle it. */
    public Message said() {
        return isRemarked() ? (Message) message.arguments().get(0) : message;
    }

    /** What is to be said of its suggestions. */
    public Optional<Message> remark() {
        return isRemarked() ? Optional.of((Message) message.arguments().get(1)) : Optional.empty();
    }

    private boolean isRemarked() {
        return message.key().equals(REMARKED);
    }

    public boolean isFailure() {
        return verdict == Verdict.FAIL;
    }
}
