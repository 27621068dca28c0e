package io.gouji.repair;

import io.gouji.finding.Evidence;
import io.gouji.finding.Suggestion;
import io.gouji.finding.Suggestion.Change;
import io.gouji.reference.Message;
import java.util.ArrayList;
import java.util.List;
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
        List<Change> changes = new ArrayList<>();
        repair.to().forEach((cell, to) -> changes.add(new Change(ledger.evidence(cell), to)));
        List<String> rules = held.stream().map(Failure::rule).distinct().toList();
        Message reason = Message.of(
                repair.open() ? "repair.reason-open" : "repair.reason",
                changes.stream().<Object>map(this::said).toList(),
                Message.of(held.size() > 1 ? "repair.rules" : "repair.one-rule", rules, held.size()),
                slips(repair));
        return new Suggestion(changes, reason, rules, confidence);
    }

    private Message said(Change change) {
        Evidence cell = change.cell();
        Message name = names.apply(cell.code());
        return cell.figure()
                .number()
                .map(from -> Message.of("repair.change", name, from, change.to()))
                .orElseGet(() -> Message.of("repair.change-blank", name, change.to()));
    }

    private Object slips(Explanation repair) {
        List<Move> moves = repair.moves();
        if (moves.stream().map(Move::slip).distinct().count() == 1) {
            return moves.get(0).slip().said();
        }
        return moves.stream()
                .<Object>map(move -> Message.of(
                        "repair.of-cells", addresses(move), move.slip().said()))
                .toList();
    }

    private List<Object> addresses(Move move) {
        return move.spoiled().stream()
                .boxed()
                .<Object>map(cell -> ledger.evidence(cell).place().address())
                .toList();
    }
}
