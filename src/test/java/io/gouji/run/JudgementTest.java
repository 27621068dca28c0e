package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.form.Mapping;
import io.gouji.grid.Cell;
import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Bundle;
import io.gouji.region.Judged;
import io.gouji.region.Outline;
import io.gouji.region.Receipt;
import io.gouji.region.Received;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final Codec CODEC = Codec.of(REFERENCE);
    private static final Document DOCUMENT =
            Intake.read(Path.of("examples/region-2018/青禾区民政局/2018年度统计表.xlsx"), "青禾区民政局/2018年度统计表.xlsx");
    /** Such as looking at its table again would not give. */
    private static final Mapping MAPPING = doubting(REFERENCE.formReader().read(DOCUMENT));

    private static Mapping doubting(Mapping read) {
        return new Mapping(read.file(), read.form(), 0.125, read.cells(), read.strays(), read.remarks());
    }

    @TempDir
    private Path temp;

    @Test
    void aTableIsNotLookedAtAgain() {
        List<Mapping> used = new ArrayList<>();
        judged(Optional.empty(), (submission, tables) -> {
            used.add(tables.apply(submission.documents().get(0)));
            return reconciled(submission, tables);
        });
        assertThat(used).containsExactly(MAPPING);
    }

    @Test
    void aKeptJudgementIsNotMadeAgain() {
        Reconciliation made = judged(Optional.of(temp), JudgementTest::reconciled);
        Reconciliation kept = judged(Optional.of(temp), (submission, tables) -> {
            throw new AssertionError("made again");
        });
        assertThat(kept.mappings()).containsExactly(MAPPING).isEqualTo(made.mappings());
        assertThat(kept.submission().documents())
                .extracting(JudgementTest::cells)
                .containsExactly(cells(DOCUMENT));
        assertThat(kept.evaluations()).isNotEmpty().isEqualTo(made.evaluations());
    }

    @Test
    void aSubmissionThatIsJudgedOtherwiseIsOutlinedAnew() {
        Judged judged = judgement(Optional.empty(), JudgementTest::reconciled, (judgement, files) -> {
            Judged first = judgement.judge(bundle(), files);
            return judgement.judge(first, reconciliation -> reconciliation.with(List.of()));
        });
        Outline outline = judged.outline().orElseThrow();
        assertThat(outline.findings()).isEmpty();
        assertThat(outline.whole().get().findings()).isEmpty();
        assertThat(outline.whole().get().observations())
                .isNotEmpty()
                .isEqualTo(outline.gist().get().observations());
        assertThat(outline.whole().get().submission().documents())
                .extracting(JudgementTest::cells)
                .containsExactly(cells(DOCUMENT));
        assertThat(outline.gist().get().submission().documents()).isEmpty();
    }

    private static Reconciliation judged(Optional<Path> workdir, Judgement.Judge judge) {
        Judged judged = judgement(workdir, judge, (judgement, files) -> judgement.judge(bundle(), files));
        return judged.outline().orElseThrow().whole().get();
    }

    private static Judged judgement(
            Optional<Path> workdir,
            Judgement.Judge judge,
            BiFunction<Judgement, Map<String, Shelf.Place>, Judged> judging) {
        try (Keeping keeping = Keeping.in(workdir, () -> "0".repeat(64), CODEC)) {
            Shelf shelf = new Shelf(CODEC);
            Shelf.Place file = shelf.lay(new Understood(DOCUMENT, MAPPING));
            return judging.apply(new Judgement(judge, "", keeping, shelf), Map.of(DOCUMENT.name(), file));
        }
    }

    private static Reconciliation reconciled(Submission submission, Function<Document, Mapping> tables) {
        return Reconciler.reconcile(submission, tables, identity -> LastYear.UNKNOWN, REFERENCE);
    }

    private static List<Cell> cells(Document document) {
        return document.grids().stream().flatMap(grid -> grid.cells().stream()).toList();
    }

    private static Bundle bundle() {
        Received received = Receipt.of(REFERENCE.data()).receive(DOCUMENT, Identity.UNKNOWN, MAPPING);
        return new Bundle(Identity.UNKNOWN, List.of(new Bundle.Item(received, true, List.of())));
    }
}
