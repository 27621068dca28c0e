package io.gouji.cli;

import io.gouji.intake.Limit;
import io.gouji.intake.Limits;
import io.gouji.intake.Opening;
import io.gouji.reference.NearNames;
import io.gouji.run.OwnTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** With which passwords and within which limits the files of a command are opened. */
final class OpeningFiles {
    @Option(names = "--password", paramLabel = "${bundle:label.password}")
    private List<String> passwords = new ArrayList<>();

    @Option(names = "--password-file", paramLabel = "${bundle:label.file}")
    private List<Path> passwordFiles = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "${bundle:label.limit}")
    private List<String> limits = new ArrayList<>();

    /** To be called before anything is read. */
    void prepare(Gouji gouji) {
        List<String> all = new ArrayList<>(passwords);
        GivenFiles.checked(passwordFiles).stream()
                .flatMap(file -> OwnTables.text(file).lines())
                .map(line -> line.replace("\uFEFF", ""))
                .filter(line -> !line.isEmpty())
                .forEach(all::add);
        gouji.open(new Opening(limits(), all));
    }

    private Limits limits() {
        Limits all = Limits.usual();
        for (String given : limits) {
            int equals = Math.max(given.indexOf('='), 0);
            String name = given.substring(0, equals);
            Limit limit = Limits.limit(name).orElseThrow(() -> unknown(given, name));
            all = with(all, limit, given, given.substring(equals + 1));
        }
        return all;
    }

    private static Limits with(Limits limits, Limit limit, String given, String value) {
        try {
            return limits.with(limit, Long.parseLong(value));
        } catch (IllegalArgumentException e) {
            throw new Refusal("limit.value", given);
        }
    }

    private static Refusal unknown(String given, String name) {
        List<String> near = NearNames.of(name, Limits.names());
        return new Refusal("limit.unknown", given, near.isEmpty() ? Limits.names() : near);
    }
}
