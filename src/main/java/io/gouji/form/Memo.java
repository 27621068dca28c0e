package io.gouji.form;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that were given before: many agencies fill in one form, so that the same labels come again and again. It holds so
 * many and then begins anew; because a label that somebody made up can be very long, all are given up when memory is wanted
 * elsewhere. Safe to share between threads; an answer depends on nothing but its question.
 */
final class Memo<Q, A> {
    private static final int ROOM = 2000;

    private volatile SoftReference<Map<Q, A>> answers = new SoftReference<>(new ConcurrentHashMap<>());

    /** The answer to a question; found out when it is asked for the first time. */
    A of(Q question, Supplier<A> finding) {
        Map<Q, A> held = answers();
        A known = held.get(question);
        if (known != null) {
            return known;
        }
        A found = finding.get();
        if (held.size() >= ROOM) {
            held.clear();
        }
        held.put(question, found);
        return found;
    }

    private Map<Q, A> answers() {
        Map<Q, A> held = answers.get();
        if (held == null) {
            held = new ConcurrentHashMap<>();
            answers = new SoftReference<>(held);
        }
        return held;
    }
}
