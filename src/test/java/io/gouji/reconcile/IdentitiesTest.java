package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Cell;
import io.gouji.grid.CellRef;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.grid.Paragraph;
import io.gouji.grid.Prose;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {
    private final Identities identities = Identities.of(ReferenceData.bundled());

    @ParameterizedTest
    @CsvSource({
        "河东区水利局2018年政府信息公开工作年度报告, 河东区水利局, 2018",
        "河东区水利局 2018 年度政府信息公开工作情况统计表, 河东区水利局, 2018",
        "青山镇人民政府2020年政府信息公开年报, 青山镇人民政府, 2020",
        "区统计局政府信息公开工作2017年度报告, 区统计局, 2017",
        "河東區水利局２０１９年度政府信息公開工作報告, 河东区水利局, 2019",
    })
    void aTitleNamesBodyAndYear(String title, String agency, int year) {
        assertThat(identities.read(text(title))).isEqualTo(new Identity(Optional.of(agency), Optional.of(year)));
    }

    @Test
    void theCoverNamesTheBodyAndTheTitleTheYear() {
        Identity identity = identities.read(text("临江市财政局", "2018年政府信息公开工作年度报告", "一、概述"));
        assertThat(identity).isEqualTo(new Identity(Optional.of("临江市财政局"), Optional.of(2018)));
    }

    @Test
    void theFullNameInTheSignatureIsPreferredToTheShortOneInTheTitle() {
        Identity identity = identities.read(text("市财政局2018年度政府信息公开工作报告", "一、概述", "全年工作平稳。", "临江市财政局", "2019年2月1日"));
        assertThat(identity.agency()).contains("临江市财政局");
    }

    @Test
    void theYearIsThatOfTheReportAndNotOfItsPublication() {
        Identity identity = identities.read(text("发布时间：2019年3月8日", "2018年政府信息公开工作年度报告", "去年发布了2017年政府信息公开工作年度报告。"));
        assertThat(identity.year()).contains(2018);
    }

    @Test
    void theLineOverTheTableNamesTheBody() {
        Document document = sheet("2018年度政府信息公开工作情况统计表", "填报单位：东湖区教育局 填报日期：2019年1月8日");
        assertThat(identities.read(document)).isEqualTo(new Identity(Optional.of("东湖区教育局"), Optional.of(2018)));
    }

    @Test
    void theNameOnTheCoverIsPreferredToTheShortNameOverTheTable() {
        Identity identity =
                identities.read(text("临江市工业和信息化局", "2018年政府信息公开工作年度报告", "一、概述", "填报单位：工信局　　　填报日期：2019年1月15日"));
        assertThat(identity.agency()).contains("临江市工业和信息化局");
    }

    @Test
    void aTextThatDoesNotSayIsNotGuessed() {
        assertThat(identities.read(text("会议纪要", "参加人员：张三"))).isEqualTo(Identity.UNKNOWN);
    }

    @Test
    void aBodyNamedInTheMiddleOfTheTextIsNotTheAuthor() {
        List<String> lines = new ArrayList<>(List.of("工作总结"));
        for (int i = 0; i < 20; i++) {
            lines.add("第" + i + "段正文。");
        }
        lines.add(10, "市人民政府");
        assertThat(identities.read(text(lines.toArray(String[]::new))).agency()).isEmpty();
    }

    static Document text(String... lines) {
        String text = String.join("\n", lines);
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            paragraphs.add(new Paragraph(start, start + line.length(), paragraphs.size() + 1, 0));
            start += line.length() + 1;
        }
        return new Document("报告.txt", "", Document.Format.TXT, List.of(), new Prose(text, paragraphs));
    }

    private static Document sheet(String... rows) {
        List<Cell> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(Cell.text(new CellRef(cells.size(), 0), row));
        }
        return new Document("表.xls", "", Document.Format.XLS, List.of(Grid.of("Sheet1", cells)), Prose.NONE);
    }
}
