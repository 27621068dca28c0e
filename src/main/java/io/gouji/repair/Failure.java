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
}
