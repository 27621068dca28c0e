package io.gouji.bench.runs;

import io.gouji.grid.Value;
import io.gouji.output.FormSheet;
import io.gouji.output.FormWorkbook;
import io.gouji.output.FormWorkbook.Format;
import io.gouji.reconcile.Reference;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A form's workbook in which only the figures and the agency's name are replaced, in the bytes: so thousands of attachments are
 * made in the time that a library takes for some dozens. All names have as many characters.
 */
sealed interface Mould {
    /** Instead of the agency, until it is replaced. */
    String AGENCY = "青禾区〇〇〇〇〇管理局";

    /** Instead of the first figure; the next ones follow it. */
    int FIRST = 7_000_000;

    /** An attachment with the figures in the order of the form's cells. */
    byte[] cast(String agency, List<Integer> figures);

    /** Of a form that is filed by {@link #AGENCY}. */
    static Mould of(FormSheet form, Format format, Reference reference) {
        Map<String, Value> figures = new LinkedHashMap<>();
        form.cells()
                .keySet()
                .forEach(code -> figures.put(code, new Value.Figure(BigDecimal.valueOf(FIRST + figures.size()))));
        byte[] workbook = new FormWorkbook(reference).bytes(form.with(figures), format);
        return switch (format) {
            case XLS -> new Records(workbook, figures.size());
            case XLSX -> new Xml(Parts.of(workbook));
        };
    }

    /** A figure is a number of eight bytes, a name two bytes a character. */
    final class Records implements Mould {
        private final byte[] workbook;
        private final int name;
        private final List<Integer> places;

        private Records(byte[] workbook, int figures) {
            this.workbook = workbook;
            this.name = place(AGENCY.getBytes(StandardCharsets.UTF_16LE), workbook);
            this.places = IntStream.range(0, figures)
                    .map(i -> place(number(FIRST + i), workbook))
                    .boxed()
                    .toList();
        }

        @Override
        public byte[] cast(String agency, List<Integer> figures) {
            ByteBuffer bytes = ByteBuffer.wrap(workbook.clone()).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < figures.size(); i++) {
                bytes.putDouble(places.get(i), figures.get(i));
            }
            return bytes.put(name, agency.getBytes(StandardCharsets.UTF_16LE)).array();
        }

        private static byte[] number(double figure) {
            return ByteBuffer.allocate(Double.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putDouble(figure)
                    .array();
        }

        private static int place(byte[] piece, byte[] workbook) {
            String all = new String(workbook, StandardCharsets.ISO_8859_1);
            String sought = new String(piece, StandardCharsets.ISO_8859_1);
            int place = all.indexOf(sought);
            if (place < 0 || place != all.lastIndexOf(sought)) {
                throw new IllegalStateException("the workbook does not hold exactly once what is to be replaced");
            }
            return place;
        }
    }

    /** Figures stand in the sheet, the name among the texts. */
    record Xml(Parts parts) implements Mould {
        private static final String SHEET = "xl/worksheets/sheet1.xml";
        private static final String TEXTS = "xl/sharedStrings.xml";
        private static final Pattern FIGURE = Pattern.compile("<v>(70\\d{5})(?:\\.0)?</v>");

        @Override
        public byte[] cast(String agency, List<Integer> figures) {
            String sheet = FIGURE.matcher(parts.text(SHEET))
                    .replaceAll(found -> "<v>" + figures.get(Integer.parseInt(found.group(1)) - FIRST) + "</v>");
            return parts.with(Map.of(SHEET, sheet, TEXTS, parts.text(TEXTS).replace(AGENCY, agency)));
        }
    }
}
