package io.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.form.MappedCell.Status;
import org.junit.jupiter.api.Test;

/** Every row with a figure has its line, whatever its label looks like. */
class RowsTest {
    /** Once the riders in brackets are left out, one character is left, and 1 looks like the number of the column. */
    @Test
    void aLabelOfOneCharacterIsNoCountOfColumns() {
        Mapping mapping = Read.mapping(Tables.document("""
                统计指标|单位|统计数
                四、行政复议数量|件|6
                （一）维持具体行政行为数|件|1
                （二）被依法纠错数|件|2
                （三）其他情形数|件|3
                五、行政诉讼数量|件|3
                （一）维持具体行政行为数|件|1
                （二）被依法纠错数|件|1
                （三）其他情形数|件|1
                九、设置政府信息查阅点数|个|14
                （一）部门（单位）|个|13
                （二）镇（办）|个|1
                """));
        assertThat(Read.cell(mapping, "C12").figure().number())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("1"));
    }

    @Test
    void aRegionsOwnRowKeepsItsFigureAndTakesNoneOfItsNeighbours() {
        Mapping mapping = Read.mapping(Tables.document("""
                统计指标|单位|统计数
                三、依申请公开情况||
                （一）收到申请数|件|31
                1.当面申请数|件|1
                2.传真申请数|件|2
                3.政务服务大厅转来数|件|9
                4.网络申请数|件|3
                5.信函申请数|件|25
                其中：挂号信件数|件|21
                （二）申请办结数|件|31
                1.按时办结数|件|30
                2.延期办结数|件|1
                """));
        assertThat(Read.lines(mapping))
                .containsExactly(
                        "C3 apply.received.total 31 accepted",
                        "C4 apply.received.in_person 1 accepted",
                        "C5 apply.received.fax 2 accepted",
                        "C6 - 9 unmapped",
                        "C7 apply.received.online 3 accepted",
                        "C8 apply.received.letter 25 accepted",
                        "C9 - 21 unmapped",
                        "C10 apply.concluded.total 31 accepted",
                        "C11 apply.concluded.on_time 30 accepted",
                        "C12 apply.concluded.extended 1 accepted");
        assertThat(mapping.cells()).noneMatch(cell -> cell.status() == Status.REVIEW);
    }
}
