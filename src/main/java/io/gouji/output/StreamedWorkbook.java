package io.gouji.output;

import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose rows leave memory as they are written; packed loosely, because {@link StableZip} packs it anew. */
final class StreamedWorkbook extends SXSSFWorkbook {
    private static final int ROWS_IN_MEMORY = 100;

    StreamedWorkbook(XSSFWorkbook template) {
        super(template, ROWS_IN_MEMORY);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(Deflater.BEST_SPEED);
        return archive;
    }
}
