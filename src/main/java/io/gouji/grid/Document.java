package io.gouji.grid;

import java.util.List;

/**
 * One file as plain values.
 *
 * @param name its path as the user gave it or as it stands in the folder, with / between the parts
 * @param sha256 of its bytes, in hexadecimal
 * @param format what it is by content
 * @param grids its sheets or tables, in order
 * @param prose its running text; {@link Prose#NONE} for a workbook
 */
public record Document(String name, String sha256, Format format, List<Grid> grids, Prose prose) {
    public Document {
        grids = List.copyOf(grids);
    }

    /** What a file is, judged by its content. */
    public enum Format {
        XLS,
        XLSX,
        CSV,
        TXT,
        DOCX,
        DOC,
        RTF,
        PDF,
        HTML
    }
}
