package io.gouji.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Files opened, recalculated and saved again by the office program that is at hand; tests skip where there is none. */
public final class LibreOffice {
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/soffice"), Path.of("/usr/local/bin/soffice"));

    private LibreOffice() {}

    /** Each file as an {@code .xlsx} of the same name in {@code target}; one that does not open is missing there. */
    public static void toXlsx(List<Path> files, Path target) {
        convert("xlsx", files, target);
    }

    /** A {@code .csv} as its byte order mark asks for: without a person to answer, it is read in the charset of the computer. */
    public static void csvToXlsx(Path file, Path target) {
        convert("xlsx", List.of(file), target, "--infilter=CSV:44,34,76,1");
    }

    /** Each file in another format. */
    public static void convert(String format, List<Path> files, Path target) {
        convert(format, files, target, "--norestore");
    }

    private static void convert(String format, List<Path> files, Path target, String option) {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(program != null, "LibreOffice (soffice) is not installed");
        List<String> command = new ArrayList<>(List.of(
                String.valueOf(program),
                "-env:UserInstallation=" + target.resolve("profile").toUri(),
                "--headless",
                option,
                "--convert-to",
                format,
                "--outdir",
                target.toString()));
        files.forEach(file -> command.add(file.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
