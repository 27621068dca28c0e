package io.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Prose;
import io.gouji.grid.Sha256;
import io.gouji.reference.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no form, or no form any more, is not taken for one. */
class NoFormTest {
    private static final String PRICES = """
            2018年办公用品采购价目表
            序号|品名|单位|数量|单价|合计
            1|打印纸|箱|12|185|2220
            2|签字笔|支|140|2.5|350
            3|文件夹|个|60|8|480
            4|订书机|个|9|23|207
            5|碎纸机|台|2|690|1380
            6|电子文件柜|个|3|1250|3750
            7|信函用信封|个|500|0.4|200
            8|传真机|台|1|1180|1180
            9|网站服务器|台|1|23800|23800
            合计||||            |33567
            """;
    private static final String TIMETABLE = """
            班次|始发站|发车时刻|终点站|到达时刻|里程
            1|青禾|7:05|松岗|8:40|62
            2|青禾|8:15|柳溪|9:20|41
            3|青禾|9:30|云岭|12:10|118
            4|松岗|7:45|青禾|9:25|62
            5|柳溪|8:05|青禾|9:15|41
            6|云岭|13:00|青禾|15:45|118
            7|青禾|14:20|东江|16:05|77
            8|东江|16:40|青禾|18:30|77
            """;
    private static final String BUDGET = """
            一、收入|单位|金额
            （一）财政拨款收入|万元|1280
            （二）行政事业性收费收入|万元|36
            （三）其他收入|万元|5
            二、支出|单位|金额
            （一）基本支出|万元|930
            1.人员经费|万元|840
            2.公用经费|万元|90
            （二）项目支出|万元|350
            1.政府网站运行维护费|万元|60
            2.信息公开工作经费|万元|12
            3.其他项目|万元|278
            三、总计|万元|1321
            """;

    @ParameterizedTest
    @MethodSource("tables")
    void aTableThatIsNoDisclosureFormIsNotKnown(String drawing) {
        Mapping mapping = Read.mapping(Tables.document(drawing));
        assertThat(mapping.form()).isEmpty();
        assertThat(mapping.cells()).isEmpty();
        assertThat(mapping.remarks()).containsExactly(Message.of("form.none-known"));
    }

    static Stream<String> tables() {
        return Stream.of(PRICES, TIMETABLE, BUDGET);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aFormWithAllRowsShuffledIsNotKnown(String edition, int seed) {
        Mapping mapping = Read.mapping(Tables.document(shuffled(edition, seed)));
        assertThat(mapping.form()).isEmpty();
        assertThat(mapping.observations()).isEmpty();
    }

    static Stream<Arguments> editions() {
        return Read.REFERENCE.forms().all().stream()
                .flatMap(form -> Stream.of(1, 2, 3, 4, 5).map(seed -> Arguments.of(form.id(), seed)));
    }

    /** The longest table of an edition with its rows in any order. */
    private static String shuffled(String edition, int seed) {
        Form.Table table = Read.REFERENCE.forms().find(edition).orElseThrow().tables().stream()
                .reduce((one, other) -> other.rows().size() > one.rows().size() ? other : one)
                .orElseThrow();
        List<String> rows = new ArrayList<>();
        for (Form.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.label(), row.unit()));
            row.cells().forEach(code -> cells.add(row.heading() ? "" : Integer.toString(rows.size() % 7)));
            rows.add(String.join("|", cells));
        }
        Collections.shuffle(rows, new Random(seed));
        List<String> header = new ArrayList<>(List.of("项目", "单位"));
        table.columns().forEach(column -> header.add(column.label()));
        return String.join("|", header) + "\n" + String.join("\n", rows);
    }

    @Test
    void aFileWithPicturesOnlyIsSaidToBeSo() {
        Document scan = new Document("a.docx", Sha256.of(""), Document.Format.DOCX, List.of(), Prose.NONE, true);
        assertThat(Read.mapping(scan).remarks()).containsExactly(Message.of("form.only-pictures"));
    }

    @Test
    void anEmptyFileIsSaidToBeSo() {
        Document empty = Tables.document(Grid.of("Sheet1", List.of()));
        assertThat(Read.mapping(empty).remarks()).containsExactly(Message.of("form.empty"));
    }
}
