package io.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Grid;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows that say the same, rows that are hidden, rows in another order inside their group, sheets that lie across. */
class TwinsTest {
    private static final String REPEATED = """
            统计指标|单位|统计数
            四、行政复议数量|件|6
            （一）维持具体行政行为数|件|1
            （二）被依法纠错数|件|2
            （二）被依法纠错数|件|5
            （三）其他情形数|件|3
            五、行政诉讼数量|件|4
            （一）维持具体行政行为或者驳回原告诉讼请求数|件|2
            （二）被依法纠错数|件|1
            （三）其他情形数|件|1
            六、举报投诉数量|件|0
            """;

    @Test
    void ofTwoRowsThatSayTheSameNeitherIsAccepted() {
        Mapping mapping = Read.mapping(Tables.document(REPEATED));
        assertThat(Read.cell(mapping, "C4").status()).isNotEqualTo(MappedCell.Status.ACCEPTED);
        assertThat(Read.cell(mapping, "C5").status()).isNotEqualTo(MappedCell.Status.ACCEPTED);
        assertThat(Read.lines(mapping))
                .contains(
                        "C3 review.upheld 1 accepted",
                        "C6 review.other 3 accepted",
                        "C9 litigation.corrected 1 accepted");
    }

    @Test
    void aHiddenRowGivesWayToItsTwinThatIsSeen() {
        Grid sheet = Tables.sheet("统计表", REPEATED);
        Mapping mapping = Read.mapping(Tables.document(
                new Grid("统计表", Grid.Shape.PLACED, false, sheet.cells(), sheet.spans(), Set.of(3), Set.of())));
        assertThat(Read.lines(mapping)).contains("C4 - 2 unmapped", "C5 review.corrected 5 accepted");
    }

    @Test
    void aHiddenRowWithoutTwinIsARowLikeAnyOther() {
        Grid sheet = Tables.sheet("统计表", REPEATED);
        Mapping mapping = Read.mapping(Tables.document(
                new Grid("统计表", Grid.Shape.PLACED, false, sheet.cells(), sheet.spans(), Set.of(2), Set.of())));
        assertThat(Read.lines(mapping)).contains("C3 review.upheld 1 accepted");
    }

    @Test
    void rowsMayStandInAnyOrderInsideTheirGroup() {
        Mapping mapping = Read.mapping(Tables.document("""
                统计指标|单位|统计数
                四、行政复议数量|件|6
                （三）其他情形数|件|3
                （二）被依法纠错数|件|2
                （一）维持具体行政行为数|件|1
                五、行政诉讼数量|件|4
                （三）其他情形数|件|2
                （一）维持具体行政行为或者驳回原告诉讼请求数|件|1
                （二）被依法纠错数|件|1
                六、举报投诉数量|件|0
                """));
        assertThat(mapping.form()).isPresent();
        assertThat(Read.lines(mapping))
                .contains("C2 review.total 6 accepted", "C3 review.other 3 accepted", "C7 litigation.other 2 accepted")
                .noneMatch(line -> line.contains("complaint.upheld"));
    }

    @Test
    void oneSheetMayLieAcrossWhereAnotherStandsUpright() {
        Mapping mapping = Read.mapping(Tables.document(Tables.sheet("一", """
                        四、政府信息公开行政复议、行政诉讼情况|行政复议|结果维持|5
                        ||结果纠正|0
                        ||其他结果|16
                        ||尚未审结|0
                        ||总计|21
                        """), Tables.sheet("二", """
                        第二十条第（一）项|信息内容|规章|行政规范性文件
                        |本年制发件数|0|13
                        |本年废止件数|22|1
                        |现行有效件数|2|3
                        """)));
        assertThat(Read.lines(mapping))
                .contains("D1 remedy.review.upheld 5 accepted", "D2 art20.p1.normative.issued 13 accepted");
    }
}
