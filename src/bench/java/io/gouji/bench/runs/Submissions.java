package io.gouji.bench.runs;

import io.gouji.form.Form;
import io.gouji.output.Filing;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes submissions of one year: a folder for each agency, in it an attachment and a report that quotes its figures. The forms
 * (the one in force, and those of years before), {@code .xls} and {@code .xlsx}, {@code .docx} and {@code .txt} come in turns. Of
 * a hundred attachments four have a figure mistyped, of a hundred reports two. The same number gives the same bytes.
 */
final class Submissions {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final int YEAR = 2020;
    private static final List<String> FORMS = List.of("2019", "legacy-2014", "2019", "legacy-2014-national");
    private static final String DIGITS = "零甲乙丙丁戊己庚辛壬";
    private static final String TEMPORARY = "〇".repeat(5);

    /** So many different tables a kind of attachment has; others are multiples of them. */
    private static final int TABLES = 25;

    private static final int MULTIPLES = 7;
    private static final int ATTACHMENT_ERRS = 25;
    private static final int REPORT_ERRS = 50;

    private Submissions() {}

    /** Attachments of one form in one format. */
    private record Kind(Mould mould, String extension, List<FilledForm> tables) {
        static Stream<Kind> of(String id) {
            Form form = REFERENCE.forms().find(id).orElseThrow();
            FormSheet sheet = FormSheet.of(
                            REFERENCE.data(),
                            form,
                            form.variants().stream().findFirst().orElse(""),
                            new Filing(Mould.AGENCY, Integer.toString(YEAR), ""))
                    .plain();
            List<FilledForm> tables = IntStream.range(0, TABLES)
                    .mapToObj(i -> FilledForm.of(form.family(), sheet.cells().keySet(), REFERENCE, new Random(i)))
                    .toList();
            return Stream.of(Format.values())
                    .map(format -> new Kind(
                            Mould.of(sheet, format, REFERENCE),
                            format.name().toLowerCase(Locale.ROOT),
                            tables));
        }
    }

    /** A folder below {@code parent} with so many submissions; made only where it is not there yet. */
    static Path folder(Path parent, int count) throws IOException {
        Path folder = parent.resolve("submissions-" + count);
        if (!Files.isDirectory(folder)) {
            List<Kind> kinds = FORMS.stream().flatMap(Kind::of).toList();
            Path draft = Files.createDirectories(parent.resolve("unfinished-" + count));
            for (int number = 0; number < count; number++) {
                write(number, kinds.get(number % kinds.size()), draft);
            }
            Files.move(draft, folder);
        }
        return folder;
    }

    private static void write(int number, Kind kind, Path parent) throws IOException {
        Random random = new Random(number);
        FilledForm right =
                kind.tables().get(random.nextInt(TABLES)).times(1 + random.nextInt(MULTIPLES));
        FilledForm typed = number % ATTACHMENT_ERRS == 0 ? right.mistyped(random) : right;
        FilledForm quoted = number % REPORT_ERRS == 1 ? right.mistyped(random) : right;
        String agency = agency(number);
        Path folder = Files.createDirectories(parent.resolve(agency));
        List<Integer> figures = List.copyOf(typed.figures().values());
        Files.write(folder.resolve("附件." + kind.extension()), kind.mould().cast(agency, figures));
        Report report = Report.of(quoted, agency, YEAR, REFERENCE, random);
        if (random.nextBoolean()) {
            Files.write(folder.resolve("年度报告.docx"), report.docx());
        } else {
            Files.write(folder.resolve("年度报告.txt"), report.txt());
        }
    }

    /** The number in other digits, so that it is a name and no figure. */
    private static String agency(int number) {
        String digits = String.format(Locale.ROOT, "%05d", number)
                .chars()
                .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                .reduce("", String::concat);
        return Mould.AGENCY.replace(TEMPORARY, digits);
    }
}
