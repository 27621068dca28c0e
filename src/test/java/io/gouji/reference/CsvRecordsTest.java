package io.gouji.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.reference.CsvRecords.Cells;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    @Test
    void cellsAreTrimmedAndAnEmptyOneStays() {
        assertThat(cells("a, b ,,\" c \"\n")).containsExactly(List.of("a", "b", "", "c"));
    }

    @Test
    void everyKindOfLineBreakEndsARecordAndTheLastNeedsNone() {
        assertThat(cells("a\r\nb\nc\rd")).containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
    }

    @Test
    void betweenQuotesStandCommasLineBreaksAndQuotesWrittenTwice() {
        assertThat(cells("\"a,\"\"b\"\"\nc\",d\n")).containsExactly(List.of("a,\"b\"\nc", "d"));
    }

    @Test
    void aQuoteWithinACellIsACharacterLikeOthers() {
        assertThat(cells("5\" pipe,x\n")).containsExactly(List.of("5\" pipe", "x"));
    }

    @Test
    void emptyLinesAreNoRecordsButCountAsLines() {
        assertThat(CsvRecords.of("t.csv", "a\n\n\r\nb\n"))
                .containsExactly(new Cells(1, List.of("a")), new Cells(4, List.of("b")));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(cells("\uFEFF\"a\",b")).containsExactly(List.of("a", "b"));
    }

    @Test
    void aQuoteThatNeverEndsIsAFaultOfTheLineWhereItBegins() {
        assertThatThrownBy(() -> cells("a\nb,\"c\nd\n"))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("t.csv, line 2, column : fault.open-quote");
    }

    @Test
    void textBehindAClosingQuoteIsAFault() {
        assertThatThrownBy(() -> cells("a\n\"b\"c\n"))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("t.csv, line 2, column : fault.after-quote");
    }

    private static List<List<String>> cells(String text) {
        return CsvRecords.of("t.csv", text).stream().map(Cells::cells).toList();
    }
}
