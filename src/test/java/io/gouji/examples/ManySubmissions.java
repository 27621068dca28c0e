package io.gouji.examples;

import io.gouji.grid.Value;
import io.gouji.output.Filing;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.output.PrintedForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Writes a folder of many submissions: those of an example under other names, with all figures multiplied so that the sums
 * still hold. All have a report, every sixth a workbook too; in some of these one figure is wrong.
 */
final class ManySubmissions {
    private static final Path SOURCE = Path.of("src/test/resources/io/gouji/examples/region-2018");
    private static final List<Model> MODELS = List.of(
            new Model("civil-affairs", "青禾区民政局", Format.XLSX),
            new Model("industry", "青禾区工业和信息化局", Format.XLS),
            new Model("songgang-town", "青禾区松岗镇人民政府", Format.XLS));

    private record Model(String name, String agency, Format format) {}

    private ManySubmissions() {}

    /** Arguments: folder, number of submissions. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int i = 1; i <= Integer.parseInt(arguments[1]); i++) {
            write(folder, i, MODELS.get(i / 6 % MODELS.size()));
        }
    }

    private static void write(Path folder, int number, Model model) throws IOException {
        String agency = "青禾区第" + number + "街道办事处";
        Path own = Files.createDirectories(folder.resolve(agency));
        if (number % 6 == 0 || number % 30 == 1) {
            String ending = model.format() == Format.XLS ? "xls" : "xlsx";
            Files.write(own.resolve("附件." + ending), PrintedForm.bytes(form(number, agency, model), model.format()));
        }
        String text = Files.readString(SOURCE.resolve("texts/" + model.name() + ".txt"))
                .replace(model.agency(), agency)
                .replaceAll("(?m)^(#+|>) ", "");
        Files.write(own.resolve("年度报告.txt"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static FormSheet form(int number, String agency, Model model) throws IOException {
        FormSheet blank = PrintedForm.of("legacy-2014", "city-county").sheet(new Filing(agency, "2018", "2019年1月15日"));
        Map<String, Value> entries = new HashMap<>();
        Figures.entries(figures(model), blank.cells().keySet(), PrintedForm.REFERENCE.indicators())
                .forEach((code, value) -> entries.put(code, times(value, 1 + number % 7)));
        if (number % 10 == 0) {
            entries.put("proactive.items.total", new Value.Figure(BigDecimal.ONE));
        }
        return blank.with(entries).plain();
    }

    private static Value times(Value value, int factor) {
        return value instanceof Value.Figure figure
                ? new Value.Figure(figure.number().multiply(BigDecimal.valueOf(factor)))
                : value;
    }

    private static List<CSVRecord> figures(Model model) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                format.parse(Files.newBufferedReader(SOURCE.resolve("figures/" + model.name() + ".csv")))) {
            return parser.getRecords();
        }
    }
}
