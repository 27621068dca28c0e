package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversCommandTest {
    private static final String TABLE = "examples/region-2018/青禾区商务局2018年统计表.xls";

    @TempDir
    Path folder;

    @Test
    void aWaivedFindingNoLongerFailsAndIsListedApart() throws IOException {
        Run run = check("规则,单位,理由,经办人,有效期至\nLEG-APP-01,青禾区商务局,台账已核,王科长,2026-12-31\n", "2026-12-31");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("可以报送").contains("○ 已豁免 1 处");
        assertThat(run.outInOneLine()).contains("（已豁免：台账已核，王科长，至2026-12-31。）");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theDayAfterItIsBack() throws IOException {
        Run run = check("规则,单位,理由,经办人,有效期至\nLEG-APP-01,青禾区商务局,台账已核,王科长,2026-12-31\n", "2027-01-01");
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.out()).contains("已于 2026-12-31 到期");
    }

    @Test
    void aWaiverThatMatchesNothingIsListed() throws IOException {
        Run run = check("编号,理由,经办人\nabcdef,笔误,王\n", "2026-01-01");
        assertThat(run.err().strip()).isEqualTo("豁免清单第 2 行（笔误）没有对应的发现。");
    }

    @Test
    void aListOfTheOfficesSpreadsheetIsReadWhateverItsEncoding() throws IOException {
        Path list = Files.write(
                folder.resolve("豁免.csv"),
                "规则,单位,理由,经办人,有效期至\nLEG-APP-01,青禾区商务局,台账已核,王科长,\n".getBytes(Charset.forName("GBK")));
        assertThat(Run.of("check", TABLE, "--waivers", list.toString()).status())
                .isZero();
    }

    @Test
    void theAgencyMayBeWrittenShortOrWithOtherSpaces() throws IOException {
        for (String name : List.of("区商务局", "青禾区 商务局", "商务局")) {
            Run run = check("规则,单位,理由,经办人\nLEG-APP-01," + name + ",台账已核,王科长\n", "2026-01-01");
            assertThat(run.status()).as(name).isEqualTo(ExitStatus.DONE);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void anotherAgencyIsSaidWithWhoMayBeMeant() throws IOException {
        Run run = check("规则,单位,理由,经办人\nLEG-APP-01,青禾区民政局,台账已核,王科长\n", "2026-01-01");
        assertThat(run.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(run.err().strip()).isEqualTo("豁免清单第 2 行（台账已核）没有用上：本次报送中没有单位“青禾区民政局”，或同样适合的不止一个；相近的有：青禾区商务局。");
    }

    @Test
    void aListWithoutReasonsIsRefused() throws IOException {
        Run run = check("编号,备注\nabcdef,笔误\n", "2026-01-01");
        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(run.err()).contains("没有“reason”列", "理由");
        assertThat(check("编号,理由,经办人,有效期至\nabcdef,笔误,王,年底\n", "2026-01-01").err())
                .contains("第 2 行", "“年底”不是日期");
    }

    private Run check(String csv, String today) throws IOException {
        Path list = Files.writeString(folder.resolve("豁免.csv"), csv);
        return Run.of("check", TABLE, "--waivers", list.toString(), "--today", today);
    }
}
