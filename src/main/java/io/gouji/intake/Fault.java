package io.gouji.intake;

import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What kind of fault a file has, by what a library threw while reading it. Which exception stands for which kind is told by
 * {@code intake/faults.csv}, the first row that fits one of the exception and its causes, from the outermost.
 *
 * @param thrown matches the name of the class without its package
 * @param says is found in its message
 */
record Fault(Pattern thrown, Pattern says, String key) {
    private static final List<Fault> FAULTS = ReferenceData.bundled().wholeTable("intake/faults.csv").stream()
            .map(Fault::of)
            .toList();

    /** A library's own words are shortened to this: they help whoever looks into the file, and nobody else. */
    private static final int LONGEST = 120;

    /** Some libraries throw in circles. */
    private static final int MOST_CAUSES = 20;

    private static Fault of(Row row) {
        return new Fault(
                Pattern.compile(row.required("thrown")), Pattern.compile(row.get("says")), row.required("fault"));
    }

    /** The kind in words, with the library's own as a detail. */
    static Message of(Throwable thrown, Source source) {
        if (CutOff.is(source.bytes())) {
            return Message.of("intake.truncated");
        }
        List<Throwable> causes = causes(thrown);
        String key = FAULTS.stream()
                .filter(fault -> causes.stream().anyMatch(fault::fits))
                .map(Fault::key)
                .findFirst()
                .orElse("intake.fault.structure");
        return Message.of(key, detail(causes.get(causes.size() - 1)));
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = thrown; each != null && causes.size() < MOST_CAUSES; each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }

    private boolean fits(Throwable candidate) {
        return thrown.matcher(candidate.getClass().getSimpleName()).matches()
                && says.matcher(String.valueOf(candidate.getMessage())).find();
    }

    private static String detail(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName().replaceFirst("(?:Exception|Error)$", "");
        String message = thrown.getMessage() == null ? "" : ": " + plain(thrown.getMessage());
        return kind + (message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message);
    }

    /** One line without control characters: what stands in a file may stand in the message. */
    private static String plain(String text) {
        return text.codePoints()
                .limit(2L * LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
