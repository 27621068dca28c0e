package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A region adds its own form as tables. */
class OwnFormTest {
    private static final String TABLE = "examples/own-form/2009年统计表.csv";
    private static final String[] OWN = {TABLE, "--reference", "examples/own-form/reference"};

    private static Run run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(OWN));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void allFiguresOfThePeriodAreSureAndTheCumulativeOnesStandBeside() {
        List<String> lines = run("map", "--format", "jsonl").out().lines().toList();
        assertThat(lines)
                .filteredOn(line -> line.contains("\"status\":\"accepted\""))
                .hasSize(35);
        assertThat(lines)
                .filteredOn(line -> !line.contains("\"status\":\"accepted\""))
                .hasSize(35)
                .allMatch(line -> line.contains("\"period\":\"cumulative\""));
        assertThat(lines)
                .anyMatch(line -> line.contains("\"cell\":\"D20\"")
                        && line.contains("\"code\":\"apply.received.email\"")
                        && line.contains("\"value\":\"1\"")
                        && line.contains("\"edition\":\"coded-2009\""));
    }

    @Test
    void theTableSaysWhichColumnIsNotCounted() {
        assertThat(run("map").out())
                .contains("表式：2009年统计表（35项）", "［累计］", "○ 不计入", "共 70 格：确定 35 格，待确认 0 格，无对应 0 格，其他时期 35 格");
    }

    @Test
    void itCanBeChecked() {
        assertThat(run("check").out()).contains("表式  2009年统计表（35项）").doesNotContain("未能确定指标");
    }

    @Test
    void withoutTheEditionNothingIsTakenForWhatItIsNot() {
        List<String> accepted = Run.of("map", TABLE, "--format", "jsonl")
                .out()
                .lines()
                .filter(line -> line.contains("\"status\":\"accepted\""))
                .map(line -> line.replaceAll(".*\"cell\":\"(\\w+)\".*\"code\":\"([^\"]+)\".*", "$1 $2"))
                .toList();
        List<String> own = run("map", "--format", "jsonl")
                .out()
                .lines()
                .map(line -> line.replaceAll(".*\"cell\":\"(\\w+)\".*\"code\":\"([^\"]+)\".*", "$1 $2"))
                .toList();
        assertThat(accepted).isNotEmpty();
        assertThat(own).containsAll(accepted);
    }

    @Test
    void aFaultyLineOfTheLayoutIsNamed() {
        assertThat(Run.of("rules", "--reference", "src/test/resources/form/faulty-reference")
                        .err())
                .contains("form/editions/own.csv 第 3 行“cells”列：没有代码为“apply.recieved.total”的指标。");
    }
}
