package io.gouji.reference;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers that were given before: many agencies fill in one form, so that the same labels come again and again. It holds so
 * many; those that were not asked for lately are given up first, and because a label that somebody made up can be very long, all
 * are when memory is wanted elsewhere. Safe to share between threads; an answer depends on nothing but its question, and
 * nobody changes it.
 */
public final class Memo<Q, A> {
    private static final int ROOM = 1000;

    private volatile SoftReference<Answers<Q, A>> answers = new SoftReference<>(Answers.none());

    /** Those that were asked for since there was last no more room, and those before. */
    private record Answers<Q, A>(Map<Q, A> late, Map<Q, A> early) {
        static <Q, A> Answers<Q, A> none() {
            return new Answers<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        Answers<Q, A> older() {
            return new Answers<>(new ConcurrentHashMap<>(), late);
        }
    }

    /** How an answer is found out, and what may be in the way. */
    public interface Finding<A, X extends Exception> {
        A find() throws X;
    }

    /** The answer to a question; found out when it is asked for the first time. */
    public <X extends Exception> A of(Q question, Finding<A, X> finding) throws X {
        Answers<Q, A> held = answers.get();
        if (held == null) {
            held = Answers.none();
            answers = new SoftReference<>(held);
        }
        A known = held.late.get(question);
        if (known != null) {
            return known;
        }
        A before = held.early.get(question);
        A found = before == null ? finding.find() : before;
        held.late.put(question, found);
        if (held.late.size() >= ROOM) {
            answers = new SoftReference<>(held.older());
        }
        return found;
    }
}
