package io.gouji.reconcile;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.finding.Verdict;
import io.gouji.form.MappedCell;
import io.gouji.grid.Document;
import io.gouji.indicator.Figure;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.reference.Message;
import io.gouji.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is not wrong by any rule and yet asks for a second look: the wrong year's or body's file, all zeros, last year sent again. */
final class Plausibility {
    private static final int NAMED = 3;
    /** So few figures may well be the same two years running. */
    private static final int TELLING_FIGURES = 5;

    private final Facts facts;

    Plausibility(Facts facts) {
        this.facts = facts;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        facts.rule("two-years").flatMap(this::twoYears).ifPresent(findings::add);
        facts.rule("two-bodies").flatMap(this::twoBodies).ifPresent(findings::add);
        facts.rule("all-zero").flatMap(this::allZero).ifPresent(findings::add);
        facts.rule("same-table").flatMap(this::sameTable).ifPresent(findings::add);
        facts.rule("same-sentence").flatMap(this::sameSentences).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> twoYears(Rule rule) {
        Map<Integer, Document> years = new LinkedHashMap<>();
        for (int i = 0; i < facts.told().size(); i++) {
            Document document = facts.documents().get(i);
            facts.told().get(i).year().ifPresent(year -> years.putIfAbsent(year, document));
        }
        if (years.size() < 2) {
            return Optional.empty();
        }
        List<Map.Entry<Integer, Document>> both = List.copyOf(years.entrySet());
        return Optional.of(Remark.of(rule, Verdict.FAIL, "")
                .saying(Message.of(
                        "finding.two-years",
                        both.get(0).getValue().name(),
                        Integer.toString(both.get(0).getKey()),
                        both.get(1).getValue().name(),
                        Integer.toString(both.get(1).getKey()))));
    }

    /** A file that names another department as its author than the first that names one. */
    private Optional<Finding> twoBodies(Rule rule) {
        List<Map.Entry<Document, String>> all = new ArrayList<>();
        for (int i = 0; i < facts.told().size(); i++) {
            Document document = facts.documents().get(i);
            facts.told().get(i).agency().ifPresent(name -> all.add(Map.entry(document, name)));
        }
        return all.stream()
                .filter(each ->
                        facts.reference().bodies().areTwoDepartments(all.get(0).getValue(), each.getValue()))
                .findFirst()
                .map(other -> Remark.of(rule, Verdict.FAIL, "")
                        .saying(Message.of(
                                "finding.two-bodies",
                                all.get(0).getKey().name(),
                                all.get(0).getValue(),
                                other.getKey().name(),
                                other.getValue())));
    }

    private Optional<Finding> allZero(Rule rule) {
        List<MappedCell> numbers = numbers();
        return numbers.isEmpty() || numbers.stream().anyMatch(Plausibility::counts)
                ? Optional.empty()
                : Optional.of(Remark.of(rule, Verdict.FAIL, "").saying(Message.of("finding.all-zero", numbers.size())));
    }

    private List<MappedCell> numbers() {
        List<MappedCell> numbers = new ArrayList<>();
        for (MappedCell cell : facts.cells().values()) {
            if (cell.figure().isNumber()) {
                numbers.add(cell);
            }
        }
        return numbers;
    }

    private static boolean counts(MappedCell cell) {
        return cell.figure().number().orElse(BigDecimal.ZERO).signum() != 0;
    }

    private Optional<Finding> sameTable(Rule rule) {
        List<MappedCell> numbers = numbers();
        List<Evidence> telling = new ArrayList<>();
        for (MappedCell cell : numbers) {
            if (!isAsLastYear(cell)) {
                return Optional.empty();
            }
            if (counts(cell)) {
                telling.add(Facts.evidence(cell));
            }
        }
        if (telling.size() < TELLING_FIGURES) {
            return Optional.empty();
        }
        String file = facts.lastYear()
                .evidence(numbers.get(0).code().orElseThrow())
                .map(each -> each.place().file())
                .orElse("");
        return Optional.of(Remark.of(rule, Verdict.FAIL, "")
                .at(telling)
                .saying(Message.of("finding.same-table", numbers.size(), file, telling.size())));
    }

    private boolean isAsLastYear(MappedCell cell) {
        return facts.lastYear()
                .figure(cell.code().orElseThrow())
                .flatMap(Figure::number)
                .equals(cell.figure().number());
    }

    /** Sentences that quote a figure other than 0, in the very words of last year. */
    private Optional<Finding> sameSentences(Rule rule) {
        List<Quote> same = new ArrayList<>();
        for (Narrative narrative : facts.narratives()) {
            for (Claim claim : narrative.claims()) {
                if (claim.value().signum() != 0 && facts.lastYear().saidTheSame(sentence(claim.quote()))) {
                    same.add(claim.quote());
                }
            }
        }
        if (same.isEmpty()) {
            return Optional.empty();
        }
        List<Object> named = same.stream()
                .limit(NAMED)
                .<Object>map(quote -> "“" + quote.text() + "”")
                .toList();
        return Optional.of(Remark.of(rule, Verdict.FAIL, "")
                .quoting(same)
                .saying(Message.of("finding.same-sentences", same.size(), named)));
    }

    private String sentence(Quote quote) {
        return facts.documents().stream()
                .filter(document -> document.name().equals(quote.file()))
                .map(document -> Sentences.around(document.prose().text(), quote.start(), quote.end()))
                .findFirst()
                .orElse("");
    }
}
