package io.gouji.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.form.Mapping;
import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.reconcile.Identity;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Bundle;
import io.gouji.region.Receipt;
import io.gouji.region.Received;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementTest {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final Document DOCUMENT =
            Intake.read(Path.of("examples/region-2018/青禾区民政局/2018年度统计表.xlsx"), "青禾区民政局/2018年度统计表.xlsx");
    private static final Mapping MAPPING = REFERENCE.formReader().read(DOCUMENT);

    @TempDir
    private Path temp;

    @Test
    void aTableIsNotLookedAtAgain() {
        assertThat(judged(Optional.empty()).mappings()).singleElement().isSameAs(MAPPING);
    }

    @Test
    void aKeptJudgementDoesNotRepeatTheTable() {
        Reconciliation made = judged(Optional.of(temp));
        Reconciliation kept = judged(Optional.of(temp));
        assertThat(kept).isNotSameAs(made).isEqualTo(made);
        assertThat(kept.mappings()).singleElement().isSameAs(MAPPING);
    }

    private static Reconciliation judged(Optional<Path> workdir) {
        try (Keeping keeping =
                Keeping.in(workdir, () -> "0".repeat(64), REFERENCE.forms().all())) {
            Judgement judgement = new Judgement(
                    (submission, tables) ->
                            Reconciler.reconcile(submission, tables, identity -> LastYear.UNKNOWN, REFERENCE),
                    "",
                    keeping);
            return judgement
                    .judge(bundle(), Map.of(DOCUMENT.name(), new Understood(DOCUMENT, MAPPING)))
                    .reconciliation()
                    .orElseThrow();
        }
    }

    private static Bundle bundle() {
        Received received = Receipt.of(REFERENCE.data()).receive(DOCUMENT, Identity.UNKNOWN, MAPPING);
        return new Bundle(Optional.empty(), Optional.empty(), List.of(new Bundle.Item(received, true, List.of())));
    }
}
