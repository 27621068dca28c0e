package io.gouji.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that were given before: many agencies fill in one form, so that the same labels come again and again. It holds so
 * many and then begins anew. Safe to share between threads; an answer depends on nothing but its question.
 */
final class Memo<Q, A> {
    private static final int ROOM = 2000;

    private final Map<Q, A> answers = new ConcurrentHashMap<>();

    /** The answer to a question; found out when it is asked for the first time. */
    A of(Q question, Supplier<A> finding) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        A found = finding.get();
        if (answers.size() >= ROOM) {
            answers.clear();
        }
        answers.put(question, found);
        return found;
    }
}
