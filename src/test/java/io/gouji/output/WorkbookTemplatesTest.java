package io.gouji.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.output.FormWorkbook.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The blank forms in {@code workbook-templates} are what {@code gouji form} writes. After a change of layout run {@link #main} to
 * write them anew, and look at them.
 */
class WorkbookTemplatesTest {
    private static final Path FOLDER = Path.of("workbook-templates");

    static List<PrintedForm> forms() {
        return PrintedForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachBlankFormIsWhatTheCommandWrites(PrintedForm printed) throws IOException {
        byte[] written = PrintedForm.bytes(printed.blank(), Format.XLSX);
        assertThat(OfficeParts.of(Files.readAllBytes(file(printed)))).isEqualTo(OfficeParts.of(written));
    }

    private static Path file(PrintedForm printed) {
        return FOLDER.resolve(printed.name() + ".xlsx");
    }

    public static void main(String[] arguments) {
        forms().forEach(printed ->
                OutputFile.write(file(printed), true, PrintedForm.bytes(printed.blank(), Format.XLSX)));
    }
}
