package io.gouji.report;

import io.gouji.form.Form;
import io.gouji.indicator.Applicant;
import io.gouji.indicator.Indicator;
import io.gouji.indicator.Indicators;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Language;
import io.gouji.region.EditionTotals;
import io.gouji.region.Member;
import io.gouji.region.Region;
import java.util.Optional;

/**
 * What every sheet of a regional workbook needs to know.
 *
 * @param rows that a sheet holds at most; a list goes on in a further sheet
 */
record Setting(Region region, Reference reference, Speech speech, int rows) {
    /** Behind the key of a title: the whole of it as a template words it, with region and year in places 0 and 1. */
    static final String WORDED = ".worded";

    /** With sheets as long as a spreadsheet takes them. */
    Setting(Region region, Reference reference, Speech speech) {
        this(region, reference, speech, Sheet.MOST_ROWS);
    }

    String say(String key, Object... arguments) {
        return speech.say(key, arguments);
    }

    Indicators indicators() {
        return reference.indicators();
    }

    /** The name of a sheet; those of further editions carry the edition's. */
    String name(String key, EditionTotals edition) {
        String name = speech.say(key);
        boolean first = region.editions().indexOf(edition) == 0;
        return first ? name : name + " " + edition.form().id();
    }

    /** The name of a sheet with a list, or of a further one, counted from 0, in which the list goes on. */
    String name(String key, int further) {
        String name = speech.say(key);
        String number = further == 0 ? "" : " (" + (further + 1) + ")";
        return name.substring(0, Math.min(name.length(), Sheet.LONGEST_NAME - number.length())) + number;
    }

    /** Region, year and what the sheet shows. */
    String title(String key) {
        String year = region.year()
                .map(number -> speech.say("workbook.year", number.toString()))
                .orElse("");
        String worded = key + WORDED;
        return speech.knows(worded)
                ? speech.say(worded, region.name(), year)
                : speech.say("workbook.title", region.name(), year, speech.say(key));
    }

    String agency(Member member) {
        return member.agency()
                .orElseGet(() -> speech.say(
                        "workbook.agency.unknown",
                        member.files().stream().findFirst().orElse("")));
    }

    /** A label as the form prints it; in another language than the form's, that of the code, where it has one. */
    String label(String printed, String code) {
        boolean own = speech.language() == Language.ZH || code.isEmpty();
        return own
                ? printed
                : indicators().find(code).map(Indicator::label).map(speech::say).orElse(printed);
    }

    /** The label of a column of a table: of the applicants in the language of the workbook. */
    String label(Form.Column column, String code) {
        if (speech.language() == Language.ZH) {
            return column.label();
        }
        Optional<String> member = Indicators.member(code);
        return indicators().applicants().stream()
                .filter(applicant -> member.filter(applicant.code()::equals).isPresent())
                .map(Applicant::label)
                .map(speech::say)
                .findFirst()
                .orElse(column.label());
    }

    boolean isMoney(String code) {
        return indicators()
                .find(code)
                .filter(indicator -> indicator.kind() == Indicator.Kind.MONEY)
                .isPresent();
    }
}
