package io.gouji.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A workbook as another spreadsheet writes it after computing every formula anew. */
final class Recalculated {
    private static final int MINUTES = 3;

    /** It believes what is cached unless it is told not to: 0 is always. */
    private static final String ALWAYS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
            </item>
            </oor:items>
            """;

    private Recalculated() {}

    /** Skips the test with a message where LibreOffice is not installed. */
    static Path by(Path workbook, Path folder) throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("recalculated"));
        Path profile = folder.resolve("profile");
        Files.writeString(
                Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu"), ALWAYS);
        List<String> command = List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString(),
                workbook.toString());
        run(command);
        return out.resolve(workbook.getFileName());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("LibreOffice (soffice) is not installed; no other program recalculates the workbook");
            throw e;
        }
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException("soffice failed: " + command);
        }
    }
}
