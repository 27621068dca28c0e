package io.gouji.repair;

import io.gouji.rule.Evaluation;

/**
 * A rule that fails, or cannot be assessed, in one of its instances.
 *
 * @param rule its id
 * @param instance what it is about: of a rule of sums the member over which it repeats, "" where it does not; of a check of
 *     single cells the code
 */
public record Failure(String rule, String instance) {
    static Failure of(Evaluation evaluation) {
        return new Failure(evaluation.rule().id(), evaluation.instance());
    }

    /** Written out like the next: nearly every check asks for both, and what a record has by itself is only made when it does. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Failure failure && rule.equals(failure.rule) && instance.equals(failure.instance);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + instance.hashCode();
    }
}
