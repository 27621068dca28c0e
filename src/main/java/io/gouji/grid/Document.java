package io.gouji.grid;

import java.util.List;

/**
 * One file as plain values.
 *
 * @param name its path as the user gave it or as it stands in the folder, with / between the parts
 * @param hash of its bytes
 * @param format what it is by content
 * @param grids its sheets or tables, in order
 * @param prose its running text; {@link Prose#NONE} for a workbook
 * @param pictures it shows pictures or charts, which nobody reads; said of a workbook only when its sheets are empty
 */
public record Document(String name, Sha256 hash, Format format, List<Grid> grids, Prose prose, boolean pictures) {
    public Document {
        grids = List.copyOf(grids);
    }

    /** Without pictures; its hash is known, in hexadecimal. */
    public Document(String name, String sha256, Format format, List<Grid> grids, Prose prose) {
        this(name, Sha256.of(sha256), format, grids, prose, false);
    }

    /** The same, found to be of another format. */
    public Document as(Format other) {
        return new Document(name, hash, other, grids, prose, pictures);
    }

    /** The same with its hash as somebody else has it too: it need not be worked out twice. */
    public Document with(Sha256 same) {
        return new Document(name, same, format, grids, prose, pictures);
    }

    /** The hash of its bytes in hexadecimal. */
    public String sha256() {
        return hash.hex();
    }

    /** Nothing can be read in it. */
    public boolean isEmpty() {
        return grids.stream().allMatch(Grid::isEmpty) && prose.text().isBlank();
    }

    /** What a file is, judged by its content. */
    public enum Format {
        XLS,
        XLSX,
        /** A workbook or a Word document that opens only with a password. */
        LOCKED,
        /** A workbook of Excel 95 or before. */
        OLD_XLS,
        /** A workbook in the strict kind of Open XML. */
        STRICT_XLSX,
        /** XML Spreadsheet 2003. */
        XML,
        /** OpenDocument, packed or flat. */
        ODS,
        CSV,
        TXT,
        DOCX,
        DOC,
        RTF,
        PDF,
        HTML,
        /** A web page with all that belongs to it in one file. */
        MHT
    }
}
