package io.gouji.repair;

import io.gouji.finding.Suggestion;
import io.gouji.finding.Suggestion.Change;
import io.gouji.reference.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts a repair into words: which cells, from, to, what then holds, and how it may have come about. */
final class Reasons {
    private final Ledger ledger;
    private final Function<String, Message> names;

    Reasons(Ledger ledger, Function<String, Message> names) {
        this.ledger = ledger;
        this.names = names;
    }

    /**
     * The suggestion.
     *
     * @param held the failures that it puts right
     * @param confidence from 0 to 1
     */
    Suggestion suggestion(Explanation repair, List<Failure> held, double confidence) {
        List<Change> changes = changes(repair.to());
        List<String> rules = held.stream().map(Failure::rule).distinct().toList();
        Message holds = Message.of(held.size() > 1 ? "repair.rules" : "repair.one-rule", rules, held.size());
        Message reason = repair.moves().size() > 1
                ? Message.of("repair.several", changes.size(), told(repair.moves()), holds)
                : told(repair.moves().get(0), changes, holds);
        return new Suggestion(changes, repair.open() ? Message.of("repair.open", reason) : reason, rules, confidence);
    }

    private List<Change> changes(Map<Integer, BigDecimal> to) {
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<Integer, BigDecimal> each : to.entrySet()) {
            changes.add(new Change(ledger.evidence(each.getKey()), each.getValue()));
        }
        return changes;
    }

    /** One slip, its cells by name. */
    private Message told(Move move, List<Change> changes, Message holds) {
        List<Object> named = changes.stream()
                .<Object>map(change ->
                        told("repair.named", change, names.apply(change.cell().code())))
                .toList();
        return Message.of("repair.reason", named, holds, move.slip().said());
    }

    /** Several slips one after the other, their cells by address: names would hide what belongs together. */
    private Message told(List<Move> moves) {
        Message all = told(moves.get(0));
        for (Move move : moves.subList(1, moves.size())) {
            all = Message.of("repair.and", all, told(move));
        }
        return all;
    }

    private Message told(Move move) {
        List<Object> addressed = changes(move.to()).stream()
                .<Object>map(change ->
                        told("repair.at", change, change.cell().place().address()))
                .toList();
        return Message.of("repair.slip", addressed, move.slip().said());
    }

    private static Message told(String key, Change change, Object name) {
        return change.cell()
                .figure()
                .number()
                .map(from -> Message.of(key, name, from, change.to()))
                .orElseGet(() -> Message.of(key + "-blank", name, change.to()));
    }
}
