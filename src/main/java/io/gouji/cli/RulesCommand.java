package io.gouji.cli;

import io.gouji.form.Form;
import io.gouji.reconcile.Reference;
import io.gouji.report.CsvRules;
import io.gouji.report.TextRules;
import io.gouji.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gouji rules}: every rule in words. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Mixin
    private final Destination destination = new Destination();

    @Option(names = "--edition", paramLabel = "${bundle:label.edition}")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--format", paramLabel = "text|csv")
    private Format format = Format.TEXT;

    /** How they are written. */
    enum Format {
        TEXT,
        CSV
    }

    RulesCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() throws IOException {
        Reference reference = gouji.reference();
        Optional<String> family = edition.map(id -> form(id, reference).family());
        List<Rule> rules = reference.rules().all().stream()
                .filter(rule -> family.map(rule::isFor).orElse(true))
                .toList();
        String list = switch (format) {
            case TEXT -> new TextRules(gouji.speech(), destination.screen(gouji)).of(rules);
            case CSV -> new CsvRules(gouji.speech()).of(rules);
        };
        destination.write(gouji.console(), writer -> writer.write(list));
        return ExitStatus.DONE;
    }

    private static Form form(String id, Reference reference) {
        List<String> known = reference.forms().all().stream().map(Form::id).toList();
        return reference.forms().find(id).orElseThrow(() -> new Refusal("usage.no-edition", id, known));
    }
}
