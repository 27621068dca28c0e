package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody writes in order that a spreadsheet or a browser runs it stays text, wherever it was written and wherever it ends. */
class InjectionTest {
    private static final String LINK = "=HYPERLINK(\"http://planted.invalid\",\"planted\")";
    private static final String EXCHANGE = "=cmd|' /C planted'!A0";
    private static final String AT = "@SUM(1+9)*cmd|' /C planted'!A0";
    private static final String PLUS = "+cmd|' /C planted'!A0";
    private static final String MINUS = "-1+1+cmd|' /C planted'!A0";
    private static final String TAB = "\t=1+planted";
    private static final String RETURN = "\r=2+planted";
    private static final String SCRIPT = "<script>planted()</script><img src=x onerror=planted()>";
    private static final List<String> PLANTED = List.of(LINK, EXCHANGE, AT, PLUS, MINUS, TAB, RETURN, SCRIPT);

    private static final String TABLE = """
            统计指标,单位,统计数
            一、主动公开情况,,
            （一）主动公开政府信息数,条,120
            其中：主动公开规范性文件数,条,12
            制发规范性文件总数,件,%s
            （二）通过不同渠道和方式公开政府信息的情况,,
            1.政府公报公开政府信息数,条,1
            %s,条,200
            3.政务微博公开政府信息数,条,%s
            %s,条,44
            5.其他方式公开政府信息数,条,5
            二、回应解读情况,,
            （一）回应公众关注热点或重大舆情数,次,3
            %s,条,8
            三、依申请公开情况,,
            （一）收到申请数,件,7
            %s,条,9
            %s,条,10
            %s,条,11
            """;

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("[=+\\-@\\t\\r].+", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    @TempDir
    private Path temp;

    private Path folder;
    private Path out;

    @BeforeEach
    void plant() throws IOException {
        folder = Files.createDirectory(temp.resolve("=1+planted"));
        out = Files.createDirectory(temp.resolve("out"));
        String table = TABLE.formatted(
                quoted(EXCHANGE),
                quoted(LINK),
                quoted(TAB),
                quoted(AT),
                quoted(PLUS),
                quoted(MINUS),
                quoted(RETURN),
                quoted(SCRIPT));
        Files.writeString(folder.resolve("=cmd planted.csv"), table);
        Files.writeString(
                folder.resolve("@SUM(planted).txt"),
                "崂山区财政局2018年政府信息公开工作年度报告\n\n"
                        + (SCRIPT + "\n\n2018年，本单位主动公开政府信息12条，" + EXCHANGE + "全年收到政府信息公开申请2件。\n\n").repeat(3));
        Files.writeString(folder.resolve("-1+planted.xls"), "\u0000\u0001\u0002");
        Files.writeString(
                folder.resolve("submissions.csv"),
                "file,agency,year\n=cmd planted.csv," + quoted(EXCHANGE) + ",2018\n@SUM(planted).txt," + quoted(SCRIPT)
                        + ",2018\n");
        Files.copy(Path.of("examples/region-2018/青禾区商务局2018年统计表.xls"), folder.resolve("+planted.xls"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Test
    void ofARegionNothingIsAFormulaThatWasPlanted() throws IOException {
        StringBuilder roster = new StringBuilder("单位\n");
        PLANTED.forEach(each -> roster.append(quoted(each)).append("\n"));
        Files.writeString(temp.resolve("roster.csv"), roster);
        Files.writeString(
                temp.resolve("waivers.csv"),
                "规则,单位,理由,经办人\nLEG-APP-01,青禾区商务局," + quoted(LINK) + "," + quoted(EXCHANGE) + "\nLEG-APP-06,"
                        + quoted(EXCHANGE) + "," + quoted(PLUS) + "," + quoted(SCRIPT) + "\n");
        Run run = Run.of(
                "consolidate",
                folder.toString(),
                "-o",
                file("region.xlsx"),
                "--name",
                LINK,
                "--year",
                "2018",
                "--roster",
                temp.resolve("roster.csv").toString(),
                "--waivers",
                temp.resolve("waivers.csv").toString(),
                "--report",
                file("region.html"),
                "--data",
                file("data"),
                "--letters",
                file("letters"));
        assertThat(run.status()).as(run.err()).isZero();
        Run.of("diff", folder.toString(), file("region.xlsx"), "-o", file("diff.txt"), "--all");
        assertThat(arrived()).contains("region.xlsx", "region.html", "observations.csv", "submissions.csv");
        everyFileIsHarmless();
    }

    @Test
    void ofOneSubmissionNothingIsAFormulaThatWasPlanted() throws IOException {
        String table = folder.resolve("=cmd planted.csv").toString();
        String report = folder.resolve("@SUM(planted).txt").toString();
        for (String ending : List.of("csv", "xlsx", "jsonl", "text")) {
            Run.of("map", table, "--format", ending, "-o", file("map." + ending));
            Run.of("claims", report, "--format", ending, "-o", file("claims." + ending));
        }
        Run.of("check", table, report, "-o", file("check.json"), "--format", "json", "--report", file("check.html"));
        assertThat(Run.of("check", folder.resolve("+planted.xls").toString(), "--annotate", file("copy.xls"))
                        .status())
                .isEqualTo(ExitStatus.FINDINGS);
        assertThat(Run.of("map", "--review", table, "-o", file("review.xlsx")).status())
                .isZero();
        tickAll(out.resolve("review.xlsx"));
        Run learnt = Run.of("learn", file("review.xlsx"), "--aliases", file("decisions.csv"), "--by", PLUS);
        assertThat(learnt.status()).as(learnt.err()).isZero();
        assertThat(arrived())
                .contains("map.csv", "map.xlsx", "review.xlsx", "decisions.csv", "check.html", "claims.csv");
        everyFileIsHarmless();
    }

    private String file(String name) {
        return out.resolve(name).toString();
    }

    /** The files in which something planted can be read: without any, the test would say nothing. */
    private List<String> arrived() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path each : written()) {
            if (text(each).contains("planted")) {
                names.add(each.getFileName().toString());
            }
        }
        return names;
    }

    private void everyFileIsHarmless() throws IOException {
        for (Path each : written()) {
            String name = each.toString().toLowerCase(Locale.ROOT);
            switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "xlsx", "xls" -> workbookIsHarmless(each);
                case "docx" -> packageIsHarmless(each);
                case "csv" -> tableIsHarmless(each);
                case "html" -> pageIsHarmless(each);
                default -> {
                    // text and JSON: no program runs them
                }
            }
        }
    }

    private static void workbookIsHarmless(Path file) throws IOException {
        if (file.toString().endsWith(".xlsx")) {
            packageIsHarmless(file);
        }
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(workbook.getAllNames())
                    .as("names in " + file)
                    .noneMatch(name -> name.getRefersToFormula().contains("planted"));
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String place = file.getFileName() + " " + sheet.getSheetName() + " " + cell.getAddress();
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula())
                                    .as(place)
                                    .doesNotContain("planted", "HYPERLINK", "cmd", "|");
                        } else if (cell.getCellType() == CellType.STRING
                                && LIKE_A_FORMULA
                                        .matcher(cell.getStringCellValue())
                                        .matches()) {
                            assertThat(cell.getCellStyle().getQuotePrefixed()
                                            || cell.getStringCellValue().equals("-"))
                                    .as(place + " stays text when it is edited: " + cell.getStringCellValue())
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    /** No link but to a file beside it, nothing that is fetched, no field that runs something. */
    private static void packageIsHarmless(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                String name = file.getFileName() + ": " + part.getName();
                assertThat(part.getName()).as(name).doesNotContain("externalLink", "vbaProject", "oleObject");
                String content = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8)
                        .replace("<w:fldSimple w:instr=\"PAGE\"/>", "");
                if (part.getName().endsWith(".rels")) {
                    assertThat(content)
                            .as(name)
                            .doesNotContainPattern("Target=\"(?i:[a-z]+:|\\\\\\\\|//)[^\"]*planted");
                }
                if (part.getName().endsWith(".xml")) {
                    assertThat(content)
                            .as(name)
                            .doesNotContain("<script", "<img", "ddeLink", "w:instrText", "w:fldSimple", "<f>cmd");
                }
            }
        }
    }

    private static void tableIsHarmless(Path file) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            for (CSVRecord record : parser) {
                for (String field : record) {
                    assertThat(LIKE_A_FORMULA.matcher(field).matches()
                                    && !NUMBER.matcher(field).matches())
                            .as(file.getFileName() + " line " + parser.getCurrentLineNumber() + ": " + field)
                            .isFalse();
                }
            }
        }
    }

    private static void pageIsHarmless(Path file) throws IOException {
        var page = Jsoup.parse(Files.readString(file));
        assertThat(page.select("script"))
                .noneMatch(script -> script.data().contains("planted()")
                        && !script.attr("type").equals("application/json"));
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.select("[href]")).noneMatch(link -> link.attr("href").matches("(?i)(javascript|data|http).*"));
    }

    /** Ticks every label of a review list as none of the indicators. */
    private static void tickAll(Path list) throws IOException {
        Workbook workbook;
        try (InputStream in = Files.newInputStream(list)) {
            workbook = WorkbookFactory.create(in);
        }
        for (Row row : workbook.getSheetAt(0)) {
            if (row.getCell(7).getStringCellValue().equals("-")) {
                row.createCell(0).setCellValue("√");
            }
        }
        try (OutputStream ticked = Files.newOutputStream(list)) {
            workbook.write(ticked);
        }
        workbook.close();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith("x")) {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                text.append(new String(zip.getInputStream(parts.nextElement()).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
