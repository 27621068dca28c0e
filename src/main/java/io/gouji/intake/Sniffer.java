package io.gouji.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the kind of a file by what it holds. */
final class Sniffer {
    /** So much of a part or a text is looked at; what tells the kind stands at the beginning. */
    private static final int HEAD = 256 * 1024;

    /** First bytes that the library does not know, read as Latin-1. */
    private static final List<String> ARCHIVES = List.of("Rar!\u001A\u0007", "7z\u00BC\u00AF'\u001C", "\u001F\u008B");

    /** How a text begins, the first that fits. */
    private static final List<Sign> TEXT_SIGNS = List.of(
            new Sign(
                    "(?:<\\?xml[^>]*>|<!--.*?-->|\\s)*+<(?:!doctype\\s+html|html|head|meta|title|link|style|script|body|div"
                            + "|table|center|p|h[1-6]|span|font|section|article)\\b.*",
                    Kind.HTML),
            new Sign(".*<[\\w:]*Workbook[^>]*urn:schemas-microsoft-com:office:spreadsheet.*", Kind.XML_WORKBOOK),
            new Sign(".*schemas.microsoft.com/office/(?:word/2003/wordml|2006/xmlPackage).*", Kind.XML_DOCUMENT),
            new Sign("MIME-Version:.*multipart/related.*", Kind.WEB_ARCHIVE),
            new Sign("(?:ID;P|TABLE\\R0,1\\R).*", Kind.EXCHANGE_TABLE),
            new Sign(".*<table\\b[^>]*>.*<tr\\b.*", Kind.HTML),
            new Sign("<\\?xml\\s.*", Kind.OTHER));

    /** Content types of the main part of a package, the first that is found. */
    private static final List<Sign> PACKAGE_SIGNS = List.of(
            new Sign(".*ms-excel\\.sheet\\.binary.*main.*", Kind.BINARY_WORKBOOK),
            new Sign(".*(?:spreadsheetml\\.(?:sheet|template)|ms-excel\\.\\w+\\.macroEnabled)\\.main.*", Kind.XLSX),
            new Sign(
                    ".*(?:wordprocessingml\\.(?:document|template)|ms-word\\.\\w+\\.macroEnabled\\w*)\\.main.*",
                    Kind.DOCX),
            new Sign(".*(?:presentationml|ms-powerpoint)\\..*main.*", Kind.PRESENTATION));

    private record Sign(Pattern pattern, Kind kind) {
        Sign(String regex, Kind kind) {
            this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), kind);
        }

        static Kind of(List<Sign> signs, CharSequence head, Kind otherwise) {
            return signs.stream()
                    .filter(sign -> sign.pattern.matcher(head).matches())
                    .map(Sign::kind)
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    private Sniffer() {}

    /** The kind of a file; an {@link IOException} where its container is damaged. */
    static Kind kind(Source source) throws IOException {
        if (source.bytes().length == 0) {
            return Kind.EMPTY;
        }
        return switch (FileMagic.valueOf(source.bytes())) {
            case OLE2 -> ofStorage(source);
            case OOXML -> ofZip(source);
            case BIFF2, BIFF3, BIFF4 -> Kind.OLD_WORKBOOK;
            case WORD2, MSWRITE -> Kind.OLD_DOCUMENT;
            case PDF -> Kind.PDF;
            case RTF -> Kind.RTF;
            case JPEG, GIF, PNG, TIFF, WMF, EMF -> Kind.PICTURE;
            case BMP, XML, HTML, UNKNOWN -> ofText(source);
        };
    }

    private static Kind ofText(Source source) {
        String start = new String(source.bytes(), 0, Math.min(source.bytes().length, 16), StandardCharsets.ISO_8859_1);
        if (ARCHIVES.stream().anyMatch(start::startsWith)) {
            return Kind.ARCHIVE;
        }
        return source.text()
                .map(text -> Blank.trim(text.substring(0, Math.min(text.length(), HEAD))))
                .map(head -> Sign.of(TEXT_SIGNS, head, Kind.TEXT))
                .orElse(Kind.OTHER);
    }

    private static Kind ofStorage(Source source) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem(source.stream())) {
            Set<String> entries = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            entries.addAll(storage.getRoot().getEntryNames());
            if (entries.contains("EncryptedPackage")) {
                return Kind.ENCRYPTED;
            }
            if (entries.contains("Workbook")) {
                return Kind.XLS;
            }
            if (entries.contains("Book")) {
                return Kind.OLD_WORKBOOK;
            }
            if (entries.contains("WordDocument")) {
                return Kind.DOC;
            }
            return entries.contains("PowerPoint Document") ? Kind.PRESENTATION : Kind.OTHER;
        }
    }

    private static Kind ofZip(Source source) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(source.bytes()).get()) {
            if (entry(zip, "mimetype").contains("opendocument")) {
                return Kind.OPEN_DOCUMENT;
            }
            Kind kind = Sign.of(PACKAGE_SIGNS, entry(zip, "[Content_Types].xml"), Kind.ARCHIVE);
            boolean strict = entry(zip, "_rels/.rels").contains("purl.oclc.org/ooxml");
            return kind == Kind.XLSX && strict ? Kind.STRICT_WORKBOOK : kind;
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? "" : new String(zip.getInputStream(entry).readNBytes(HEAD), StandardCharsets.UTF_8);
    }
}
