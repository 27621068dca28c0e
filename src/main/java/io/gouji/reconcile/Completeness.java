package io.gouji.reconcile;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Verdict;
import io.gouji.form.Form;
import io.gouji.form.MappedCell;
import io.gouji.form.Mapping;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether the table is filled as its form asks: every row, every figure, nothing where nothing belongs. */
final class Completeness {
    private static final int NAMED = 5;

    private final Facts facts;

    Completeness(Facts facts) {
        this.facts = facts;
    }

    /** All that is to be said of it. */
    List<Finding> findings() {
        if (facts.table().isEmpty()) {
            return facts
                    .rule("table-present")
                    .map(rule -> Remark.of(rule, Verdict.NOT_ASSESSABLE, "").saying(Message.of("finding.no-table")))
                    .stream()
                    .toList();
        }
        Mapping table = facts.table().orElseThrow();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(strays(table));
        findings.addAll(notCounts());
        findings.addAll(new Amounts(facts).findings());
        findings.addAll(new Ownership(facts).findings());
        findings.addAll(new OtherTables(facts).findings());
        edition().ifPresent(findings::add);
        noNumbers().ifPresent(findings::add);
        missingRows(table).ifPresent(findings::add);
        cells("unsure-cell", "finding.unsure-cells", Verdict.NOT_ASSESSABLE, table, MappedCell.Status.REVIEW)
                .ifPresent(findings::add);
        cells("unknown-row", "finding.unknown-rows", Verdict.NOT_ASSESSABLE, table, MappedCell.Status.UNMAPPED)
                .ifPresent(findings::add);
        return findings;
    }

    private List<Finding> strays(Mapping table) {
        List<Finding> findings = new ArrayList<>();
        for (Mapping.Stray stray : table.strays()) {
            facts.rule("heading-row").ifPresent(rule -> findings.add(stray(rule, stray)));
        }
        return findings;
    }

    private static Finding stray(Rule rule, Mapping.Stray stray) {
        return Remark.of(rule, Verdict.FAIL, stray.code())
                .at(List.of(new Evidence(stray.place(), stray.code(), stray.figure())))
                .comparing("", stray.figure().raw().strip(), "")
                .saying(Message.of(
                        "finding.stray",
                        Facts.name(stray.label(), stray.place()),
                        stray.figure().raw().strip()));
    }

    /** One finding for all cells that hold no number: they have one cause and one remedy. */
    private Optional<Finding> noNumbers() {
        List<MappedCell> empty = new ArrayList<>();
        for (MappedCell cell : facts.cells().values()) {
            if (!cell.figure().isNumber()) {
                empty.add(cell);
            }
        }
        return empty.isEmpty()
                ? Optional.empty()
                : facts.rule("data-row")
                        .map(rule -> Remark.of(rule, Verdict.NOT_ASSESSABLE, "")
                                .at(empty.stream().map(Facts::evidence).toList())
                                .saying(Message.of(
                                        "finding.no-numbers",
                                        facts.cells().size(),
                                        empty.size(),
                                        named(empty, facts::name))));
    }

    /** The first few of a long list, and how many there are. */
    private static <T> Object named(List<T> all, Function<T, Message> name) {
        List<Object> first = all.stream().limit(NAMED).<Object>map(name).toList();
        return all.size() > NAMED ? Message.of("finding.and-more", first, all.size()) : first;
    }

    private List<Finding> notCounts() {
        List<Finding> findings = new ArrayList<>();
        Optional<Rule> rule = facts.rule("count-domain");
        for (MappedCell cell : facts.cells().values()) {
            if (rule.isPresent() && isNoCount(cell)) {
                findings.add(one(rule.get(), Verdict.FAIL, cell, "finding.not-a-count"));
            }
        }
        return findings;
    }

    private boolean isNoCount(MappedCell cell) {
        Optional<Indicator> indicator =
                facts.reference().indicators().find(cell.code().orElseThrow());
        Optional<BigDecimal> number = cell.figure().number();
        boolean counted = indicator.isPresent() && indicator.get().kind() == Indicator.Kind.COUNT;
        return counted && number.isPresent() && isNoCount(number.get());
    }

    private static boolean isNoCount(BigDecimal number) {
        return number.signum() < 0 || number.stripTrailingZeros().scale() > 0;
    }

    private Finding one(Rule rule, Verdict verdict, MappedCell cell, String message) {
        return Remark.of(rule, verdict, cell.code().orElseThrow())
                .at(List.of(Facts.evidence(cell)))
                .comparing("", cell.figure().raw().strip(), "")
                .saying(Message.of(
                        message, facts.name(cell), cell.figure().raw().strip()));
    }

    private Optional<Finding> edition() {
        Form form = facts.form().orElseThrow();
        return facts.identity()
                .year()
                .filter(year -> year < form.firstYear() || year > form.lastYear())
                .filter(year -> facts.reference().forms().all().stream().anyMatch(each -> each.covers(year)))
                .flatMap(year -> facts.rule("edition-year")
                        .map(rule -> Remark.of(rule, Verdict.FAIL, "")
                                .saying(Message.of(
                                        form.isOpen() ? "finding.edition-open" : "finding.edition",
                                        Integer.toString(year),
                                        form.name(),
                                        Integer.toString(form.firstYear()),
                                        Integer.toString(form.lastYear())))));
    }

    /** Rows of the form without any cell in the table; of a regional variant only when the table follows that variant. */
    private Optional<Finding> missingRows(Mapping table) {
        Form form = facts.form().orElseThrow();
        Set<String> there = new LinkedHashSet<>();
        for (MappedCell cell : table.cells()) {
            cell.code().ifPresent(there::add);
        }
        Set<String> variants = form.variantsOf(there);
        List<Object> missing = new ArrayList<>();
        for (Form.Table each : form.tables()) {
            for (Form.Row row : each.rows()) {
                boolean asked = row.variant().isEmpty() || variants.contains(row.variant());
                if (asked && !row.heading() && Collections.disjoint(row.cells(), there)) {
                    missing.add(
                            row.label().isEmpty() ? Indicators.base(row.cells().get(0)) : row.label());
                }
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : facts.rule("missing-row")
                        .map(rule -> Remark.of(rule, Verdict.NOT_ASSESSABLE, "")
                                .saying(Message.of("finding.missing-rows", missing)));
    }

    private Optional<Finding> cells(
            String check, String message, Verdict verdict, Mapping table, MappedCell.Status status) {
        List<MappedCell> cells = new ArrayList<>();
        for (MappedCell cell : table.cells()) {
            if (cell.status() == status
                    && cell.part().isEmpty()
                    && cell.period().isEmpty()) {
                cells.add(cell);
            }
        }
        Function<MappedCell, Message> name = cell -> Facts.name(cell.label(), cell.place());
        return cells.isEmpty()
                ? Optional.empty()
                : facts.rule(check)
                        .map(rule -> Remark.of(rule, verdict, "")
                                .at(cells.stream().map(Facts::evidence).toList())
                                .saying(Message.of(message, cells.size(), named(cells, name))));
    }
}
