package io.gouji.cli;

import io.gouji.form.Form;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.NearNames;
import io.gouji.report.CsvRules;
import io.gouji.report.TextExplanation;
import io.gouji.report.TextRules;
import io.gouji.rule.Rule;
import io.gouji.run.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gouji rules}: every rule in words, or one of them confronted with a submission. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Mixin
    private final Destination destination = new Destination();

    @Option(names = "--edition", paramLabel = "${bundle:label.edition}")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--explain", paramLabel = "${bundle:label.rule}")
    private Optional<String> explained = Optional.empty();

    @Option(names = "--on", paramLabel = "${bundle:label.file}", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private final YearBefore yearBefore = new YearBefore();

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
        if (explained.isEmpty() && !files.isEmpty()) {
            throw new Refusal("rules.explain-which");
        }
        if (files.isEmpty() && yearBefore.isGiven()) {
            throw new Refusal("rules.last-year-on");
        }
        destination.check(files);
        Reference reference = gouji.reference();
        Optional<Rule> one = explained.map(id -> rule(id, reference));
        String text = one.isPresent() && !files.isEmpty() ? explanation(one.get()) : list(chosen(one, reference));
        destination.write(gouji.console(), writer -> writer.write(text));
        return ExitStatus.DONE;
    }

    private List<Rule> chosen(Optional<Rule> one, Reference reference) {
        Optional<String> family = edition.map(id -> form(id, reference).family());
        return one.map(List::of)
                .orElseGet(() -> reference.rules().all().stream()
                        .filter(rule -> family.map(rule::isFor).orElse(true))
                        .toList());
    }

    private String list(List<Rule> rules) {
        return switch (format) {
            case TEXT -> new TextRules(gouji.speech(), gouji.reference(), destination.screen(gouji)).of(rules);
            case CSV -> new CsvRules(gouji.speech()).of(rules);
        };
    }

    private String explanation(Rule rule) {
        if (format != Format.TEXT) {
            throw new Refusal("rules.explain-text");
        }
        Inputs inputs = gouji.read(GivenFiles.checked(files));
        NothingRead.unless(!inputs.documents().isEmpty());
        return new TextExplanation(gouji.speech(), gouji.reference(), destination.screen(gouji))
                .of(
                        rule,
                        Reconciler.reconcile(
                                Submission.of(inputs.documents()), yearBefore.of(gouji), gouji.reference()));
    }

    private static Rule rule(String id, Reference reference) {
        List<String> known = reference.rules().all().stream().map(Rule::id).toList();
        return reference.rules().all().stream()
                .filter(rule -> rule.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> near = NearNames.of(id, known);
                    return near.isEmpty()
                            ? new Refusal("usage.no-rule", id)
                            : new Refusal("usage.no-rule-but", id, near);
                });
    }

    private static Form form(String id, Reference reference) {
        List<String> known = reference.forms().all().stream().map(Form::id).toList();
        return reference.forms().find(id).orElseThrow(() -> new Refusal("usage.no-edition", id, known));
    }
}
