package io.gouji.finding;

import io.gouji.reference.Message;
import java.math.BigDecimal;
import java.util.List;

/**
 * A set of changes that would make the failing rules hold. Never applied by itself.
 *
 * @param repairs ids of the rules that then hold
 * @param confidence from 0 to 1
 */
public record Suggestion(List<Change> changes, Message reason, List<String> repairs, double confidence) {
    public Suggestion {
        changes = List.copyOf(changes);
        repairs = List.copyOf(repairs);
    }

    /** One cell: what it says now and what it should say. */
    public record Change(Evidence cell, BigDecimal to) {}
}
