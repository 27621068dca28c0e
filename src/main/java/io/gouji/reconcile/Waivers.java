package io.gouji.reconcile;

import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.reference.Message;
import io.gouji.reference.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Findings that a person has said may stand. A row names the finding by its id, or a rule and an agency; why; who; and until
 * when ({@code 2026-12-31}, that day included; empty for ever). Waived findings stay in every output, under their own heading.
 */
public final class Waivers {
    public static final Waivers NONE = new Waivers(List.of());

    private final List<Waiver> waivers;

    private record Waiver(
            Row row, String finding, String rule, String agency, String reason, String who, Optional<LocalDate> until) {
        boolean names(Finding candidate, Identity identity) {
            if (!finding.isEmpty()) {
                return finding.equals(candidate.id()) && (agency.isEmpty() || isOf(identity));
            }
            return rule.equals(candidate.rule()) && isOf(identity);
        }

        private boolean isOf(Identity identity) {
            return identity.agency().filter(agency::equals).isPresent();
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

    /** What came of the waivers: the reconciliations in their order, and the rows that matched nothing. */
    public record Applied(List<Reconciliation> reconciliations, List<Message> unmatched) {
        public Applied {
            reconciliations = List.copyOf(reconciliations);
            unmatched = List.copyOf(unmatched);
        }
    }

    /** Waives what is named; a waiver that has run out leaves the finding standing, which then says so. */
    public Applied apply(List<Reconciliation> reconciliations, LocalDate today) {
        Set<Waiver> used = new LinkedHashSet<>();
        List<Reconciliation> waived = new ArrayList<>();
        for (Reconciliation each : reconciliations) {
            List<Finding> findings = new ArrayList<>();
            for (Finding finding : each.findings()) {
                Optional<Waiver> waiver = waivers.stream()
                        .filter(candidate -> candidate.names(finding, each.identity()))
                        .findFirst();
                waiver.ifPresent(used::add);
                findings.add(waiver.map(by -> waived(finding, by, today)).orElse(finding));
            }
            findings.sort(Finding.WORST_FIRST);
            waived.add(each.with(findings));
        }
        List<Message> unmatched = waivers.stream()
                .filter(waiver -> !used.contains(waiver))
                .map(waiver -> Message.of(
                        "waiver.unmatched", Long.toString(waiver.row().line()), waiver.reason()))
                .toList();
        return new Applied(waived, unmatched);
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
