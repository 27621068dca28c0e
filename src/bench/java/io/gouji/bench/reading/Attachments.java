package io.gouji.bench.reading;

import io.gouji.form.Form;
import io.gouji.output.Filing;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Makes attachments: the blank forms, in turn, filled with figures by a library. The same numbers give the same figures. */
final class Attachments {
    private static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final int LARGEST = 3000;

    private Attachments() {}

    /** A folder below {@code parent} with so many files of a format; made only where it is not there yet. */
    static Path folder(Path parent, FormWorkbook.Format format, int count) throws IOException {
        String extension = format.name().toLowerCase(Locale.ROOT);
        Path folder = parent.resolve(extension + "-" + count);
        if (!Files.isDirectory(folder)) {
            Path draft = Files.createDirectories(parent.resolve(extension + "-unfinished"));
            List<byte[]> blanks = blanks(format);
            for (int i = 0; i < count; i++) {
                Path file = draft.resolve(String.format(Locale.ROOT, "%05d.%s", i, extension));
                fill(blanks.get(i % blanks.size()), new Random(i), file);
            }
            Files.move(draft, folder);
        }
        return folder;
    }

    private static List<byte[]> blanks(FormWorkbook.Format format) {
        return REFERENCE.forms().all().stream()
                .map(form -> new FormWorkbook(REFERENCE).bytes(sheet(form), format))
                .toList();
    }

    private static FormSheet sheet(Form form) {
        String variant = form.variants().stream().findFirst().orElse("");
        return FormSheet.of(REFERENCE.data(), form, variant, new Filing("", "", "")).plain();
    }

    private static void fill(byte[] blank, Random random, Path file) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(blank));
                OutputStream out = Files.newOutputStream(file)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.BLANK && !cell.getCellStyle().getLocked()) {
                        cell.setCellValue(random.nextInt(4) == 0 ? random.nextInt(LARGEST) : 0);
                    }
                }
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
    }
}
