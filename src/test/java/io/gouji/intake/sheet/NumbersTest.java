package io.gouji.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.grid.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final DataFormatter LIBRARY = new DataFormatter(Locale.ROOT);

    @Property
    boolean whatIsShownWithoutTheLibraryIsWhatTheLibraryShows(
            @ForAll("numbers") double number, @ForAll("formats") String pattern) {
        return shown(number, pattern).equals(LIBRARY.formatRawCellContents(number, 0, pattern, false));
    }

    @ParameterizedTest
    @CsvSource({"904,904", "904.0,904", "007,7", "-5,-5", "1234567890,1234567890", "12.5,12.5", "3E2,300", ".0,0"})
    void aNumberIsTheSameHoweverItIsWritten(String written, double number) {
        Numbers numbers = new Numbers(false);
        assertThat(numbers.content(written, NumberFormat.GENERAL))
                .isEqualTo(numbers.content(number, NumberFormat.GENERAL));
    }

    @Provide
    Arbitrary<Double> numbers() {
        Arbitrary<Double> whole = Arbitraries.longs().map(number -> (double) number);
        Arbitrary<Double> small = Arbitraries.integers().between(-5000, 5000).map(number -> (double) number);
        Arbitrary<Double> decimal = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(14)
                .map(BigDecimal::doubleValue);
        Arbitrary<Double> amount =
                Arbitraries.integers().between(-9_999_999, 9_999_999).map(number -> number / 10_000.0);
        Arbitrary<Double> tiny = Arbitraries.integers().between(1, 999).map(number -> number / 1e11);
        return Arbitraries.oneOf(whole, small, decimal, amount, tiny);
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("General", "0", "@", "0.00", "#,##0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|12|12",
                "General|-3|-3",
                "General|0.5|0.5",
                "General|160.5964|160.5964",
                "General|123456789012|1.23457E+11",
                "0|2.6|3",
                "0.00|2|2.00",
                "#,##0|1234567|1,234,567",
                "0%|0.25|25%",
                "0.00\"万元\"|160.5964|160.60万元",
                "0_ |7|7",
                "@|7.25|7.25"
            })
    void numbersAreShownInTheirFormat(String pattern, double number, String expected) {
        assertThat(shown(number, pattern).strip()).isEqualTo(expected);
    }

    @Test
    void daysAreCountedFromTheYearThatTheWorkbookNames() {
        NumberFormat date = NumberFormat.of(14, "m/d/yy");
        assertThat(new Numbers(false).content(43480, date).value())
                .isEqualTo(new Value.Moment(LocalDateTime.of(2019, 1, 15, 0, 0)));
        assertThat(new Numbers(true).content(43480 - 1462, date).value())
                .isEqualTo(new Value.Moment(LocalDateTime.of(2019, 1, 15, 0, 0)));
    }

    @Test
    void aNegativeNumberIsNoDay() {
        Content content = new Numbers(false).content(-1.5, NumberFormat.of(14, "m/d/yy"));
        assertThat(content.value()).isEqualTo(new Value.Figure(new BigDecimal("-1.5")));
        assertThat(content.shown()).isEqualTo("-1.5");
    }

    @Test
    void whatIsNoNumberIsAFault() {
        assertThat(new Numbers(false).content(Double.NaN, NumberFormat.GENERAL).value())
                .isEqualTo(new Value.Fault("NaN"));
    }

    private static String shown(double number, String pattern) {
        return new Numbers(false).content(number, NumberFormat.of(0, pattern)).shown();
    }
}
