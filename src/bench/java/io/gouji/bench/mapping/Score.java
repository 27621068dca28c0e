package io.gouji.bench.mapping;

import io.gouji.bench.mapping.Canvas.Truth;
import io.gouji.bench.mapping.Canvas.Use;
import io.gouji.form.MappedCell;
import io.gouji.form.MappedCell.Status;
import io.gouji.form.Mapping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How many figures were taken for what they are. */
final class Score {
    private static final double[] SURE = {0.99, 0.98, 0.95, 0.9, 0.8, 0.6, 0.5, 0.3, 0};

    private final Tally all = new Tally();
    private final Map<Bend, Tally> byBend = new EnumMap<>(Bend.class);
    private final Guesses[] bySureness = new Guesses[SURE.length];

    Score() {
        for (int i = 0; i < SURE.length; i++) {
            bySureness[i] = new Guesses();
        }
    }

    /** What became of figures that have an indicator, and how many of all were accepted for another one. */
    private static final class Tally {
        private int forms;
        private int figures;
        private int right;
        private int review;
        private int wrong;

        void add(Tally other) {
            forms += other.forms;
            figures += other.figures;
            right += other.right;
            review += other.review;
            wrong += other.wrong;
        }

        String line(String name) {
            double whole = Math.max(1, figures) / 100.0;
            return String.format(
                    Locale.ROOT,
                    "%-28s %5d %7d %8.2f %8.2f %8.2f %6d",
                    name,
                    forms,
                    figures,
                    right / whole,
                    review / whole,
                    (figures - right - review) / whole,
                    wrong);
        }
    }

    /** Best guesses that are about as sure, whether or not they were accepted. */
    private static final class Guesses {
        private int all;
        private int wrong;
        private int accepted;
        private int acceptedWrongly;
    }

    void add(int seed, BentForm form, Mapping mapping) {
        Tally tally = new Tally();
        tally.forms = 1;
        Map<String, MappedCell> cells = new HashMap<>();
        mapping.cells()
                .forEach(cell ->
                        cells.put(cell.place().sheet() + "!" + cell.place().cell(), cell));
        List<MappedCell> wrong = new ArrayList<>();
        for (Canvas sheet : form.sheets()) {
            sheet.truths.forEach((ref, truth) -> {
                Optional<MappedCell> cell = Optional.ofNullable(cells.remove(sheet.name + "!" + ref));
                add(truth, cell, tally);
                cell.filter(each -> isAcceptedWrongly(each, truth)).ifPresent(wrong::add);
            });
        }
        cells.values().stream()
                .filter(cell ->
                        cell.status() == Status.ACCEPTED && cell.figure().isNumber())
                .forEach(wrong::add);
        tally.wrong = wrong.size();
        all.add(tally);
        form.bends()
                .forEach(bend ->
                        byBend.computeIfAbsent(bend, each -> new Tally()).add(tally));
        if (!wrong.isEmpty() || 2 * tally.right < tally.figures) {
            System.out.println("seed " + seed + ", " + form.form().id() + ", " + form.bends() + ": " + tally.right
                    + " right of " + tally.figures);
            wrong.stream()
                    .limit(5)
                    .forEach(cell -> System.out.println("    " + cell.place().sheet() + " "
                            + cell.place().cell() + " " + cell.label() + " taken for "
                            + cell.code().orElse("") + " " + cell.confidence()));
        }
    }

    private void add(Truth truth, Optional<MappedCell> cell, Tally tally) {
        boolean accepted = cell.filter(each -> each.status() == Status.ACCEPTED).isPresent();
        if (truth.use() == Use.FIGURE) {
            tally.figures++;
            tally.right += accepted && !isAcceptedWrongly(cell.orElseThrow(), truth) ? 1 : 0;
            tally.review += cell.filter(each -> each.status() == Status.REVIEW).isPresent() ? 1 : 0;
        }
        cell.filter(each -> each.code().isPresent()).ifPresent(guess -> {
            int i = 0;
            while (guess.confidence() < SURE[i]) {
                i++;
            }
            boolean wrong = !guess.code().orElseThrow().equals(truth.code());
            bySureness[i].all++;
            bySureness[i].wrong += wrong ? 1 : 0;
            bySureness[i].accepted += accepted ? 1 : 0;
            bySureness[i].acceptedWrongly += accepted && wrong ? 1 : 0;
        });
    }

    private static boolean isAcceptedWrongly(MappedCell cell, Truth truth) {
        return cell.status() == Status.ACCEPTED
                && !(cell.code().orElseThrow().equals(truth.code())
                        && cell.part().isEmpty() == (truth.use() != Use.PART)
                        && cell.period().isEmpty());
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%n%-28s %5s %7s %8s %8s %8s %6s%n",
                "bent by",
                "forms",
                "figures",
                "right %",
                "review %",
                "other %",
                "wrong");
        byBend.forEach((bend, tally) -> System.out.println(tally.line(bend.toString())));
        System.out.println(all.line("all"));
        System.out.printf(
                Locale.ROOT, "%n%-12s %8s %8s %10s %8s %8s%n", "sure from", "guesses", "wrong", "one in", "accepted", "wrong");
        for (int i = 0; i < SURE.length; i++) {
            Guesses guesses = bySureness[i];
            String oneIn = guesses.wrong == 0 ? "-" : Integer.toString(Math.round((float) guesses.all / guesses.wrong));
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %8d %8d %10s %8d %8d%n",
                    SURE[i],
                    guesses.all,
                    guesses.wrong,
                    oneIn,
                    guesses.accepted,
                    guesses.acceptedWrongly);
        }
    }
}
