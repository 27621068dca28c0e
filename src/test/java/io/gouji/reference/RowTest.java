package io.gouji.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final Row ROW =
            new Row("indicator/units.csv", 3, "件", List.of("unit", "label_zh", "note"), List.of("件", "件数"));

    @Test
    void aCellIsFoundByTheNameOfItsColumn() {
        assertThat(ROW.get("label_zh")).isEqualTo("件数");
    }

    @Test
    void aCellThatTheRowLacksAndAColumnThatTheTableLacksAreEmpty() {
        assertThat(ROW.get("note")).isEmpty();
        assertThat(ROW.get("label_en")).isEmpty();
        assertThat(ROW.byColumn()).isEqualTo(Map.of("unit", "件", "label_zh", "件数", "note", ""));
    }

    @Test
    void aCellThatIsNeededAndEmptyIsAFaultOfItsLineAndColumn() {
        assertThatThrownBy(() -> ROW.required("note"))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("indicator/units.csv, line 3, column note");
    }

    @Test
    void aRowMayBeMadeOfNamedCells() {
        assertThat(Row.of("t.csv", 2, "甲", Map.of("agency", "甲")).get("agency")).isEqualTo("甲");
    }
}
