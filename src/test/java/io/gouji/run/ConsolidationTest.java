package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gouji.intake.UnusableInput;
import io.gouji.output.SheetWriter;
import io.gouji.reconcile.Reference;
import io.gouji.reference.Language;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.region.Arrival;
import io.gouji.region.Arrival.Outcome;
import io.gouji.region.Member;
import io.gouji.region.Region;
import io.gouji.region.Roster;
import io.gouji.report.RegionSheets;
import io.gouji.report.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidationTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("2018"));
    }

    @Test
    void everyFileEndsAsReadSetAsideRejectedOrSkipped() throws IOException {
        report("区财政局/年报.txt", "崂山区财政局");
        report("区民政局/年报.txt", "崂山区民政局");
        report("区民政局/年报（更正）.txt", "崂山区民政局");
        put("区教育局/附件.xls", "\u0000\u0001\u0002 not a workbook \u0003");
        put("区教育局/~$附件.xls", "lock");
        put("Thumbs.db", "cache");
        put("__MACOSX/._a", "junk");
        put(".git/config", "junk");
        put("README.md", "# for people");
        assertThat(run(1).arrivals())
                .extracting(Arrival::file, Arrival::outcome)
                .containsExactly(
                        tuple(".git/", Outcome.SKIPPED),
                        tuple("README.md", Outcome.SKIPPED),
                        tuple("Thumbs.db", Outcome.SKIPPED),
                        tuple("__MACOSX/", Outcome.SKIPPED),
                        tuple("区教育局/~$附件.xls", Outcome.SKIPPED),
                        tuple("区教育局/附件.xls", Outcome.REJECTED),
                        tuple("区民政局/年报.txt", Outcome.SET_ASIDE),
                        tuple("区民政局/年报（更正）.txt", Outcome.READ),
                        tuple("区财政局/年报.txt", Outcome.READ));
    }

    @Test
    void aFileThatCannotBeReadDoesNotStopTheOthersAndSaysWhy() throws IOException {
        report("区财政局.txt", "崂山区财政局");
        put("坏.xls", "\u0000\u0001\u0002 not a workbook \u0003");
        put("空.docx", "");
        Region region = run(2);
        assertThat(region.members()).hasSize(1);
        assertThat(arrival(region, "坏.xls").reasons()).first().isEqualTo(Message.of("intake.unsupported"));
        assertThat(arrival(region, "坏.xls").sha256()).hasSize(64);
        assertThat(arrival(region, "空.docx").reasons()).first().isEqualTo(Message.of("intake.empty"));
    }

    @Test
    void anyNumberOfJobsWritesTheSameBytes() throws IOException {
        for (int i = 0; i < 12; i++) {
            report("单位" + i + "/年报.txt", "崂山区第" + i + "街道办事处");
        }
        put("坏.xls", "\u0000\u0001\u0002");
        assertThat(written(run(1), "1.xlsx")).hasSameBinaryContentAs(written(run(2), "2.xlsx"));
        assertThat(written(run(7), "3.xlsx")).hasSameBinaryContentAs(written(run(1), "4.xlsx"));
    }

    @Test
    void whoIsMissingIsKnownFromTheRosterEvenWhenItLiesAmongTheSubmissions() throws IOException {
        report("区财政局.txt", "崂山区财政局");
        Path roster = put("名单.csv", "单位\n崂山区财政局\n崂山区民政局\n");
        Region region = Consolidation.run(request(1, Optional.of(roster)), REFERENCE, Progress.SILENT);
        assertThat(region.rollCall().missing()).extracting(Roster.Entry::agency).containsExactly("崂山区民政局");
        assertThat(arrival(region, "名单.csv").reasons()).containsExactly(Message.of("run.roster"));
    }

    @Test
    void theManifestOfAFolderIsFollowed() throws IOException {
        report("街道/a.txt", "崂山区财政局");
        put("街道/submissions.csv", "file,agency,year\na.txt,崂山区民政局,2018\n");
        Region region = run(1);
        assertThat(region.members()).extracting(Member::agency).containsExactly(Optional.of("崂山区民政局"));
        assertThat(arrival(region, "街道/submissions.csv").outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void aManifestThatNamesAFileThatIsNotThereStopsTheRun() throws IOException {
        report("a.txt", "崂山区财政局");
        put("submissions.csv", "file,agency\nb.txt,崂山区民政局\n");
        assertThatThrownBy(() -> run(1)).isInstanceOf(ReferenceFault.class).hasMessageContaining("line 2");
    }

    @Test
    void anEarlierWorkbookAmongTheSubmissionsIsNoSubmission() throws IOException {
        report("a.txt", "崂山区财政局");
        Path output = put("区域.xlsx", "earlier");
        Request request = new Request("区", List.of(folder), Optional.empty(), Optional.empty(), output, 1);
        Region region = Consolidation.run(request, REFERENCE, Progress.SILENT);
        assertThat(arrival(region, "区域.xlsx").reasons()).containsExactly(Message.of("run.own-output"));
    }

    @Test
    void ofSeveralFoldersEachFileIsNamedWithItsFolder() throws IOException {
        report("甲/a.txt", "崂山区财政局");
        report("乙/a.txt", "崂山区民政局");
        Request request = new Request(
                "区",
                List.of(folder.resolve("甲"), folder.resolve("乙")),
                Optional.empty(),
                Optional.empty(),
                temp.resolve("out.xlsx"),
                1);
        Region region = Consolidation.run(request, REFERENCE, Progress.SILENT);
        String plain = folder.toString().replace('\\', '/');
        assertThat(region.arrivals()).extracting(Arrival::file).containsExactly(plain + "/乙/a.txt", plain + "/甲/a.txt");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Request request = new Request(
                "区", List.of(temp.resolve("没有")), Optional.empty(), Optional.empty(), temp.resolve("out.xlsx"), 1);
        assertThatThrownBy(() -> Consolidation.run(request, REFERENCE, Progress.SILENT))
                .isInstanceOf(UnusableInput.class);
    }

    @Test
    void everyStepThatWasAnnouncedIsTaken() throws IOException {
        report("a.txt", "崂山区财政局");
        report("b.txt", "崂山区民政局");
        put("坏.xls", "\u0000\u0001");
        AtomicInteger left = new AtomicInteger();
        Consolidation.run(request(2, Optional.empty()), REFERENCE, new Progress() {
            @Override
            public void begin(int steps) {
                left.set(steps);
            }

            @Override
            public void step() {
                left.decrementAndGet();
            }
        });
        assertThat(left).hasValue(0);
    }

    private Region run(int jobs) {
        return Consolidation.run(request(jobs, Optional.empty()), REFERENCE, Progress.SILENT);
    }

    private Request request(int jobs, Optional<Path> roster) {
        return new Request("测试区", List.of(folder), roster, Optional.empty(), temp.resolve("out.xlsx"), jobs);
    }

    private Path written(Region region, String name) {
        Speech speech = new Speech(REFERENCE.messages(), Language.ZH);
        Path target = temp.resolve(name);
        SheetWriter.write(RegionSheets.of(region, REFERENCE, speech), target, false, speech);
        return target;
    }

    private static Arrival arrival(Region region, String file) {
        return region.arrivals().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private void report(String name, String agency) throws IOException {
        String text = agency + "2018年政府信息公开工作年度报告\n\n"
                + "一、概述\n\n2018年，本单位按照条例要求做好信息公开工作，主动公开政府信息12条。".repeat(4)
                + "\n\n二、依申请公开情况\n\n全年收到政府信息公开申请2件，均已按时办结，没有发生行政复议和行政诉讼。\n\n附：" + name + "\n";
        put(name, text);
    }

    private Path put(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
