package io.gouji.form;

import io.gouji.form.MappedCell.Candidate;
import io.gouji.form.MappedCell.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An indicator has one figure: where two cells claim it, neither is safe to use, nor are the parts beside them. */
final class Rivals {
    /** Claims of other cells that add up to less do not count. */
    private static final double CLAIM = 0.5;

    private final Map<String, Double> all = new HashMap<>();
    private final Map<String, Double> strongest = new HashMap<>();

    private Rivals() {}

    static List<MappedCell> settle(List<MappedCell> cells) {
        Rivals rivals = new Rivals();
        for (MappedCell cell : cells) {
            if (isClaim(cell)) {
                rivals.claim(cell.code().orElseThrow(), cell.confidence());
                for (Candidate other : cell.candidates()) {
                    rivals.claim(other.code(), other.confidence());
                }
            }
        }
        List<MappedCell> settled = new ArrayList<>(cells.size());
        for (MappedCell cell : cells) {
            boolean contested = cell.status() == Status.ACCEPTED
                    && rivals.contest(cell.code().orElseThrow());
            settled.add(contested ? cell.withStatus(Status.REVIEW) : cell);
        }
        return settled;
    }

    /** Parts of a figure and figures of other periods stand beside it. */
    private static boolean isClaim(MappedCell cell) {
        return cell.code().isPresent() && cell.part().isEmpty() && cell.period().isEmpty();
    }

    private void claim(String code, double confidence) {
        all.merge(code, confidence, Double::sum);
        strongest.merge(code, confidence, Math::max);
    }

    private boolean contest(String code) {
        return all.getOrDefault(code, 0.0) - strongest.getOrDefault(code, 0.0) >= CLAIM;
    }
}
