package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.report.Entry;
import io.gouji.report.Entry.Look;
import io.gouji.report.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class SheetRowsTest {
    private final SheetRows rows = new SheetRows(4, (entry, quoted) -> quoted ? 9 : 0);

    @Test
    void textsNumbersFormulasAndNothingAreWrittenAsTheFormatHasThem() throws IOException {
        Entry.Amount two = new Entry.Amount(BigDecimal.valueOf(2));
        assertThat(written(part(new Sheet.Line(
                        2,
                        List.of(
                                cell(0, 1, new Entry.Text("甲<&>\"\n")),
                                cell(1, 1, two),
                                cell(2, 1, new Entry.Formula("1+1", two)),
                                cell(3, 1, new Entry.Empty()),
                                cell(28, 1, new Entry.Text("-1 ")))))))
                .isEqualTo("<row r=\"5\" customHeight=\"1\" ht=\"31.0\">\n"
                        + "<c r=\"A5\" t=\"inlineStr\"><is><t xml:space=\"preserve\">甲&lt;&amp;&gt;&quot;&#xa;</t></is></c>"
                        + "<c r=\"B5\" t=\"n\"><v>2.0</v></c>"
                        + "<c r=\"C5\" t=\"n\"><f>1+1</f><v>2.0</v></c>"
                        + "<c r=\"D5\"></c>"
                        + "<c r=\"AC5\" s=\"9\" t=\"inlineStr\"><is><t xml:space=\"preserve\">-1 </t></is></c>"
                        + "</row>\n");
        assertThat(rows.width()).isEqualTo(29);
    }

    @Test
    void aCellOverSeveralRowsHasItsStyleInEachOfThem() throws IOException {
        Sheet.Line first = new Sheet.Line(0, List.of(cell(0, 2, new Entry.Text("甲"))));
        Sheet.Line second = new Sheet.Line(0, List.of(cell(1, 1, new Entry.Text("乙"))));
        assertThat(written(part(first, second)))
                .endsWith("<row r=\"6\">\n<c r=\"A6\"></c><c r=\"B6\""
                        + " t=\"inlineStr\"><is><t>乙</t></is></c></row>\n");
        assertThat(rows.merged()).containsExactly(CellRangeAddress.valueOf("A5:A6"));
    }

    @Test
    void aCellThatReachesBeyondItsPartIsAFaultOfOurs() {
        Sheet.Part part = part(new Sheet.Line(0, List.of(cell(0, 2, new Entry.Text("甲")))));
        assertThatThrownBy(() -> written(part)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPartThatGivesOtherRowsThanItSaysIsAFaultOfOurs() {
        Sheet.Part part = new Sheet.Part(2, () -> Stream.of(new Sheet.Line(0, List.of())));
        assertThatThrownBy(() -> written(part))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a part ends at row 5, not 6");
    }

    private static Sheet.Part part(Sheet.Line... lines) {
        return new Sheet.Part(lines.length, () -> Stream.of(lines));
    }

    private static Sheet.Cell cell(int column, int down, Entry.Content content) {
        return new Sheet.Cell(column, 1, down, new Entry(content, Look.TITLE, 0));
    }

    private String written(Sheet.Part part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rows.write(List.of(part), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
