package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.reference.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, judged by its bytes, and how it is read or with which words it is refused. */
enum Kind {
    XLS(WorkbookReader::xls),
    XLSX(WorkbookReader::xlsx),
    TEXT(TextReader::read),
    EMPTY(refusal("intake.empty")),
    ENCRYPTED(refusal("intake.encrypted")),
    OLD_WORKBOOK(refusal("intake.old-workbook")),
    PDF(refusal("intake.pdf")),
    ARCHIVE(refusal("intake.archive")),
    OTHER(refusal("intake.unsupported"));

    @SuppressWarnings("ImmutableEnumChecker") // readers hold no state
    private final Reader reader;

    @FunctionalInterface
    private interface Reader {
        Document read(Source source) throws IOException;
    }

    Kind(Reader reader) {
        this.reader = reader;
    }

    Document read(Source source) throws IOException {
        return reader.read(source);
    }

    private static Reader refusal(String key) {
        return source -> {
            throw new UnusableInput(source.name(), Message.of(key));
        };
    }

    static Kind of(byte[] bytes) throws IOException {
        return switch (FileMagic.valueOf(bytes)) {
            case OLE2 -> ofStorage(bytes);
            case OOXML -> ofZip(bytes);
            case BIFF2, BIFF3, BIFF4 -> OLD_WORKBOOK;
            case PDF -> PDF;
            default -> bytes.length == 0 ? EMPTY : TEXT;
        };
    }

    private static Kind ofStorage(byte[] bytes) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            Set<String> entries = storage.getRoot().getEntryNames();
            if (entries.contains("EncryptedPackage")) {
                return ENCRYPTED;
            }
            if (entries.contains("Workbook") || entries.contains("WORKBOOK")) {
                return XLS;
            }
            return entries.contains("Book") ? OLD_WORKBOOK : OTHER;
        }
    }

    private static Kind ofZip(byte[] bytes) throws IOException {
        Set<String> entries = new TreeSet<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            zip.getEntries().asIterator().forEachRemaining(entry -> entries.add(entry.getName()));
        }
        return entries.contains("xl/workbook.xml") ? XLSX : ARCHIVE;
    }
}
