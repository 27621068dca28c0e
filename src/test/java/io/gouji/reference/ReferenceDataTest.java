package io.gouji.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
    private static final String GROUPS = "rule/groups.csv";

    @Test
    void aRegionAddsRowsToATable() {
        ReferenceData data =
                ReferenceData.overlaidBy(Map.of(GROUPS, "group,placeholder,members\nchannels,@ch,a.b a.c\n"));
        assertThat(data.rows(GROUPS)).extracting(Row::key).containsExactly("remedy_group", "channels");
    }

    @Test
    void aRegionsRowReplacesOursOfTheSameName() {
        ReferenceData data = ReferenceData.overlaidBy(
                Map.of(GROUPS, "group,placeholder,members\nremedy_group,@rem,remedy.review\n"));
        assertThat(data.rows(GROUPS)).extracting(row -> row.get("members")).containsExactly("remedy.review");
    }

    @Test
    void aQuotedLineBreakDoesNotShiftTheLinesThatAreReported() {
        ReferenceData data =
                ReferenceData.overlaidBy(Map.of(GROUPS, "group,placeholder,members\na,@a,\"x\ny\"\nb,@b,z\n"));
        assertThat(data.wholeTable(GROUPS)).extracting(Row::line).containsExactly(2L, 4L);
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumn() {
        ReferenceData data = ReferenceData.overlaidBy(Map.of(GROUPS, "\uFEFFgroup,placeholder,members\na,@a,x\n"));
        assertThat(data.wholeTable(GROUPS).get(0).get("group")).isEqualTo("a");
    }

    @Test
    void aTableThatNobodyKnowsIsAFault() {
        assertThatThrownBy(() -> ReferenceData.bundled().rows("rule/nothing.csv"))
                .isInstanceOf(ReferenceFault.class);
    }

    @Test
    void aTableThatIsNoCsvIsAFault() {
        ReferenceData data = ReferenceData.overlaidBy(Map.of(GROUPS, "group,placeholder\n\"a,b\n"));
        assertThatThrownBy(() -> data.rows(GROUPS)).isInstanceOf(ReferenceFault.class);
    }
}
