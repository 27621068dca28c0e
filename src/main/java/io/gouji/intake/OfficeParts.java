package io.gouji.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The parts of an office file by their types, which stand in its list of contents: their names differ (ISO/IEC 29500-2, 7.2.3).
 * Parts are read as plain XML, which a lenient parser without entities does safely.
 */
final class OfficeParts {
    private static final String CONTENTS = "[Content_Types].xml";

    private final ZipFile zip;
    private final Meter meter;
    private final Map<String, String> ofParts = new HashMap<>();
    private final Map<String, String> ofExtensions = new HashMap<>();

    private OfficeParts(ZipFile zip, Meter meter) {
        this.zip = zip;
        this.meter = meter;
    }

    /** The parts of an opened file; none where it has no list of contents. */
    static OfficeParts of(ZipFile zip, Meter meter) throws IOException {
        OfficeParts parts = new OfficeParts(zip, meter);
        Optional<byte[]> contents = Unpacking.part(zip, CONTENTS, meter);
        if (contents.isPresent()) {
            Element types = xml(contents.get());
            types.select("*|Override")
                    .forEach(each -> parts.ofParts.put(plain(each.attr("PartName")), each.attr("ContentType")));
            types.select("*|Default")
                    .forEach(each -> parts.ofExtensions.put(plain(each.attr("Extension")), each.attr("ContentType")));
        }
        return parts;
    }

    /** The first part whose type ends so. */
    Optional<Element> part(String typeEnd) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
        for (ZipArchiveEntry entry : entries) {
            boolean isPart = !entry.getName().equals(CONTENTS);
            if (isPart && type(entry.getName()).endsWith(typeEnd)) {
                return Optional.of(xml(Unpacking.part(zip, entry, meter)));
            }
        }
        return Optional.empty();
    }

    private String type(String name) {
        String plain = plain(name);
        String extension = plain.substring(plain.lastIndexOf('.') + 1);
        return ofParts.getOrDefault(plain, ofExtensions.getOrDefault(extension, ""));
    }

    /** Names are the same in either case, with or without the slash in front. */
    private static String plain(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    private static Element xml(byte[] part) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(part), null, "", Parser.xmlParser());
    }
}
