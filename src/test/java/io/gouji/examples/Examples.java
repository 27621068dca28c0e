package io.gouji.examples;

import io.gouji.output.Filing;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.output.OutputFile;
import io.gouji.output.PrintedForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes the folders under {@code examples} from their figures and texts, which stand with the test resources: {@code files.csv}
 * names every file and what it is made of. Run {@link #main} after changing one of them.
 */
final class Examples {
    static final List<String> REGIONS = List.of("region-2018", "region-2019", "region-2020");
    private static final Path SOURCES = Path.of("src/test/resources/io/gouji/examples");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path source;

    private Examples(String region) {
        this.source = SOURCES.resolve(region);
    }

    public static void main(String[] arguments) throws IOException {
        for (String region : REGIONS) {
            for (Map.Entry<String, byte[]> file : files(region).entrySet()) {
                Path target = folder(region).resolve(file.getKey());
                Files.createDirectories(target.getParent());
                OutputFile.write(target, true, file.getValue());
            }
        }
    }

    static Path folder(String region) {
        return Path.of("examples", region);
    }

    static Path texts(String region) {
        return SOURCES.resolve(region).resolve("texts");
    }

    /** Every file of a region by its path, in the order of the list. */
    static Map<String, byte[]> files(String region) {
        Examples examples = new Examples(region);
        Map<String, byte[]> files = new LinkedHashMap<>();
        examples.rows("files.csv").forEach(row -> files.put(row.get("file"), examples.make(row)));
        return files;
    }

    private byte[] make(CSVRecord row) {
        return switch (row.get("kind")) {
            case "xls" -> PrintedForm.bytes(form(row).plain(), Format.XLS);
            case "xlsx" -> PrintedForm.bytes(form(row).plain(), Format.XLSX);
            case "docx" -> DocxReport.of(text(row), form(row));
            case "html" -> HtmlReport.of(text(row), form(row));
            case "txt" -> plain(text(row), StandardCharsets.UTF_8);
            case "txt-gb18030" -> plain(text(row), Charset.forName("GB18030"));
            case "as-is" -> read("as-is/" + row.get("text"));
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    /** The filled form; a report without figures has an empty one. */
    private FormSheet form(CSVRecord row) {
        if (row.get("figures").isEmpty()) {
            return new FormSheet("", "", List.of(), List.of(), List.of());
        }
        FormSheet blank = PrintedForm.of(row.get("edition"), row.get("variant"))
                .sheet(new Filing(row.get("agency"), row.get("year"), row.get("date")));
        List<CSVRecord> figures = rows("figures/" + row.get("figures") + ".csv");
        return blank.with(Figures.entries(figures, blank.cells().keySet(), PrintedForm.REFERENCE.indicators()));
    }

    private ReportText text(CSVRecord row) {
        return ReportText.of(new String(read("texts/" + row.get("text") + ".txt"), StandardCharsets.UTF_8));
    }

    private static byte[] plain(ReportText report, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (ReportText.Line line : report.lines()) {
            text.append(
                            switch (line.kind()) {
                                case TITLE, HEADING, TABLE -> "";
                                case BODY -> "　　";
                                case SIGNATURE -> "　　　　　　　　　　　　　　　　　　　　";
                            })
                    .append(line.text())
                    .append("\r\n");
        }
        return text.toString().getBytes(charset);
    }

    private List<CSVRecord> rows(String name) {
        try (CSVParser parser = CSV.parse(Files.newBufferedReader(source.resolve(name)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(source.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
