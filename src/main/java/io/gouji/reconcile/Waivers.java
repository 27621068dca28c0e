package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Verdict;
import io.gouji.reference.Message;
import io.gouji.reference.NearNames;
import io.gouji.reference.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Findings that a person has said may stand. A row names the finding by its id, or a rule and an agency; why; who; and until
 * when ({@code 2026-12-31}, that day included; empty for ever). Waived findings stay in every output, under their own heading.
 */
public final class Waivers {
    public static final Waivers NONE = new Waivers(List.of());

    private final List<Waiver> waivers;

    private record Waiver(
            Row row, String finding, String rule, String agency, String reason, String who, Optional<LocalDate> until) {
        boolean names(Finding candidate) {
            return finding.isEmpty()
                    ? rule.equals(candidate.rule())
                    : finding.equals(candidate.id().toString());
        }

        boolean isOfAny() {
            return agency.isEmpty();
        }

        boolean expired(LocalDate today) {
            return until.filter(last -> last.isBefore(today)).isPresent();
        }
    }

    private Waivers(List<Waiver> waivers) {
        this.waivers = List.copyOf(waivers);
    }

    /**
     * Reads the rows of a waiver file: columns finding, rule, agency, reason, who, until. A row without reason or person,
     * without anything that it names, or with a date that is none, is a {@link io.gouji.reference.ReferenceFault}.
     */
    public static Waivers of(List<Row> rows) {
        return new Waivers(rows.stream().map(Waivers::waiver).toList());
    }

    private static Waiver waiver(Row row) {
        if (row.get("finding").isEmpty()
                && (row.get("rule").isEmpty() || row.get("agency").isEmpty())) {
            throw row.fault("finding", "waiver.names-nothing");
        }
        return new Waiver(
                row,
                row.get("finding"),
                row.get("rule"),
                row.get("agency"),
                row.required("reason"),
                row.required("who"),
                date(row));
    }

    private static Optional<LocalDate> date(Row row) {
        String until = row.get("until");
        try {
            return until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException e) {
            throw row.fault("until", "waiver.no-date", until);
        }
    }

    /** Starts a run in which each submission is waived what these waivers name; {@code today} decides which have run out. */
    public Waiving on(LocalDate today) {
        return new Waiving(today);
    }

    /** One run: it remembers which waivers had something to waive. Not safe to share between threads. */
    public final class Waiving {
        private final LocalDate today;
        private final Set<Waiver> used = new HashSet<>();
        private final Set<Waiver> placed = new HashSet<>();
        private final Set<String> agencies = new LinkedHashSet<>();

        private Waiving(LocalDate today) {
            this.today = today;
        }

        /** There is nothing to waive. */
        public boolean isIdle() {
            return waivers.isEmpty();
        }

        /**
         * Waives what is named; a waiver that has run out leaves the finding standing, which then says so.
         *
         * @param same whether an agency as a waiver writes it is the one that a submission names
         */
        public Reconciliation apply(Reconciliation reconciliation, BiPredicate<String, String> same) {
            if (isIdle()) {
                return reconciliation;
            }
            Optional<String> agency = reconciliation.identity().agency();
            List<Waiver> own = waivers.stream()
                    .filter(waiver -> waiver.isOfAny()
                            || agency.filter(name -> same.test(waiver.agency(), name))
                                    .isPresent())
                    .toList();
            agency.ifPresent(agencies::add);
            placed.addAll(own);
            List<Finding> judged = reconciliation.findings().stream()
                    .map(finding -> judge(finding, own))
                    .sorted(Finding.WORST_FIRST)
                    .toList();
            return reconciliation.with(standing(judged));
        }

        private Finding judge(Finding finding, List<Waiver> own) {
            List<Waiver> naming =
                    own.stream().filter(candidate -> candidate.names(finding)).toList();
            used.addAll(naming);
            return naming.stream()
                    .min(Comparator.comparing(waiver -> waiver.expired(today)))
                    .map(waiver -> waived(finding, waiver, today))
                    .orElse(finding);
        }

        /** The rows that named nothing in what was applied so far, in the order of the list. */
        public List<Message> unmatched() {
            return waivers.stream()
                    .filter(waiver -> !used.contains(waiver))
                    .map(this::unmatched)
                    .toList();
        }

        private Message unmatched(Waiver waiver) {
            String line = Long.toString(waiver.row().line());
            if (placed.contains(waiver) || waiver.isOfAny()) {
                return Message.of("waiver.unmatched", line, waiver.reason());
            }
            List<String> near = NearNames.of(waiver.agency(), List.copyOf(agencies));
            return near.isEmpty()
                    ? Message.of("waiver.no-agency", line, waiver.reason(), waiver.agency())
                    : Message.of("waiver.no-agency-but", line, waiver.reason(), waiver.agency(), near);
        }
    }

    /** What folds under a finding that is now waived stands on its own: nobody has said that it may stand. */
    private static List<Finding> standing(List<Finding> findings) {
        Set<FindingId> waived = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.WAIVED)
                .map(Finding::id)
                .collect(Collectors.toSet());
        return findings.stream()
                .map(finding -> finding.causedBy().filter(waived::contains).isPresent()
                        ? finding.because(Optional.empty(), finding.suggestions(), Optional.empty())
                        : finding)
                .toList();
    }

    private static Finding waived(Finding finding, Waiver waiver, LocalDate today) {
        String until = waiver.until().map(LocalDate::toString).orElse("");
        if (waiver.expired(today)) {
            return finding.as(
                    finding.verdict(),
                    Message.of("waiver.expired", finding.message(), waiver.reason(), waiver.who(), until));
        }
        return finding.as(
                Verdict.WAIVED,
                until.isEmpty()
                        ? Message.of("waiver.for-ever", finding.message(), waiver.reason(), waiver.who())
                        : Message.of("waiver.until", finding.message(), waiver.reason(), waiver.who(), until));
    }
}
