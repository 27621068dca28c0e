package io.gouji.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.ReferenceData;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    private final Amounts amounts = Amounts.of(ReferenceData.bundled());

    @ParameterizedTest
    @CsvSource({
        "公开12条, 12, 条",
        "'公开1,234,567条', 1234567, 条",
        "金额160.5964万元, 160.5964, 万元",
        "26.8万条, 268000, 条",
        "1.3亿次, 130000000, 次",
        "3千余份, 3000, 份",
        "两名, 2, 名",
        "一百二十三件, 123, 件",
        "十二次, 12, 次",
        "二十件, 20, 件",
        "两万三千零五件, 23005, 件",
        "一件, 1, 件",
        "占3.5‰, 3.5, ‰",
        "百分之九十八, 98, %",
        "百分之30, 30, %",
        "百分之3十, 3, %",
        "增长1.5倍, 1.5, 倍",
        "公开3403, 3403, ''",
    })
    void numbersAreReadWithTheirUnit(String text, String value, String unit) {
        assertThat(read(text)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(value);
            assertThat(amount.unit().text()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "12条, =, 12, 12",
        "1000余条, ≥, 1000, 1100",
        "3600余条, ≥, 3600, 3700",
        "200多条, ≥, 200, 300",
        "三十余条, ≥, 30, 40",
        "1万余条, ≥, 10000, 11000",
        "超过500次, ≥, 500, 600",
        "50条以上, ≥, 50, 500",
        "近五十条, ≈, 45, 50",
        "约120人次, ≈, 115, 125",
        "30条左右, ≈, 25, 35",
        "近五十余条, ≈, 45, 55",
        "不足30人, ≤, 20, 30",
        "最多8次, ≤, 0, 8",
        "附近50条, =, 50, 50",
    })
    void wordsOfApproximationBecomeAnInterval(String text, String comparator, String low, String high) {
        assertThat(read(text)).singleElement().satisfies(amount -> {
            assertThat(amount.comparator().sign()).isEqualTo(comparator);
            assertThat(amount.low()).isEqualByComparingTo(low);
            assertThat(amount.high()).isEqualByComparingTo(high);
        });
    }

    @ParameterizedTest
    @CsvSource({"十分重要", "统一部署", "一项工程", "三种形式", "万一"})
    void numeralsThatCountNothingAreNoFigures(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void whatIsCoveredBelongsToNoNumber() {
        BitSet covered = new BitSet();
        covered.set(0, 5);
        assertThat(amounts.in("2018年12条", covered))
                .extracting(Token.Amount::start)
                .containsExactly(5);
    }

    @Test
    void aCommaBetweenTwoNumbersIsNotOneOfThousands() {
        assertThat(read("12,34"))
                .extracting(amount -> amount.value().intValueExact())
                .containsExactly(12, 34);
    }

    private List<Token.Amount> read(String text) {
        return amounts.in(text, new BitSet());
    }
}
