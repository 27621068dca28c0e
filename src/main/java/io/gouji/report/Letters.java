package io.gouji.report;

import io.gouji.finding.Finding;
import io.gouji.finding.Severity;
import io.gouji.finding.Verdict;
import io.gouji.reconcile.Reference;
import io.gouji.region.Member;
import io.gouji.region.Region;
import io.gouji.report.Letter.Paragraph;
import io.gouji.report.Letter.Rank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A letter to every agency whose submission has something to be put right or to be looked into. */
public final class Letters {
    private static final int PLACES = 5;

    private final Setting setting;
    private final Speech speech;
    private final Optional<LocalDate> due;

    private Letters(Setting setting, Optional<LocalDate> due) {
        this.setting = setting;
        this.speech = setting.speech();
        this.due = due;
    }

    /**
     * In the order of the submissions; no two have one file name.
     *
     * @param due by which the agencies are to answer; when empty, the letters name no date
     */
    public static List<Letter> of(Region region, Reference reference, Speech speech, Optional<LocalDate> due) {
        Letters letters = new Letters(new Setting(region, reference, speech), due);
        Set<String> taken = new HashSet<>();
        return region.members().stream()
                .filter(Letters::isToAnswer)
                .map(member -> letters.letter(member, taken))
                .toList();
    }

    private static boolean isToAnswer(Member member) {
        return member.outline().failures(Severity.ERROR) + member.outline().failures(Severity.WARNING) > 0;
    }

    /** What only follows from another finding goes away with it. */
    private static List<Finding> roots(Member member, Severity severity) {
        return member.reconciliation().findings().stream()
                .filter(finding -> finding.isFailure() && finding.severity() == severity)
                .filter(finding -> finding.causedBy().isEmpty())
                .toList();
    }

    private Letter letter(Member member, Set<String> taken) {
        String year = member.year()
                .map(number -> speech.say("workbook.year", number.toString()))
                .orElse("");
        return new Letter(
                file(setting.agency(member), year, taken),
                speech.say("letter.title", year),
                speech.say("letter.salutation", setting.agency(member)),
                body(member, year),
                List.of(speech.say("letter.signature", setting.region().name()), speech.say("letter.undated")));
    }

    private String file(String agency, String year, Set<String> taken) {
        String name = speech.say("letter.file", agency, year).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free + ".docx";
    }

    private List<Paragraph> body(Member member, String year) {
        List<Finding> errors = roots(member, Severity.ERROR);
        List<Finding> warnings = roots(member, Severity.WARNING);
        List<Paragraph> body = new ArrayList<>();
        body.add(text("letter.received", year, names(member), answer()));
        items("letter.errors", errors, member, body);
        items("letter.warnings", warnings, member, body);
        long open = member.reconciliation().findings().stream()
                .filter(finding -> finding.verdict() == Verdict.NOT_ASSESSABLE)
                .count();
        if (open > 0) {
            body.add(text("letter.open", open));
        }
        body.add(text("letter.closing"));
        return body;
    }

    /** As the agency called them: it knows nothing of the coordinator's folders. */
    private static List<String> names(Member member) {
        return member.files().stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .toList();
    }

    private String answer() {
        return due.map(date -> speech.say(
                        "letter.due",
                        speech.say(
                                "letter.date",
                                Integer.toString(date.getYear()),
                                Integer.toString(date.getMonthValue()),
                                Integer.toString(date.getDayOfMonth()))))
                .orElseGet(() -> speech.say("letter.soon"));
    }

    private Paragraph text(String key, Object... arguments) {
        return new Paragraph(Rank.TEXT, speech.say(key, arguments));
    }

    private void items(String key, List<Finding> findings, Member member, List<Paragraph> body) {
        if (findings.isEmpty()) {
            return;
        }
        long parts = body.stream().filter(each -> each.rank() == Rank.HEADING).count();
        body.add(new Paragraph(
                Rank.HEADING, speech.say("letter.part." + (parts + 1), speech.say(key, findings.size()))));
        Places places = new Places(speech, member.files().size() > 1);
        for (Finding finding : findings) {
            body.add(new Paragraph(Rank.ITEM, speech.say("letter.item", number(body), speech.say(finding.message()))));
            body.add(text("letter.where", places.of(finding, PLACES)));
            finding.suggestions().stream()
                    .findFirst()
                    .ifPresent(best -> body.add(text("letter.suggestion", speech.say(best.reason()))));
        }
    }

    /** Numbered through the letter, so that an answer can name an item. */
    private static String number(List<Paragraph> body) {
        return Long.toString(
                1 + body.stream().filter(each -> each.rank() == Rank.ITEM).count());
    }
}
