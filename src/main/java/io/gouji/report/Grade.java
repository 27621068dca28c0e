package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.region.Outline;

/** What a finding is to its reader: one sign, one word and one colour in every view. */
enum Grade {
    ERROR("grade.error", Style.BAD),
    WARNING("grade.warning", Style.DOUBTFUL),
    INFO("grade.info", Style.NOTE),
    OPEN("grade.open", Style.STRONG),
    WAIVED("grade.waived", Style.FAINT);

    private final String key;
    private final Style style;

    Grade(String key, Style style) {
        this.key = key;
        this.style = style;
    }

    static Grade of(Finding finding) {
        return of(finding.verdict(), finding.severity());
    }

    static Grade of(Outline.Weight finding) {
        return of(finding.verdict(), finding.severity());
    }

    static Grade of(Verdict verdict, Severity severity) {
        return switch (verdict) {
            case NOT_ASSESSABLE -> OPEN;
            case WAIVED -> WAIVED;
            case FAIL -> of(severity);
        };
    }

    static Grade of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /** Sign and word. */
    Styled said(Speech speech) {
        return Styled.of(style, speech.say(key));
    }

    /** The sign alone. */
    String sign(Speech speech) {
        String said = speech.say(key);
        return said.substring(0, said.indexOf(' '));
    }

    /** The text for how many stand below, behind sign and word. */
    String total() {
        return this == INFO ? "below.info" : "below";
    }

    /** How many there are of it, "" when there are none. */
    String counted(Speech speech, long count) {
        return count == 0 ? "" : speech.say(key + ".count", count);
    }
}
