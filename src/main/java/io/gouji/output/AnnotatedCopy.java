package io.gouji.output;

import io.gouji.grid.Document;
import io.gouji.report.Annotations;
import java.io.IOException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A copy of a file of a submission in which what was found stands where it was found: cells coloured, a comment for each finding,
 * and a first sheet that lists them. All else is as in the source, and the same source gives the same bytes.
 */
public final class AnnotatedCopy {
    /** The ending of a workbook with macros: under another one it would not be opened. */
    private static final String MACROS = "xlsm";

    private AnnotatedCopy() {}

    /** How the name of the copy has to end, without dot; empty where the file is of a kind that cannot be marked. */
    public static Optional<String> extension(Document document) {
        return switch (document.format()) {
            case XLS -> Optional.of("xls");
            case XLSX -> Optional.of(document.name().toLowerCase(Locale.ROOT).endsWith(MACROS) ? MACROS : "xlsx");
            case DOCX -> Optional.of("docx");
            case LOCKED, OLD_XLS, STRICT_XLSX, XML, ODS, CSV, TXT, DOC, RTF, PDF, HTML, MHT -> Optional.empty();
        };
    }

    /**
     * The bytes of the copy.
     *
     * @param source the bytes of the file from which the document was read
     * @throws UnusableOutput when the file cannot be taken apart
     */
    public static byte[] of(Document document, byte[] source, Annotations annotations) {
        try {
            return switch (document.format()) {
                case XLS -> XlsCopy.of(source, annotations, document.name());
                case XLSX -> XlsxCopy.of(source, annotations, document.name());
                case DOCX -> DocxCopy.of(source, annotations, document);
                case LOCKED, OLD_XLS, STRICT_XLSX, XML, ODS, CSV, TXT, DOC, RTF, PDF, HTML, MHT ->
                    throw new UnusableOutput(document.name(), "annotate.not-possible");
            };
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NoSuchElementException e) {
            // A file can be sound enough to be read and too damaged, or too full, for something to be added.
            throw new UnusableOutput(document.name(), "annotate.damaged");
        }
    }
}
