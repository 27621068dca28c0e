package io.gouji.report;

import static io.gouji.report.DataField.always;
import static io.gouji.report.DataField.integer;

import io.gouji.reconcile.Reconciliation;
import io.gouji.region.Member;
import io.gouji.report.DataTable.Link;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A thing of a submission, numbered within it, as a row of the data package. */
record DataItem<T>(Sent sent, int number, T thing) {
    static final String SUBMISSION = "submission";
    static final String NUMBER = "number";
    static final Link OF_A_SUBMISSION = new Link("submissions", List.of(SUBMISSION));
    static final Link OF_A_FILE = new Link("files", List.of("file"));

    /** A submission and its number. */
    record Sent(int number, Member member) {
        Reconciliation reconciliation() {
            return member.reconciliation();
        }
    }

    /** The things of a submission in their order. */
    static <T> Stream<DataItem<T>> all(Sent sent, List<T> things) {
        return IntStream.range(0, things.size()).mapToObj(i -> new DataItem<>(sent, i + 1, things.get(i)));
    }

    static <T> DataField<DataItem<T>> submission() {
        return always(integer(SUBMISSION, item -> Integer.toString(item.sent().number())));
    }

    static <T> List<DataField<DataItem<T>>> numbered() {
        return List.of(submission(), always(integer(NUMBER, item -> Integer.toString(item.number()))));
    }
}
