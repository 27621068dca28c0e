package io.gouji.region;

import java.util.List;
import java.util.function.Function;

/** Who does one thing to many others, each for itself: maybe side by side. */
@FunctionalInterface
public interface Workers {
    /** One after the other. */
    Workers ALONE = Workers::inTurn;

    /** The results in the order of the things. */
    <A, B> List<B> map(List<A> things, Function<A, B> function);

    private static <A, B> List<B> inTurn(List<A> things, Function<A, B> function) {
        return things.stream().map(function).toList();
    }
}
