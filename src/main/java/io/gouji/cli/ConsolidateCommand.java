package io.gouji.cli;

import io.gouji.finding.Severity;
import io.gouji.output.LetterFiles;
import io.gouji.output.OutputFile;
import io.gouji.output.OutputFolder;
import io.gouji.output.RegionTemplate;
import io.gouji.output.SheetWriter;
import io.gouji.reference.Message;
import io.gouji.region.Outline;
import io.gouji.region.Region;
import io.gouji.report.HtmlReport;
import io.gouji.report.Letter;
import io.gouji.report.Letters;
import io.gouji.report.RegionSheets;
import io.gouji.report.RegionWords;
import io.gouji.report.Sheet;
import io.gouji.report.Speech;
import io.gouji.report.WrittenRegion;
import io.gouji.run.Consolidation;
import io.gouji.run.Inputs;
import io.gouji.run.Request;
import io.gouji.run.Roots;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gouji consolidate}: the submissions of many agencies as one regional workbook. */
@Command(name = "consolidate")
final class ConsolidateCommand implements Callable<Integer> {
    private final Gouji gouji;

    @Parameters(paramLabel = "${bundle:label.folder}", arity = "1..*", descriptionKey = "folders")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.workbook}",
            required = true)
    private Path output = Path.of("");

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private final Judging judging = new Judging();

    @Mixin
    private final OpeningFiles opening = new OpeningFiles();

    @Mixin
    private final Memory memory = new Memory();

    @Mixin
    private final ReportPage page = new ReportPage();

    @Mixin
    private final DataFolder data = new DataFolder();

    @Option(names = "--roster", paramLabel = "${bundle:label.file}")
    private Optional<Path> roster = Optional.empty();

    @Option(names = "--year", paramLabel = "${bundle:label.year}")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--name", paramLabel = "${bundle:label.name}")
    private Optional<String> name = Optional.empty();

    @Option(names = "--jobs", paramLabel = "${bundle:label.number}")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", paramLabel = "${bundle:label.folder}")
    private Optional<Path> workdir = Optional.empty();

    @Option(names = "--template", paramLabel = "${bundle:label.workbook}")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--letters", paramLabel = "${bundle:label.folder}")
    private Optional<Path> letters = Optional.empty();

    @Option(names = "--due", paramLabel = "${bundle:label.date}")
    private Optional<LocalDate> due = Optional.empty();

    @Option(names = "--fail-on", paramLabel = "error|warning|info")
    private Optional<Severity> failOn = Optional.empty();

    ConsolidateCommand(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public Integer call() {
        memory.recall(gouji);
        opening.prepare(gouji);
        folders.forEach(GivenFiles::mustExist);
        roster.ifPresent(GivenFiles::mustExist);
        if (jobs < 1) {
            throw new Refusal("consolidate.jobs", jobs);
        }
        if (due.isPresent() && letters.isEmpty()) {
            throw new Refusal("consolidate.due");
        }
        template.ifPresent(GivenFiles::mustExist);
        Optional<RegionTemplate> design = template.map(RegionTemplate::read);
        checkOutputs();
        Region region = region();
        if (region.members().isEmpty()) {
            RegionWords.summary(region, gouji.speech()).forEach(gouji.console().err()::println);
            gouji.tell(Message.of("consolidate.nothing"));
            return ExitStatus.NOTHING_READ;
        }
        List<Letter> feedback = letters.map(folder -> Letters.of(region, gouji.reference(), gouji.speech(), due))
                .orElse(List.of());
        letters.ifPresent(folder -> LetterFiles.check(feedback, folder, force));
        write(region, design);
        page.write(gouji, force, writer -> new HtmlReport(gouji.speech(), gouji.reference()).write(region, writer));
        data.write(gouji, force, region);
        RegionWords.summary(region, gouji.speech()).forEach(gouji.console().out()::println);
        gouji.console().out().println(gouji.speech().say("consolidate.written", output.toString()));
        letters.ifPresent(folder -> write(feedback, folder));
        return failOn.filter(limit -> isReached(region, limit)).isPresent() ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    /** Refuses, before anything is read, what could not be written afterwards. */
    private void checkOutputs() {
        Sources sources = new Sources()
                .and(folders)
                .and(roster.stream().toList())
                .and(template.stream().toList())
                .and(judging.files());
        sources.spare(output, this::isRegionalWorkbook);
        OutputFile.check(output, force);
        page.check(sources, force);
        data.check(sources, force);
        letters.ifPresent(folder -> {
            sources.spare(folder);
            OutputFolder.check(folder, force, List.of());
        });
    }

    /** Of an earlier run, that is: who works in the folder of submissions may replace it. */
    private boolean isRegionalWorkbook(Path file) {
        Inputs read = Inputs.read(List.of(file), gouji.opening());
        return read.documents().stream()
                .anyMatch(document -> WrittenRegion.read(
                                document, gouji.reference().messages())
                        .isPresent());
    }

    private void write(Region region, Optional<RegionTemplate> design) {
        Speech speech = design.map(each -> each.speech(gouji.speech())).orElse(gouji.speech());
        List<RegionSheets.Kind> order = design.map(RegionTemplate::order).orElse(List.of(RegionSheets.Kind.values()));
        List<Sheet> sheets = RegionSheets.of(region, gouji.reference(), speech, this::beside, order);
        SheetWriter.write(sheets, output, force, speech, design, jobs);
    }

    private void write(List<Letter> feedback, Path folder) {
        LetterFiles.write(feedback, folder, force);
        gouji.console().out().println(gouji.speech().say("consolidate.letters", feedback.size(), folder.toString()));
    }

    private Region region() {
        Request request = new Request(
                name.orElseGet(this::folderName),
                folders,
                roster,
                year,
                outputs(),
                jobs,
                judging.yearBefore().submissions(gouji, jobs),
                judging.waivers(gouji),
                workdir,
                gouji.opening());
        try (FileProgress progress = new FileProgress(gouji)) {
            return Consolidation.run(request, gouji.reference(), progress);
        }
    }

    private List<Path> outputs() {
        return Stream.of(Optional.of(output), page.file(), data.folder(), letters)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A submitted file as seen from the workbook. */
    private Optional<String> beside(String file) {
        return new Roots(folders).from(output, file);
    }

    private String folderName() {
        Path first = folders.get(0).toAbsolutePath().normalize();
        return String.valueOf(first.getFileName()).replaceFirst("(?i)(?<=.)\\.zip$", "");
    }

    private static boolean isReached(Region region, Severity limit) {
        return region.members().stream()
                .flatMap(member -> member.outline().findings().stream())
                .filter(Outline.Weight::isFailure)
                .anyMatch(finding -> finding.severity().compareTo(limit) <= 0);
    }
}
