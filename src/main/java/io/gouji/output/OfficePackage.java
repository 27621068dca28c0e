package io.gouji.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of an office file: what is not set stays as it is, in its order. Names are those of the ZIP, without leading slash. */
final class OfficePackage {
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    OfficePackage(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (!entry.isDirectory()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        parts.put(entry.getName().replace('\\', '/'), content.readAllBytes());
                    }
                }
            }
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(StableZip.ALWAYS);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    Optional<XmlText> part(String name) {
        return Optional.ofNullable(parts.get(named(name))).map(XmlText::new);
    }

    void set(String name, byte[] content) {
        parts.put(named(name), content);
    }

    void set(String name, String content) {
        set(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Names are compared without regard to case, as the format demands. */
    private String named(String name) {
        return parts.keySet().stream()
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    /** A name that is not taken: {@code xl/comments-1.xml}. */
    String unused(String before, String behind) {
        int number = 1;
        while (parts.containsKey(named(before + number + behind))) {
            number++;
        }
        return before + number + behind;
    }

    /** The main part, which the file names. */
    String main() {
        return target("", "officeDocument").orElse("xl/workbook.xml");
    }

    /** The first part to which another one is related in this way. */
    Optional<String> target(String of, String type) {
        return part(relationshipsOf(of)).stream()
                .flatMap(rels -> rels.tags("Relationship").stream())
                .filter(tag -> tag.attribute("Type").orElse("").endsWith("/" + type))
                .filter(tag -> !tag.attribute("TargetMode").orElse("").equals("External"))
                .findFirst()
                .map(tag -> resolve(of, tag.attribute("Target").orElse("")));
    }

    /** The part that stands behind an id. */
    Optional<String> byId(String of, String id) {
        return part(relationshipsOf(of)).stream()
                .flatMap(rels -> rels.tags("Relationship").stream())
                .filter(tag -> tag.attribute("Id").equals(Optional.of(id)))
                .findFirst()
                .map(tag -> resolve(of, tag.attribute("Target").orElse("")));
    }

    /** Relates a part to another one and gives the id. */
    String relate(String of, String type, String target) {
        String name = relationshipsOf(of);
        if (part(name).isEmpty()) {
            set(
                    name,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
                            + "http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>");
        }
        declareRelationships();
        XmlText rels = part(name).orElseThrow();
        int number = 1;
        while (rels.between(0, rels.tags().get(rels.tags().size() - 1).end()).contains("\"gouji" + number + "\"")) {
            number++;
        }
        String id = "gouji" + number;
        rels.append(
                "Relationships",
                "<" + rels.prefix() + "Relationship Id=\"" + id + "\" Type=\"" + RELATIONSHIP + type + "\" Target=\"/"
                        + target + "\"/>");
        set(name, rels.bytes());
        return id;
    }

    /** A file that has but few says so of each of them; a new one would be of no type. */
    private void declareRelationships() {
        XmlText types = part(TYPES).orElseThrow();
        boolean declared = types.tags("Default").stream()
                .anyMatch(tag -> tag.attribute("Extension").orElse("").equalsIgnoreCase("rels"));
        if (!declared) {
            types.insert(
                    types.tag("Types").orElseThrow().end(),
                    "<" + types.prefix() + "Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/>");
            set(TYPES, types.bytes());
        }
    }

    /** Says of what type a new part is. */
    void declare(String name, String type) {
        XmlText types = part(TYPES).orElseThrow();
        types.append(
                "Types", "<" + types.prefix() + "Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
        set(TYPES, types.bytes());
    }

    private static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolve(String of, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = of.substring(0, of.lastIndexOf('/') + 1);
        String name = folder + target;
        while (name.contains("../")) {
            name = name.replaceFirst("[^/]+/\\.\\./", "");
        }
        return name.toLowerCase(Locale.ROOT).startsWith("./") ? name.substring(2) : name;
    }
}
