package io.gouji.intake;

import java.io.IOException;
import java.io.InputStream;
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

    /** How a workbook without a container begins: its first record, with the length and the kind of what begins. */
    private static final Pattern RECORDS =
            Pattern.compile("\t[\0\2\4\b][\4\6\b\20]\0..[\5\6\20\40\100\0][\0\1].*", Pattern.DOTALL);

    /** What is found in the head of a text, the first that is; quantifiers are bounded, because files may be hostile. */
    private static final List<Sign> TEXT_SIGNS = List.of(
            new Sign(
                    "<",
                    "^(?:\\s*+(?:<\\?xml[^>]*+>|<!--.*?-->))*+\\s*+<(?:!doctype\\s+html|html|head|meta|title|link|style|script"
                            + "|body|div|table|center|p|h[1-6]|span|font|section|article|frameset)\\b",
                    Kind.HTML),
            new Sign(
                    "<",
                    "<[\\w:]{0,20}Workbook\\b[^<>]{0,2000}urn:schemas-microsoft-com:office:spreadsheet",
                    Kind.XML_WORKBOOK),
            new Sign("/", "schemas.microsoft.com/office/(?:word/2003/wordml|2006/xmlPackage)", Kind.XML_DOCUMENT),
            new Sign("<", "<office:document\\b[^<>]{0,20000}opendocument\\.spreadsheet", Kind.FLAT_OPEN_WORKBOOK),
            new Sign("<", "<office:document\\b", Kind.OPEN_DOCUMENT),
            new Sign(
                    ":",
                    "^(?=[\\w-]{1,40}:)(?=.{0,2000}?MIME-Version:).{0,4000}?(?:multipart/(?:related|alternative)|text/html)",
                    Kind.WEB_ARCHIVE),
            new Sign(";", "^ID;P", Kind.EXCHANGE_TABLE),
            new Sign(",", "^TABLE\\R0,1\\R", Kind.EXCHANGE_TABLE),
            new Sign("<", "<table\\b[^<>]{0,500}>.{0,5000}?<tr\\b", Kind.HTML),
            new Sign("<", "^(?:<\\?xml\\s|<!DOCTYPE\\s)", Kind.OTHER_XML));

    /** Content types of the main part of a package, the first that is found. */
    private static final List<Sign> PACKAGE_SIGNS = List.of(
            new Sign(".", "ms-excel\\.sheet\\.binary[^\"']{0,100}main", Kind.BINARY_WORKBOOK),
            new Sign(
                    ".",
                    "(?:spreadsheetml\\.(?:sheet|template)|ms-excel\\.\\w{1,20}\\.macroEnabled)\\.main",
                    Kind.XLSX),
            new Sign(
                    ".",
                    "(?:wordprocessingml\\.(?:document|template)|ms-word\\.\\w{1,20}\\.macroEnabled\\w{0,20})\\.main",
                    Kind.DOCX),
            new Sign(".", "(?:presentationml|ms-powerpoint)\\.[^\"']{0,100}main", Kind.PRESENTATION));

    /** Entries of a compound file that tell what it is, the first that is there. */
    private static final List<Sign> STORAGE_SIGNS = List.of(
            new Sign("", "^EncryptedPackage$", Kind.ENCRYPTED),
            new Sign("", "^Workbook$", Kind.XLS),
            new Sign("", "^Book$", Kind.OLD_WORKBOOK),
            new Sign("", "^WordDocument$", Kind.DOC),
            new Sign("", "^PowerPoint Document$", Kind.PRESENTATION),
            new Sign("", "^MatOST$", Kind.WORKS),
            new Sign("", "^__properties_version", Kind.MAIL));

    /** @param has what every match has: most files need not be searched for it */
    private record Sign(String has, Pattern pattern, Kind kind) {
        Sign(String has, String regex, Kind kind) {
            this(has, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), kind);
        }

        boolean isIn(String head) {
            return head.contains(has) && pattern.matcher(head).find();
        }

        static Kind of(List<Sign> signs, String head, Kind otherwise) {
            return signs.stream()
                    .filter(sign -> sign.isIn(head))
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
            case BMP, XML, HTML, UNKNOWN -> ofBytes(source);
        };
    }

    /** A compound file, as the binary formats of Office are. */
    static boolean isStorage(Source source) {
        return FileMagic.valueOf(source.bytes()) == FileMagic.OLE2;
    }

    private static Kind ofBytes(Source source) {
        String start = new String(source.bytes(), 0, Math.min(source.bytes().length, 16), StandardCharsets.ISO_8859_1);
        if (ARCHIVES.stream().anyMatch(start::startsWith)) {
            return Kind.ARCHIVE;
        }
        if (RECORDS.matcher(start).matches()) {
            return Kind.OLD_WORKBOOK;
        }
        return isZeros(source.bytes()) ? Kind.ZEROS : ofText(source);
    }

    /** What a copy leaves behind that was given its size and never its content. */
    private static boolean isZeros(byte[] bytes) {
        for (byte each : bytes) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static Kind ofText(Source source) {
        return source.text()
                .map(text -> Blank.trim(text.substring(0, Math.min(text.length(), HEAD))))
                .map(head -> Sign.of(TEXT_SIGNS, head, Kind.TEXT))
                .orElse(Kind.OTHER);
    }

    private static Kind ofStorage(Source source) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem(source.stream())) {
            Set<String> entries = new TreeSet<>(storage.getRoot().getEntryNames());
            Kind kind = STORAGE_SIGNS.stream()
                    .filter(sign -> entries.stream().anyMatch(sign::isIn))
                    .map(Sign::kind)
                    .findFirst()
                    .orElse(Kind.OTHER_COMPOUND);
            return kind == Kind.OLD_WORKBOOK && isNewUnderOldName(storage, source) ? Kind.XLS : kind;
        }
    }

    /** Some programs give today's records the name of the old ones. */
    private static boolean isNewUnderOldName(POIFSFileSystem storage, Source source) throws IOException {
        byte[] stream = OldWorkbook.stream(storage, source.meter());
        return stream.length > 5 && stream[1] == 8 && stream[5] == 6;
    }

    private static Kind ofZip(Source source) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(source.bytes()).get()) {
            Unpacking.check(zip, source.meter());
            String mimetype = head(zip, "mimetype");
            if (mimetype.contains("opendocument")) {
                return mimetype.contains("spreadsheet") ? Kind.OPEN_WORKBOOK : Kind.OPEN_DOCUMENT;
            }
            if (zip.getEntry("Index/Document.iwa") != null || zip.getEntry("Index.zip") != null) {
                return Kind.APPLE;
            }
            return ofPackage(zip, source);
        }
    }

    private static Kind ofPackage(ZipFile zip, Source source) throws IOException {
        Kind kind = Sign.of(PACKAGE_SIGNS, head(zip, "[Content_Types].xml"), Kind.ARCHIVE);
        if (kind == Kind.ARCHIVE
                && (zip.getEntry("_rels/.rels") != null || zip.getEntry("[Content_Types].xml") != null)) {
            throw source.unusable("intake.fault.part", "[Content_Types].xml");
        }
        boolean strict = head(zip, "_rels/.rels").contains("purl.oclc.org/ooxml");
        return kind == Kind.XLSX && strict ? Kind.STRICT_WORKBOOK : kind;
    }

    private static String head(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return stream == null ? "" : new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }
}
