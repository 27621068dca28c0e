package io.gouji.bench.runs;

import io.gouji.form.Form;
import io.gouji.output.Filing;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Makes submissions: an attachment (.xls and .xlsx in turn, the editions in turn) and beside it a report (.docx and .txt) that
 * quotes its figures. Every tenth attachment has a figure mistyped. The same number gives the same figures.
 */
final class Submissions {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final String DIGITS = "甲乙丙丁戊己庚辛壬癸";
    private static final String IDLE = "　　全年认真贯彻落实上级部署，健全工作机制，加强平台建设和业务培训，公开工作平稳有序。";
    private static final int QUOTED = 12;
    private static final int ERRING = 10;

    private Submissions() {}

    /** A folder below {@code parent} with so many submissions; made only where it is not there yet. */
    static Path folder(Path parent, int count) throws IOException {
        Path folder = parent.resolve("submissions-" + count);
        if (!Files.isDirectory(folder)) {
            Path draft = Files.createDirectories(parent.resolve("unfinished-" + count));
            for (int i = 0; i < count; i++) {
                write(i, Files.createDirectories(draft.resolve(String.format(Locale.ROOT, "%05d", i))));
            }
            Files.move(draft, folder);
        }
        return folder;
    }

    private static void write(int number, Path folder) throws IOException {
        List<Form> forms = REFERENCE.forms().all();
        Form form = forms.get(number / 2 % forms.size());
        Random random = new Random(number);
        String agency = agency(number);
        String year = Integer.toString(form.firstYear());
        FormSheet sheet = FormSheet.of(
                        REFERENCE.data(),
                        form,
                        form.variants().stream().findFirst().orElse(""),
                        new Filing(agency, year, ""))
                .plain();
        FilledForm right = FilledForm.of(form.family(), sheet.cells().keySet(), REFERENCE, random);
        FilledForm typed = number % ERRING == 0 ? right.mistyped(random) : right;
        FormWorkbook.Format format = FormWorkbook.Format.values()[number % 2];
        String extension = format.name().toLowerCase(Locale.ROOT);
        Files.write(folder.resolve("附件." + extension), new FormWorkbook(REFERENCE).bytes(sheet.with(typed.values()), format));
        report(text(right, agency + year), number % 4 < 2, folder);
    }

    private static String agency(int number) {
        StringBuilder name = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> name.append(DIGITS.charAt(digit - '0')));
        return "青禾区" + name + "管理局";
    }

    private static List<String> text(FilledForm filled, String title) {
        List<String> lines = new ArrayList<>();
        lines.add(title + "年政府信息公开工作年度报告");
        lines.add(IDLE);
        for (Row concept : REFERENCE.data().rows("indicator/concepts.csv")) {
            Integer figure = filled.figures().get(concept.get(filled.family()));
            if (figure != null && figure > 0 && lines.size() < QUOTED) {
                lines.add("　　本年度" + concept.get("label_zh") + figure + concept.get("unit") + "。");
                lines.add(IDLE);
            }
        }
        return lines;
    }

    private static void report(List<String> lines, boolean plain, Path folder) throws IOException {
        if (plain) {
            Files.write(folder.resolve("年度报告.txt"), lines);
            return;
        }
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(folder.resolve("年度报告.docx"))) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
    }
}
