package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.intake.Intake;
import io.gouji.intake.Opening;
import io.gouji.output.SheetWriter;
import io.gouji.output.UnusableOutput;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Waivers;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Kin;
import io.gouji.region.Region;
import io.gouji.report.RegionSheets;
import io.gouji.report.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    @TempDir
    private Path temp;

    private Path folder;
    private Path workdir;
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());
    private final List<String> judged = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void copyAnExample() throws IOException {
        folder = temp.resolve("region-2018");
        workdir = temp.resolve("工作");
        copy(Path.of("examples/region-2018"), folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Test
    void whatWasFinishedIsNotDoneAgainAndTheResultIsTheSame() {
        byte[] undisturbed = written(run(Optional.empty()));
        assertThat(written(run(Optional.of(workdir)))).isEqualTo(undisturbed);
        read.clear();
        judged.clear();
        assertThat(written(run(Optional.of(workdir)))).isEqualTo(undisturbed);
        assertThat(read).containsExactly("青禾区教育局/2018年统计表.xls"); // cannot be read: tried again
        assertThat(judged).isEmpty();
    }

    @Test
    void oneFileThatChangedIsReadAndItsSubmissionJudgedAgain() throws IOException {
        run(Optional.of(workdir));
        read.clear();
        judged.clear();
        Path report = folder.resolve("青禾区松岗镇人民政府-2018年信息公开年度报告.txt");
        Files.writeString(report, Files.readString(report) + "　　全年举办培训3次。\r\n");
        Region resumed = run(Optional.of(workdir));
        assertThat(read).contains("青禾区松岗镇人民政府-2018年信息公开年度报告.txt").hasSize(2);
        assertThat(judged).containsExactly("青禾区松岗镇人民政府");
        assertThat(written(resumed)).isEqualTo(written(run(Optional.empty())));
    }

    @Test
    void aDamagedResultIsMadeAnew() throws IOException {
        byte[] undisturbed = written(run(Optional.of(workdir)));
        int turn = 0;
        for (Path entry : entries()) {
            byte[] bytes = Files.readAllBytes(entry);
            switch (turn++ % 3) {
                case 0 -> bytes[bytes.length / 2] ^= 1;
                case 1 -> bytes = java.util.Arrays.copyOf(bytes, bytes.length / 2);
                default -> bytes = new byte[0];
            }
            Files.write(entry, bytes);
        }
        read.clear();
        assertThat(written(run(Optional.of(workdir)))).isEqualTo(undisturbed);
        assertThat(read).hasSize(14);
    }

    @Test
    void whatAKilledRunHadBegunToWriteIsTidiedUp() throws IOException {
        run(Optional.of(workdir));
        Path begun = entries().get(0).resolveSibling("0123.part");
        Files.writeString(begun, "half");
        run(Optional.of(workdir));
        assertThat(begun).doesNotExist();
    }

    @Test
    void otherReferenceTablesMakeEverythingAnew() throws IOException {
        run(Optional.of(workdir));
        List<Path> before = entries();
        read.clear();
        Reference other = Reference.of(ReferenceData.overlaidBy(
                java.util.Map.of("rule/rules.csv", Files.readString(Path.of("examples/region-rules.csv")))));
        consolidation(Optional.of(workdir), Optional.empty(), other).run();
        assertThat(read).hasSize(14);
        assertThat(entries()).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    @Test
    void anotherLastYearJudgesEverySubmissionAnew() {
        run(Optional.of(workdir));
        judged.clear();
        Kin<LastYear> lastYears = new Kin<>(
                run(Optional.empty()).members().stream()
                        .map(member -> LastYear.of(member.reconciliation()))
                        .toList(),
                LastYear::identity,
                REFERENCE.data());
        judged.clear();
        read.clear();
        consolidation(Optional.of(workdir), Optional.of(lastYears), REFERENCE).run();
        assertThat(read).hasSize(1);
        assertThat(judged).hasSize(7);
    }

    @Test
    void twoRunsAtOnceAreRefused() {
        try (Store open = Store.open(workdir, "0".repeat(64))) {
            assertThat(open).isNotNull();
            assertThatThrownBy(() -> run(Optional.of(workdir)))
                    .isInstanceOfSatisfying(
                            UnusableOutput.class,
                            fault -> assertThat(fault.said())
                                    .isEqualTo(Message.of(
                                            "output.unusable", workdir.toString(), Message.of("run.workdir-in-use"))));
        }
        assertThat(run(Optional.of(workdir)).members()).hasSize(7);
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        List<Path> before = all(folder);
        assertThatThrownBy(() -> run(Optional.of(folder)))
                .isInstanceOfSatisfying(
                        UnusableOutput.class,
                        fault -> assertThat(fault.said())
                                .isEqualTo(Message.of(
                                        "output.unusable", folder.toString(), Message.of("run.no-workdir"))));
        assertThat(all(folder)).isEqualTo(before);
    }

    @Test
    void aFolderOfResultsAmongTheSubmissionsIsNoSubmission() {
        workdir = folder.resolve("中间结果");
        run(Optional.of(workdir));
        assertThat(run(Optional.of(workdir)).arrivals())
                .filteredOn(arrival -> arrival.file().startsWith("中间结果"))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.reasons()).containsExactly(Message.of("run.workdir")));
    }

    private Region run(Optional<Path> resumed) {
        return consolidation(resumed, Optional.empty(), REFERENCE).run();
    }

    private Consolidation consolidation(Optional<Path> kept, Optional<Kin<LastYear>> lastYears, Reference reference) {
        Request request = new Request(
                "区",
                List.of(folder),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                2,
                lastYears,
                Waivers.NONE.on(LocalDate.MAX),
                kept,
                Opening.USUAL);
        return new Consolidation(
                request,
                reference,
                (bytes, name) -> {
                    read.add(name);
                    return Intake.read(bytes, name);
                },
                (submission, tables) -> {
                    judged.add(submission.identity().agency().orElse(""));
                    return Reconciler.reconcile(submission, tables, identity -> LastYear.UNKNOWN, reference);
                });
    }

    private byte[] written(Region region) {
        try {
            Speech speech = new Speech(REFERENCE.messages(), Language.ZH);
            Path target = temp.resolve("区域.xlsx");
            SheetWriter.write(RegionSheets.of(region, REFERENCE, speech), target, true, speech);
            return Files.readAllBytes(target);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> entries() throws IOException {
        return all(workdir).stream()
                .filter(file -> workdir.relativize(file).getNameCount() == 3)
                .toList();
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
