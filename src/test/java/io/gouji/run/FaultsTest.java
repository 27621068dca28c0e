package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.intake.Opening;
import io.gouji.output.UnusableOutput;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reconcile.Waivers;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Arrival;
import io.gouji.region.Arrival.Outcome;
import io.gouji.region.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with one file or one submission is said of it, and the others come through. */
class FaultsTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final BiFunction<byte[], String, Document> USUAL = Intake::read;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("2018"));
        report("a.txt", "崂山区财政局");
        report("b.txt", "崂山区民政局");
        report("c.txt", "崂山区教育局");
    }

    static Stream<Supplier<Throwable>> faults() {
        return Stream.of(
                () -> new IllegalStateException("planted"),
                () -> new IndexOutOfBoundsException("planted"),
                StackOverflowError::new,
                OutOfMemoryError::new,
                () -> new NoClassDefFoundError("planted"),
                () -> new AssertionError("planted"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFileThatCannotBeReadForWhateverReasonIsNamedAndTheOthersCount(Supplier<Throwable> fault) {
        Region region = run(
                (bytes, name) -> {
                    throwIf(name.equals("b.txt"), fault);
                    return USUAL.apply(bytes, name);
                },
                FaultsTest::judge);
        assertThat(region.members()).hasSize(2);
        assertThat(arrival(region, "b.txt").outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(arrival(region, "b.txt").sha256()).hasSize(64);
        assertThat(arrival(region, "b.txt").reasons()).first().isEqualTo(said(fault.get()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aSubmissionThatCannotBeJudgedForWhateverReasonIsNamedAndTheOthersCount(Supplier<Throwable> fault) {
        Region region = run(USUAL, (submission, tables) -> {
            throwIf(submission.identity().agency().equals(Optional.of("崂山区民政局")), fault);
            return judge(submission, tables);
        });
        assertThat(region.members()).hasSize(2);
        assertThat(arrival(region, "b.txt").outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(arrival(region, "b.txt").reasons()).contains(said(fault.get()));
    }

    private static Reconciliation judge(Submission submission, Function<Document, Mapping> tables) {
        return Reconciler.reconcile(submission, tables, identity -> LastYear.UNKNOWN, REFERENCE);
    }

    private static Message said(Throwable fault) {
        return fault instanceof OutOfMemoryError
                ? Message.of("run.memory")
                : Message.of("run.defect", fault.toString());
    }

    @Test
    void whatWantsForMemoryBesideOthersIsDoneOnceMoreByItself() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger judged = new AtomicInteger();
        Region region = run(
                (bytes, name) -> {
                    throwIf(name.equals("b.txt") && read.incrementAndGet() == 1, OutOfMemoryError::new);
                    return USUAL.apply(bytes, name);
                },
                (submission, tables) -> {
                    throwIf(judged.incrementAndGet() == 1, OutOfMemoryError::new);
                    return judge(submission, tables);
                });
        assertThat(region.members()).hasSize(3);
    }

    @Test
    void aFileThatVanishesBeforeItIsReadIsNamed() {
        Region region = afterWalk(() -> Files.delete(folder.resolve("b.txt")));
        assertThat(arrival(region, "b.txt").outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(arrival(region, "b.txt").reasons()).first().isEqualTo(Message.of("run.vanished"));
        assertThat(region.members()).hasSize(2);
    }

    @Test
    void aFileThatChangesBeforeItIsReadIsNamed() {
        Region longer = afterWalk(() -> Files.writeString(folder.resolve("b.txt"), "longer".repeat(1000)));
        assertThat(arrival(longer, "b.txt").reasons()).first().isEqualTo(Message.of("run.changed"));
        Region later = afterWalk(
                () -> Files.setLastModifiedTime(folder.resolve("b.txt"), FileTime.fromMillis(1_000_000_000_000L)));
        assertThat(arrival(later, "b.txt").reasons()).first().isEqualTo(Message.of("run.changed"));
        assertThat(later.members()).hasSize(2);
    }

    @Test
    void aFileThatChangesAfterItWasReadIsNamedAndCountsAsItWasRead() {
        Region region = run(USUAL, (submission, tables) -> {
            doing(() -> Files.deleteIfExists(folder.resolve("b.txt")));
            return judge(submission, tables);
        });
        assertThat(region.members()).hasSize(3);
        assertThat(region.remarks()).contains(Message.of("run.changed-since", List.of("b.txt")));
    }

    @Test
    void aLinkIsNamedAndNotFollowedEvenRoundInACircle() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "崂山区司法局2018年政府信息公开工作年度报告");
        Files.createSymbolicLink(folder.resolve("链接.txt"), outside);
        Files.createSymbolicLink(folder.resolve("圈"), folder);
        Region region = run(USUAL, FaultsTest::judge);
        assertThat(arrival(region, "链接.txt").reasons()).containsExactly(Message.of("run.link"));
        assertThat(arrival(region, "圈").reasons()).containsExactly(Message.of("run.link"));
        assertThat(region.arrivals()).hasSize(5);
    }

    @Test
    void resultsThatCannotBeKeptEndTheRunWithAName() throws IOException {
        Path workdir = temp.resolve("工作");
        Store.open(workdir, Fingerprint.of(REFERENCE, Opening.USUAL)).close();
        Path entries;
        try (Stream<Path> inside = Files.list(workdir)) {
            entries = inside.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Judgement.Judge breaking = (submission, tables) -> {
            doing(() -> {
                try (Stream<Path> kept = Files.walk(entries)) {
                    kept.sorted(java.util.Comparator.reverseOrder()).forEach(each -> doing(() -> Files.delete(each)));
                }
                Files.writeString(entries, "in the way");
            });
            return judge(submission, tables);
        };
        assertThatThrownBy(() -> new Consolidation(request(Optional.of(workdir), 1), REFERENCE, USUAL, breaking).run())
                .isInstanceOf(UnusableOutput.class);
    }

    private interface Deed {
        void run() throws IOException;
    }

    private static void doing(Deed deed) {
        try {
            deed.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void throwIf(boolean planted, Supplier<Throwable> fault) {
        if (planted) {
            FaultsTest.<RuntimeException>sneak(fault.get());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }

    /** With something done to the folder when the first file is read: the others have been found, but not read. */
    private Region afterWalk(Deed deed) {
        return new Consolidation(
                        request(Optional.empty(), 1),
                        REFERENCE,
                        (bytes, name) -> {
                            if (name.equals("a.txt")) {
                                doing(deed);
                            }
                            return USUAL.apply(bytes, name);
                        },
                        FaultsTest::judge)
                .run();
    }

    private Region run(BiFunction<byte[], String, Document> intake, Judgement.Judge judge) {
        return new Consolidation(request(Optional.empty(), 1), REFERENCE, intake, judge).run();
    }

    private Request request(Optional<Path> workdir, int jobs) {
        return new Request(
                "区",
                List.of(folder),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                jobs,
                Optional.empty(),
                Waivers.NONE.on(LocalDate.MAX),
                workdir,
                Opening.USUAL);
    }

    private static Arrival arrival(Region region, String file) {
        return region.arrivals().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(region.arrivals()));
    }

    private void report(String name, String agency) throws IOException {
        String text = agency + "2018年政府信息公开工作年度报告\n\n"
                + "一、概述\n\n2018年，本单位按照条例要求做好信息公开工作，主动公开政府信息12条。".repeat(4)
                + "\n\n二、依申请公开情况\n\n全年收到政府信息公开申请2件，均已按时办结，没有发生行政复议和行政诉讼。\n";
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
