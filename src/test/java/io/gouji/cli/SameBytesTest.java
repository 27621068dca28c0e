package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same input gives the same bytes, whatever is written: in another process, which hands out its hashes in another order, for
 * another person, in another country, time zone and charset, and with another number of threads.
 */
class SameBytesTest {
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=th",
            "-Duser.country=TH",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=GBK",
            "-Duser.name=somebody");

    /** One of each kind, so that none falls out of the comparison unseen. */
    private static final List<String> KINDS = List.of(
            "region.xlsx",
            "region.html",
            "letters/青禾区工业和信息化局2018年度反馈单.docx",
            "data/datapackage.json",
            "data/observations.csv",
            "designed.xlsx",
            "years.xlsx",
            "years.html",
            "copies/附件.xls",
            "copies/年度报告.docx",
            "town.xlsx",
            "check.html",
            "check-json.said",
            "check-jsonl.said",
            "check-text.said",
            "diff.said",
            "map.xlsx",
            "claims.jsonl",
            "rules-csv.said",
            "2019.xls",
            "legacy-2014-national.xlsx");

    @TempDir
    private static Path folder = Path.of("");

    private static Path here = Path.of("");
    private static Path elsewhere = Path.of("");

    @BeforeAll
    static void twice() throws IOException, InterruptedException {
        here = Files.createDirectory(folder.resolve("1"));
        elsewhere = Files.createDirectory(folder.resolve("2"));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        EveryOutput.write(here, 1);
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }

    private static List<String> command() {
        Stream<String> program = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream<String> call = Stream.of("-cp", classPath(), EveryOutput.class.getName(), elsewhere.toString(), "3");
        return Stream.of(program, ELSEWHERE.stream(), call)
                .flatMap(part -> part)
                .toList();
    }

    /** That of whoever runs the tests, who may have loaded them by a loader of his own. */
    private static String classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return SameBytesTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : own;
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(here)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> here.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theBytesAreTheSame(String file) {
        assertThat(elsewhere.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
    }

    @Test
    void everyKindIsAmongThem() throws IOException {
        assertThat(files()).containsAll(KINDS);
    }
}
