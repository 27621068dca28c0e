package io.gouji.cli;

import io.gouji.form.Form;
import io.gouji.output.Filing;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook;
import io.gouji.output.OutputFile;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Message;
import io.gouji.reference.NearNames;
import io.gouji.report.Glossary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gouji form}: a blank form to fill in, or which forms there are. */
@Command(name = "form")
final class FormCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.edition}", descriptionKey = "form-edition")
    private Optional<String> edition = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.file}")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--variant", paramLabel = "${bundle:label.variant}")
    private Optional<String> variant = Optional.empty();

    @Option(names = "--agency", paramLabel = "${bundle:label.agency}")
    private String agency = "";

    @Option(names = "--year", paramLabel = "${bundle:label.year}")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--force")
    private boolean force;

    FormCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() {
        if (edition.isEmpty()) {
            gouji.console().out().print(editions());
            return ExitStatus.DONE;
        }
        Form form = form(edition.get());
        Path target = output.orElseThrow(() -> new Refusal("form.no-output", form.id()));
        FormWorkbook.Format format = format(target);
        OutputFile.check(target, force);
        Filing filing = new Filing(agency, year.map(this::checked).orElse(""), "");
        Reference reference = gouji.reference();
        FormSheet sheet = FormSheet.of(reference.data(), form, variant(form), filing);
        byte[] workbook = new FormWorkbook(reference).bytes(sheet, format);
        OutputFile.write(target, force, workbook);
        year.filter(given -> given < form.firstYear() || given > form.lastYear())
                .ifPresent(given -> gouji.tell(Message.of("form.other-year", form.name(), given.toString())));
        gouji.tell(Message.of("form.written", target.toString(), form.name()));
        return ExitStatus.DONE;
    }

    private String editions() {
        List<Map.Entry<String, String>> lines = gouji.reference().forms().all().stream()
                .map(form -> Map.entry(form.id(), gouji.speech().say(meaning(form))))
                .toList();
        return new Glossary(gouji.screen()).of(lines);
    }

    private Message meaning(Form form) {
        return form.variants().isEmpty()
                ? Message.of("form.edition", form.name())
                : Message.of(
                        "form.edition-variants",
                        form.name(),
                        form.variants().stream().map(this::named).toList());
    }

    /** A variant with what it is, where we know it. */
    private Object named(String variant) {
        String key = "form.variant." + variant;
        return gouji.speech().messages().has(key) ? Message.of(key, variant) : variant;
    }

    private Form form(String id) {
        List<Form> forms = gouji.reference().forms().all();
        List<String> known = forms.stream().map(Form::id).toList();
        return gouji.reference().forms().find(id.toLowerCase(Locale.ROOT)).orElseThrow(() -> {
            List<String> near = isYear(id) ? ofYear(Integer.parseInt(id), forms) : NearNames.of(id, known);
            return near.isEmpty()
                    ? new Refusal("usage.no-edition", id, known)
                    : new Refusal("usage.did-you-mean", Message.of("usage.no-edition", id, known), near);
        });
    }

    private static boolean isYear(String id) {
        return id.matches("[12]\\d{3}");
    }

    private static List<String> ofYear(int year, List<Form> forms) {
        return forms.stream()
                .filter(form -> form.firstYear() <= year && year <= form.lastYear())
                .map(Form::id)
                .toList();
    }

    /** The one that was asked for, else the first. */
    private String variant(Form form) {
        if (variant.isPresent() && !form.variants().contains(variant.get())) {
            throw form.variants().isEmpty()
                    ? new Refusal("form.no-variants", form.id())
                    : new Refusal("form.no-variant", form.id(), variant.get(), List.copyOf(form.variants()));
        }
        return variant.or(() -> form.variants().stream().findFirst()).orElse("");
    }

    private String checked(int given) {
        if (given < 1000 || given > 9999) {
            throw new Refusal("form.year", Integer.toString(given));
        }
        return Integer.toString(given);
    }

    private static FormWorkbook.Format format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xls")) {
            return FormWorkbook.Format.XLS;
        }
        if (name.endsWith(".xlsx")) {
            return FormWorkbook.Format.XLSX;
        }
        throw new Refusal("form.extension", file.toString());
    }
}
