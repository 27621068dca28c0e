package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.region.Outline;
import io.gouji.report.Entry.Look;
import java.util.List;

/** Grades and verdicts in a cell: in colour, in a sign and in a word. */
final class Signs {
    private Signs() {}

    /** The columns in which texts begin with one of the four signs. */
    static Emphasis in(List<Integer> columns, Speech speech) {
        return new Emphasis.Signs(
                columns,
                List.of(
                        new Emphasis.Sign(speech.say("workbook.sign.error"), Look.ERROR),
                        new Emphasis.Sign(speech.say("workbook.sign.warning"), Look.WARNING),
                        new Emphasis.Sign(speech.say("workbook.sign.unknown"), Look.UNKNOWN),
                        new Emphasis.Sign(speech.say("workbook.sign.good"), Look.GOOD)));
    }

    static Entry of(Finding finding, Speech speech) {
        Grade grade = Grade.of(finding);
        return Entry.text(grade.said(speech).text(), look(grade));
    }

    private static Look look(Grade grade) {
        return switch (grade) {
            case ERROR -> Look.ERROR;
            case WARNING -> Look.WARNING;
            case INFO -> Look.INFO;
            case OPEN, WAIVED -> Look.UNKNOWN;
        };
    }

    /** The verdict on a whole submission, with the number of what is wrong. */
    static Entry of(Outline submission, Speech speech) {
        long warnings = submission.failures(Severity.WARNING);
        return switch (submission.summary().verdict()) {
            case FAIL ->
                Entry.text(speech.say("workbook.verdict.fail", submission.failures(Severity.ERROR)), Look.ERROR);
            case NO_TABLE -> Entry.text(speech.say("workbook.verdict.no-table"), Look.UNKNOWN);
            case NOTHING_CHECKED -> Entry.text(speech.say("workbook.verdict.nothing"), Look.UNKNOWN);
            case PASS ->
                warnings > 0
                        ? Entry.text(speech.say("workbook.verdict.warning", warnings), Look.WARNING)
                        : Entry.text(speech.say("workbook.verdict.pass"), Look.GOOD);
        };
    }
}
