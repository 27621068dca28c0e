package io.gouji.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A sound office file of which one part is to be replaced. */
enum Container {
    XLSX_SHEET("xl/worksheets/sheet1.xml"),
    XLSX_STRINGS("xl/sharedStrings.xml"),
    XLSX_STYLES("xl/styles.xml"),
    XLSX_WORKBOOK("xl/workbook.xml"),
    XLSX_LINKS("xl/_rels/workbook.xml.rels"),
    XLSX_TYPES("[Content_Types].xml"),
    DOCX_TEXT("word/document.xml"),
    ODS_CONTENT("content.xml"),
    XLS("Workbook"),
    OLD_XLS("Book"),
    DOC("WordDocument");

    private static final Map<String, byte[]> WORKBOOK = workbook();
    private static final Map<String, byte[]> DOCUMENT = document();
    private static final Map<String, byte[]> OPEN_DOCUMENT =
            Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));

    private final String part;

    Container(String part) {
        this.part = part;
    }

    /** The name of the part that is replaced. */
    String part() {
        return part;
    }

    /** The file with this part. */
    byte[] around(byte[] content) {
        return switch (this) {
            case XLSX_SHEET, XLSX_STRINGS, XLSX_STYLES, XLSX_WORKBOOK, XLSX_LINKS, XLSX_TYPES -> zip(WORKBOOK, content);
            case DOCX_TEXT -> zip(DOCUMENT, content);
            case ODS_CONTENT -> zip(OPEN_DOCUMENT, content);
            case XLS, OLD_XLS, DOC -> storage(content);
        };
    }

    private byte[] zip(Map<String, byte[]> sound, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>(sound);
        parts.put(part, content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] storage(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem storage = new POIFSFileSystem()) {
            storage.createDocument(new ByteArrayInputStream(content), part);
            if (this == DOC) {
                storage.createDocument(new ByteArrayInputStream(content), "1Table");
                storage.createDocument(new ByteArrayInputStream(content), "0Table");
            }
            storage.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("统计表");
            String[] labels = {"指标名称", "一、主动公开情况", "（一）主动公开政府信息数", "其中：1.政府网站公开"};
            for (int row = 0; row < labels.length; row++) {
                sheet.createRow(row).createCell(0).setCellValue(labels[row]);
                sheet.getRow(row).createCell(1).setCellValue(row);
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts(bytes.toByteArray());
    }

    private static Map<String, byte[]> document() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("全年共收到政府信息公开申请2件。");
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts(bytes.toByteArray());
    }

    /** The parts of a ZIP file by name. */
    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
