package io.gouji.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gouji.grid.Document;
import io.gouji.grid.Prose;
import io.gouji.reference.Language;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceFault;
import io.gouji.region.Received.Role;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Rosters and manifests as coordinators keep them. */
class ListsTest {
    @Test
    void aRosterKeepsItsOrderAndTheColumnsThatItHas() {
        assertThat(Came.roster("电话,单位名称,级别\n1,区财政局,区\n2,市民政局,市").entries())
                .containsExactly(new Roster.Entry("区财政局", "区", ""), new Roster.Entry("市民政局", "市", ""));
    }

    @Test
    void aListOfOneColumnIsReadFromTextWithOrWithoutByteOrderMark() {
        String text = "\uFEFF单位\n区财政局\n\n区民政局\n";
        Document list = new Document("名单.csv", "", Document.Format.TXT, List.of(), new Prose(text, List.of()));
        assertThat(Roster.of(list, ReferenceData.bundled()).entries())
                .extracting(Roster.Entry::agency)
                .containsExactly("区财政局", "区民政局");
    }

    @Test
    void rowsAboveTheColumnNamesMayBeEmpty() {
        assertThat(Came.roster(",\n单位,层级\n区财政局,区").entries()).hasSize(1);
    }

    @Test
    void aListWithoutTheNeededColumnSaysHowItMayBeCalled() {
        assertThat(fault(() -> Came.roster("电话\n1")))
                .isEqualTo("名单.csv 第 1 行“agency”列：没有“agency”列；可写作：" + "agency、name、单位、单位名称、机构、机构名称、填报单位。");
    }

    @Test
    void aManifestUnderstandsChineseColumnsAndRoles() {
        Manifest manifest = Came.manifest("文件,单位,年度,表式,类型\na.xls,区财政局,2018,legacy-2014,附件");
        Manifest.Entry entry = manifest.find("a.xls").orElseThrow();
        assertThat(entry.identity().agency()).contains("区财政局");
        assertThat(entry.identity().year()).contains(2018);
        assertThat(entry.edition()).contains("legacy-2014");
        assertThat(entry.role()).contains(Role.ATTACHMENT);
    }

    @Test
    void aManifestNamesFilesFromItsOwnFolder() {
        Document list = Came.list("街道/submissions.csv", "file,agency\n甲/表.xls,甲街道");
        Manifest manifest = Manifest.of(List.of(list), Set.of("街道/甲/表.xls"), ReferenceData.bundled());
        assertThat(manifest.find("街道/甲/表.xls")).isPresent();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(fault(() -> Came.manifest("file,agency\nb.xls,区财政局\n没有.xls,区民政局")))
                .isEqualTo("submissions.csv 第 3 行“file”列：该文件夹中没有“没有.xls”；请核对文件名（相对于本清单所在文件夹）。");
    }

    @Test
    void anUnknownColumnOfAManifestIsNamed() {
        assertThat(fault(() -> Came.manifest("file,agency,颜色\na.xls,区财政局,红"))).contains("不认识的列“颜色”");
    }

    @Test
    void aYearThatIsNoNumberIsNamed() {
        assertThat(fault(() -> Came.manifest("file,year\na.xls,去年")))
                .isEqualTo("submissions.csv 第 2 行“year”列：“去年”不是整数。");
    }

    @Test
    void aRoleThatIsNoneIsNamed() {
        assertThat(fault(() -> Came.manifest("file,role\na.xls,图片"))).contains("“图片”不在可用的值之列");
    }

    private static String fault(ThrowingCallable call) {
        ReferenceFault fault = catchThrowableOfType(ReferenceFault.class, call);
        return Made.REFERENCE.messages().say(Language.ZH, fault.said());
    }
}
