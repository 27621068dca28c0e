package io.gouji.cli;

import io.gouji.output.PrintedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All that the program writes, of one set of inputs, into one folder: files as they are, what is printed as files too. */
final class EveryOutput {
    private static final String REGION = "examples/region-2018/";
    private static final String BUREAU = REGION + "青禾区工业和信息化局/附件.xls " + REGION + "青禾区工业和信息化局/年度报告.docx";
    private static final String SENT = REGION + "青禾区商务局2018年统计表.xls";
    private static final String SENT_AGAIN = REGION + "青禾区商务局2018年统计表（更正）.xls";
    private static final String TOWN = REGION + "青禾区松岗镇人民政府-2018年信息公开统计表.xlsx";

    private final Path folder;
    private final String jobs;

    private EveryOutput(Path folder, String jobs) {
        this.folder = folder;
        this.jobs = jobs;
    }

    /** @param jobs how many files are read at a time */
    static void write(Path folder, int jobs) throws IOException {
        EveryOutput outputs = new EveryOutput(folder, Integer.toString(jobs));
        outputs.regions();
        outputs.checks();
        outputs.lists();
        outputs.forms();
    }

    /** As {@link #write}, in a process of its own: folder and number of jobs. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void regions() throws IOException {
        run(
                "region",
                "consolidate examples/region-2018 -o {region.xlsx} --report {region.html} --letters {letters}"
                        + " --due 2019-01-25 --data {data} --jobs " + jobs);
        run(
                "designed",
                "consolidate examples/region-2020 -o {designed.xlsx} --template workbook-templates/region.xlsx"
                        + " --jobs " + jobs);
        run(
                "years",
                "consolidate examples/region-2018 examples/region-2019 -o {years.xlsx}"
                        + " --report {years.html} --jobs " + jobs);
    }

    private void checks() throws IOException {
        Files.createDirectory(folder.resolve("copies"));
        run("check", "check " + BUREAU + " --annotate {copies} --report {check.html}");
        run("check-town", "check " + TOWN + " --annotate {town.xlsx}");
        run("check-json", "check " + BUREAU + " --format json");
        run("check-jsonl", "check " + SENT + " " + TOWN + " --each --format jsonl");
        run("check-text", "check " + SENT + " " + TOWN + " --each --all");
        run("diff", "diff " + SENT + " " + SENT_AGAIN);
        run("diff-regions", "diff {region.xlsx} {years.xlsx} --all");
    }

    private void lists() throws IOException {
        for (String format : List.of("text", "jsonl", "csv", "xlsx")) {
            String to = " --format " + format + " -o ";
            run("map-" + format, "map " + SENT + to + "{map." + format + "}");
            run("claims-" + format, "claims " + BUREAU + to + "{claims." + format + "}");
        }
        run("rules", "rules");
        run("rules-csv", "rules --format csv");
    }

    private void forms() throws IOException {
        for (PrintedForm form : PrintedForm.all()) {
            String variant = form.variant().isEmpty() ? "" : " --variant " + form.variant();
            for (String format : List.of("xls", "xlsx")) {
                String name = form.name() + "." + format;
                run(name, "form " + form.form().id() + variant + " -o {" + name + "}");
            }
        }
    }

    /** {@code {name}} stands for a file of the folder; that it was written is seen to. */
    private void run(String name, String command) throws IOException {
        List<String> arguments = List.of(command.split(" "));
        Run run = Run.of(arguments.stream().map(this::placed).toArray(String[]::new));
        String said = run.status() + "\n" + run.out() + run.err();
        Files.writeString(folder.resolve(name + ".said"), said.replace(folder.toString(), ""));
        for (String argument : arguments) {
            if (argument.startsWith("{") && !Files.exists(Path.of(placed(argument)))) {
                throw new IOException(argument + " was not written: " + said);
            }
        }
    }

    private String placed(String argument) {
        return argument.startsWith("{")
                ? folder.resolve(argument.substring(1, argument.length() - 1)).toString()
                : argument;
    }
}
