package io.gouji.report;

import static io.gouji.report.DataField.always;
import static io.gouji.report.DataField.integer;
import static io.gouji.report.DataField.number;
import static io.gouji.report.DataField.oneOf;
import static io.gouji.report.DataField.text;
import static io.gouji.report.DataItem.NUMBER;
import static io.gouji.report.DataItem.OF_A_SUBMISSION;
import static io.gouji.report.DataItem.SUBMISSION;
import static io.gouji.report.DataItem.numbered;
import static io.gouji.report.DataItem.submission;
import static io.gouji.report.DataPlaces.place;
import static io.gouji.report.DataPlaces.plain;
import static io.gouji.report.DataPlaces.quote;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.FindingId;
import io.gouji.finding.Quote;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.report.DataItem.Sent;
import io.gouji.report.DataTable.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of the data package, and what each rests on. */
final class DataFindings {
    private final Speech speech;
    private final List<Sent> submissions;

    DataFindings(Speech speech, List<Sent> submissions) {
        this.speech = speech;
        this.submissions = List.copyOf(submissions);
    }

    /** What a finding rests on: a cell or a piece of text. */
    private record Ground(int finding, Optional<Evidence> cell, Optional<Quote> quote) {
        String file() {
            return cell.map(each -> each.place().file())
                    .or(() -> quote.map(Quote::file))
                    .orElse("");
        }

        String ofCell(Function<Evidence, String> part) {
            return cell.map(part).orElse("");
        }
    }

    DataTable<DataItem<Finding>> findings() {
        List<DataField<DataItem<Finding>>> fields = List.of(
                submission(),
                always(integer("finding", item -> Integer.toString(item.number()))),
                always(text("id", item -> item.thing().id().toString())),
                always(text("rule", item -> item.thing().rule())),
                always(oneOf(
                        "severity",
                        Severity.class,
                        item -> JsonMap.word(item.thing().severity()))),
                always(oneOf(
                        "verdict",
                        Verdict.class,
                        item -> JsonMap.word(item.thing().verdict()))),
                text("found", item -> item.thing().found()),
                text("expected", item -> item.thing().expected()),
                text("difference", item -> item.thing().difference()),
                text("message", item -> speech.say(item.thing().message())),
                text(
                        "caused_by",
                        item -> item.thing().causedBy().map(FindingId::toString).orElse("")),
                text(
                        "suggestion",
                        item -> item.thing().suggestions().stream()
                                .map(each -> speech.say(each.reason()))
                                .collect(Collectors.joining("\n"))));
        return new DataTable<>(
                "findings",
                fields,
                List.of(SUBMISSION, "finding"),
                List.of(OF_A_SUBMISSION),
                () -> submissions.stream()
                        .flatMap(
                                sent -> DataItem.all(sent, sent.reconciliation().findings())));
    }

    DataTable<DataItem<Ground>> evidence() {
        List<DataField<DataItem<Ground>>> fields = new ArrayList<>(numbered());
        fields.add(
                1,
                always(integer("finding", item -> Integer.toString(item.thing().finding()))));
        fields.add(text("file", item -> item.thing().file()));
        List<DataField<DataItem<Ground>>> place =
                place(item -> item.thing().cell().map(Evidence::place));
        fields.addAll(place.subList(1, place.size()));
        fields.add(text("code", item -> item.thing().ofCell(Evidence::code)));
        fields.add(number(
                "value", item -> item.thing().ofCell(cell -> plain(cell.figure().number()))));
        List<DataField<DataItem<Ground>>> quote = quote(item -> item.thing().quote());
        fields.addAll(quote.subList(1, quote.size()));
        return new DataTable<>(
                "evidence",
                fields,
                List.of(SUBMISSION, NUMBER),
                List.of(OF_A_SUBMISSION, new Link("findings", List.of(SUBMISSION, "finding"))),
                () -> submissions.stream().flatMap(sent -> DataItem.all(sent, grounds(sent))));
    }

    private static List<Ground> grounds(Sent sent) {
        return DataItem.all(sent, sent.reconciliation().findings())
                .flatMap(item -> Stream.concat(
                        item.thing().where().stream()
                                .map(cell -> new Ground(item.number(), Optional.of(cell), Optional.empty())),
                        item.thing().quotes().stream()
                                .map(quote -> new Ground(item.number(), Optional.empty(), Optional.of(quote)))))
                .toList();
    }
}
