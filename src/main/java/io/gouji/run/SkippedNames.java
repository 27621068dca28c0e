package io.gouji.run;

import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of files and folders that are no submissions, read from {@code run/skip.csv}; * stands for anything. */
record SkippedNames(List<Name> names) {
    record Name(Pattern pattern, Wording what) {}

    static SkippedNames of(ReferenceData data) {
        return new SkippedNames(data.rows("run/skip.csv").stream()
                .map(row ->
                        new Name(pattern(row.required("pattern")), new Wording(row.required("zh"), row.required("en"))))
                .toList());
    }

    private static Pattern pattern(String name) {
        String expression = Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /** Why a file is left alone; empty when it is not. */
    Optional<Message> why(Path file) {
        return why(String.valueOf(file.getFileName()));
    }

    /** The same by the name without folders. */
    Optional<Message> why(String name) {
        return names.stream()
                .filter(each -> each.pattern().matcher(name).matches())
                .map(each -> Message.of("run.skipped", each.what()))
                .findFirst();
    }
}
