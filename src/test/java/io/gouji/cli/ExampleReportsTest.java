package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the examples' README promises, as a person has read it: the report of one agency of each region, and what is said of the
 * whole region. After a change that is meant, run {@link #main} to store the reports anew, and read them.
 */
class ExampleReportsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/io/gouji/examples");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"region-2018, 青禾区工业和信息化局", "region-2020, 青禾区住房和城乡建设局"})
    void theReportOfAnAgencyIsTheOneThatWasRead(String region, String agency) throws IOException {
        assertThat(check(region, agency)).isEqualTo(Files.readString(checked(region)));
    }

    @ParameterizedTest
    @CsvSource({"region-2018", "region-2020"})
    void whatIsSaidOfARegionIsWhatWasRead(String region) throws IOException {
        assertThat(consolidate(region, folder)).isEqualTo(Files.readString(consolidated(region)));
    }

    private static String check(String region, String agency) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check"));
        try (Stream<Path> files = Files.walk(Path.of("examples", region))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(agency))
                    .map(Path::toString)
                    .sorted()
                    .forEach(arguments::add);
        }
        return shown(Run.of(arguments.toArray(String[]::new)));
    }

    private static String consolidate(String region, Path folder) {
        Path source = Path.of("examples", region);
        String workbook = folder.resolve(region + ".xlsx").toString();
        String roster = source.resolve("roster.csv").toString();
        Run run = Run.of("consolidate", source.toString(), "--roster", roster, "-o", workbook, "--force");
        return shown(run).replace(workbook, region + ".xlsx");
    }

    private static String shown(Run run) {
        return run.out() + run.err() + "status " + run.status() + "\n";
    }

    private static Path checked(String region) {
        return EXPECTED.resolve(region).resolve("check.txt");
    }

    private static Path consolidated(String region) {
        return EXPECTED.resolve(region).resolve("consolidate.txt");
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("examples");
        Files.writeString(checked("region-2018"), check("region-2018", "青禾区工业和信息化局"));
        Files.writeString(checked("region-2020"), check("region-2020", "青禾区住房和城乡建设局"));
        for (String region : List.of("region-2018", "region-2020")) {
            Files.writeString(consolidated(region), consolidate(region, folder));
        }
    }
}
