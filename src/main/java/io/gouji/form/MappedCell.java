package io.gouji.form;

import io.gouji.grid.Place;
import io.gouji.indicator.Figure;
import java.util.List;
import java.util.Optional;

/**
 * One cell that holds a figure or stands where the form expects one, and what it was taken for.
 *
 * @param label the row's own label as it stands in the form; of a matrix the row's, else the column's
 * @param path the labels from the section down to the cell: rows, then columns
 * @param code canonical code, with {@code @applicant} where the form has applicant columns; empty when unmapped
 * @param unit as the form prints it or the figure carries it, "" where none is given
 * @param edition id of the {@link Form}
 * @param confidence from 0 to 1
 * @param candidates the next best codes, best first
 * @param part label of the column when the cell is a part of the figure (区直单位), "" otherwise
 * @param period {@code previous} or {@code cumulative} for a column of another period, "" otherwise
 */
public record MappedCell(
        Place place,
        String label,
        List<String> path,
        Optional<String> code,
        Figure figure,
        String unit,
        String edition,
        double confidence,
        Status status,
        List<Candidate> candidates,
        String part,
        String period) {
    public MappedCell {
        path = List.copyOf(path);
        candidates = List.copyOf(candidates);
    }

    /** What may be done with it. */
    public enum Status {
        /** Safe to use. */
        ACCEPTED,
        /** The best guess; a person should confirm. */
        REVIEW,
        /** No indicator is known for it; kept and shown. */
        UNMAPPED
    }

    /** Another code that it may be. */
    public record Candidate(String code, double confidence) {}

    MappedCell withStatus(Status other) {
        return new MappedCell(
                place, label, path, code, figure, unit, edition, confidence, other, candidates, part, period);
    }

    /** The figure of its indicator, for this year, and safe to use. */
    public boolean isObservation() {
        return status == Status.ACCEPTED && code.isPresent() && part.isEmpty() && period.isEmpty();
    }
}
