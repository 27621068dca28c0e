package io.gouji.report;

import io.gouji.region.Arrival;
import io.gouji.region.Arrival.Outcome;
import io.gouji.region.Outline;
import io.gouji.region.Region;
import io.gouji.region.RollCall;
import io.gouji.region.Roster;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came in and what was found, in a few sentences. */
public final class RegionWords {
    private static final int NAMED = 8;

    private RegionWords() {}

    /** How many files ended how; who of the roster is missing; who is not on it. */
    static List<String> arrivals(Region region, Speech speech) {
        List<String> said = new ArrayList<>();
        said.add(speech.say(
                "region.files",
                region.arrivals().size(),
                region.count(Outcome.READ),
                region.count(Outcome.SET_ASIDE),
                region.count(Outcome.REJECTED),
                region.count(Outcome.SKIPPED)));
        RollCall rollCall = region.rollCall();
        if (!region.roster().isEmpty()) {
            int all = region.roster().entries().size();
            int missing = rollCall.missing().size();
            int unusable = rollCall.unusable().size();
            said.add(speech.say("region.roster", all, all - missing - unusable, missing, unusable));
        }
        if (!rollCall.unlisted().isEmpty()) {
            said.add(speech.say("region.unlisted", rollCall.unlisted()));
        }
        if (!rollCall.unclear().isEmpty()) {
            said.add(speech.say("region.unclear", rollCall.unclear()));
        }
        return said;
    }

    /** The run in a few lines: submissions, what came in, who is missing, what cannot be used, findings. */
    public static List<String> summary(Region region, Speech speech) {
        List<String> said = new ArrayList<>();
        said.add(speech.say(
                "region.summary",
                region.name(),
                region.year().map(String::valueOf).orElse("—"),
                region.counted().size()));
        said.addAll(arrivals(region, speech));
        named("region.missing", region.rollCall().missing(), speech).ifPresent(said::add);
        named("region.unusable", region.rollCall().unusable(), speech).ifPresent(said::add);
        region.arrivals().stream()
                .filter(arrival -> arrival.outcome() == Outcome.REJECTED)
                .limit(NAMED)
                .forEach(arrival -> said.add(rejected(arrival, speech)));
        said.add(findings(region, speech));
        region.remarks().forEach(remark -> said.add(speech.say(remark)));
        return said;
    }

    private static Optional<String> named(String key, List<Roster.Entry> entries, Speech speech) {
        List<String> names = entries.stream().map(Roster.Entry::agency).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(speech.say(key, few(names, speech)));
    }

    private static String rejected(Arrival arrival, Speech speech) {
        return speech.say(
                "region.rejected",
                arrival.file(),
                arrival.reasons().isEmpty() ? "" : arrival.reasons().get(0));
    }

    private static String few(List<String> names, Speech speech) {
        int more = names.size() - NAMED;
        return more <= 0 ? speech.list(names) : speech.say("place.more", speech.list(names.subList(0, NAMED)), more);
    }

    private static String findings(Region region, Speech speech) {
        Map<Grade, Long> counts = new EnumMap<>(Grade.class);
        region.members().stream()
                .flatMap(member -> member.outline().findings().stream())
                .filter(Outline.Weight::root)
                .forEach(finding -> counts.merge(Grade.of(finding), 1L, Long::sum));
        List<String> said = new ArrayList<>();
        counts.forEach((grade, count) -> said.add(grade.counted(speech, count)));
        return said.isEmpty() ? speech.say("region.no-findings") : speech.say("region.findings", said);
    }
}
