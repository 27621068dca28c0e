package io.gouji.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathsTest {
    @Test
    void pathsAreInTheOrderOfTheirCodePointsWhateverTheLanguageOfTheSystem() {
        List<String> paths = List.of("𠮷林局/表.xls", "Z局/表.xls", "\uFFE5局.xls", "a", "财政局/表.xls", "财政局", "财政");
        assertThat(paths.stream().sorted(Paths.ORDER))
                .containsExactly("Z局/表.xls", "a", "财政", "财政局", "财政局/表.xls", "\uFFE5局.xls", "𠮷林局/表.xls");
    }

    @Test
    void onlyThePathItselfIsItsEqual() {
        assertThat(Paths.ORDER.compare("一/二", "一/二")).isZero();
        assertThat(Paths.ORDER.compare("一/二", "一/二/三")).isNegative();
    }
}
