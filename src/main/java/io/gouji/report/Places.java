package io.gouji.report;

import io.gouji.finding.Evidence;
import io.gouji.finding.Finding;
import io.gouji.finding.Quote;
import io.gouji.grid.Place;
import io.gouji.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.List;

/**
 * Where something stands, in words.
 *
 * @param namesFiles whether the file is said too, because there are several
 */
record Places(Speech speech, boolean namesFiles) {
    /** Names the files where a submission has more than one table or more than one text. */
    static Places of(Reconciliation reconciliation, Speech speech) {
        boolean several = reconciliation.mappings().size() > 1
                || reconciliation.narratives().size() > 1;
        return new Places(speech, several);
    }

    /** The places of a finding; after {@code limit} only how many more there are. */
    String of(Finding finding, int limit) {
        List<Object> said = new ArrayList<>();
        String before = "";
        for (Evidence evidence : finding.where()) {
            String around = isElsewhere(evidence.place(), finding)
                    ? evidence.place().file() + " " + evidence.place().sheet()
                    : around(evidence.place());
            String address = address(evidence.place());
            said.add(around.equals(before) || around.isEmpty() ? address : around + " " + address);
            before = around;
        }
        finding.quotes().stream().map(this::of).distinct().forEach(said::add);
        int more = said.size() - limit;
        return more <= 0 ? speech.list(said) : speech.say("place.more", speech.list(said.subList(0, limit)), more);
    }

    /** In another file than the cell that the finding is about: last year's, say. */
    private static boolean isElsewhere(Place place, Finding finding) {
        return !place.file().equals(finding.where().get(0).place().file());
    }

    /** Sheet and address, or the line of a text. */
    String of(Place place) {
        String around = around(place);
        return around.isEmpty() ? address(place) : around + " " + address(place);
    }

    String of(Quote quote) {
        String paragraph = quote.page() == 0
                ? speech.say("place.paragraph", quote.paragraph())
                : speech.say("place.page", quote.page(), quote.paragraph());
        return namesFiles ? quote.file() + " " + paragraph : paragraph;
    }

    /** The address alone. */
    String address(Place place) {
        return place.isLine() ? speech.say("place.line", place.line()) : place.address();
    }

    private String around(Place place) {
        String sheet = place.isLine() ? "" : place.sheet();
        return (namesFiles ? place.file() + " " + sheet : sheet).strip();
    }
}
