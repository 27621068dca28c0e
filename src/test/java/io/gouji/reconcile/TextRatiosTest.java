package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.finding.Finding;
import io.gouji.narrative.Claim;
import io.gouji.narrative.Narrative;
import io.gouji.narrative.StatedChange;
import io.gouji.narrative.StatedShare;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text says of two figures at once must follow from them, as exactly as it is shown. */
class TextRatiosTest {
    @ParameterizedTest
    @CsvSource({"35, 805, 4.35", "35, 805, 4.34", "35, 805, 4.3", "1, 3, 33", "2, 3, 66", "2, 3, 67", "5, 5, 100"})
    void aShareMayBeRoundedOrCutOff(String part, String total, String percent) {
        assertThat(assess(share(part, total, percent))).containsExactly(Assessment.PASSED);
    }

    @Test
    void aShareThatDoesNotFollowIsSaidWithWhatItShouldBe() {
        Finding finding = assess(share("258", "805", "33.9")).get(0).finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("NAR-SHR-01");
        assertThat(Cases.zh(finding)).isEqualTo("正文“33.9件”说占 33.9%，而该项 258 除以总数 805 应为 32.0%，相差 1.9 个百分点。");
    }

    @ParameterizedTest
    @CsvSource({"187, 125, , 49.6", "187, , 62, 49.6", "7, 12, , -41.7", "7, , -5, -41.6"})
    void aRateFollowsFromTheFigureBeforeOrFromTheChange(String level, String before, String amount, String rate) {
        assertThat(assess(change(level, before, amount, rate))).containsExactly(Assessment.PASSED);
    }

    @Test
    void aRateThatDoesNotFollowIsSaid() {
        Finding finding =
                assess(change("187", "125", null, "44.6")).get(0).finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("NAR-RATE-01");
        assertThat(Cases.zh(finding)).isEqualTo("正文“44.6件”说变动 44.6%，而按所列的 187 和 125 应为 49.6%，相差 -5.0 个百分点。");
    }

    @Test
    void aChangeThatIsNotTheDifferenceOfItsFiguresIsSaid() {
        assertThat(assess(change("187", "125", "62", null))).containsExactly(Assessment.PASSED);
        Finding finding =
                assess(change("187", "125", "52", null)).get(0).finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("NAR-CHG-02");
        assertThat(Cases.zh(finding)).isEqualTo("正文“52件”说变动 52，而由 125 到 187 的变动是 62，相差 -10。");
    }

    @Test
    void ofARiseFromNothingThereIsNoRate() {
        assertThat(assess(change("5", "0", null, "100"))).isEmpty();
    }

    private static Narrative share(String part, String total, String percent) {
        return Cases.text(new StatedShare(
                Cases.claim("", part, 0),
                Cases.claim("", total, 10),
                Cases.claim("", percent, percent, 20, Claim.Kind.PERCENT)));
    }

    private static Narrative change(
            String level, @Nullable String before, @Nullable String amount, @Nullable String rate) {
        return Cases.text(new StatedChange(
                Cases.claim("", level, 0),
                Optional.ofNullable(before).map(value -> Cases.claim("", value, 10)),
                Optional.ofNullable(amount).map(value -> Cases.claim("", value, value, 20, Claim.Kind.DELTA)),
                Optional.ofNullable(rate).map(value -> Cases.claim("", value, value, 30, Claim.Kind.PERCENT))));
    }

    private static List<Assessment> assess(Narrative text) {
        return new TextRatios(Cases.facts(Cases.table("2021", "0", Map.of()), text)).assess();
    }
}
