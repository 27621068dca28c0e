package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An office file of the strict kind of Open XML. It says the same under other namespaces, so it is read as the usual kind
 * after these are exchanged in all its XML parts.
 */
final class StrictPackage {
    private static final List<Row> NAMESPACES = ReferenceData.bundled().wholeTable("intake/strict-namespaces.csv");

    private StrictPackage() {}

    static Document workbook(Source source) throws IOException {
        return WorkbookReader.xlsx(source.holding(transitional(source.bytes(), source.meter())))
                .as(Document.Format.STRICT_XLSX);
    }

    /** The same package with the usual namespaces; one that has them already is not changed by it. */
    static byte[] transitional(byte[] strict, Meter meter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setByteArray(strict).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = Unpacking.part(zip, entry, meter);
                out.write(entry.getName().matches("(?i).*\\.(?:xml|rels|vml)") ? transitional(content) : content);
            }
        }
        return bytes.toByteArray();
    }

    /** Character by byte, so that it holds for every charset that contains ASCII. */
    private static byte[] transitional(byte[] part) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        for (Row row : NAMESPACES) {
            text = text.replace(row.key(), row.required("transitional"));
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
