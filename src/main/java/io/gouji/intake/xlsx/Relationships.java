package io.gouji.intake.xlsx;

import io.gouji.intake.sheet.Unfamiliar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Where a part leads to: the other parts that it names by an id. */
final class Relationships {
    private static final Relationships NONE = new Relationships();

    private static final SmallParts<Relationships> ALIKE = new SmallParts<>();

    private final Map<String, Target> targets = new LinkedHashMap<>();

    /**
     * @param kind as {@link Vocabulary#kind}
     * @param part the name of the part that is meant
     */
    record Target(String kind, String part) {}

    /** @param part the name of the part that they are of; "" for the file itself */
    static Relationships of(String part, OfficeZip zip) throws XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name =
                folder.concat("_rels/").concat(part.substring(folder.length())).concat(".rels");
        byte[] bytes = zip.part(name);
        return bytes == null ? NONE : ALIKE.of(name, bytes, each -> read(each, folder));
    }

    private static Relationships read(byte[] bytes, String folder) throws XMLStreamException {
        Relationships relationships = new Relationships();
        try (Xml xml = new Xml(bytes, Vocabulary.PACKAGE)) {
            while (xml.child("Relationship")) {
                relationships.add(xml, folder);
            }
        }
        return relationships;
    }

    private void add(Xml xml, String folder) throws XMLStreamException {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        String mode = xml.attribute("TargetMode");
        xml.skip();
        if (id == null || type == null || target == null) {
            throw new Unfamiliar("relationship without id, type or target");
        }
        boolean isInside = mode == null || mode.equals("Internal");
        String kind = isInside ? Vocabulary.kind(type) : "";
        if (!kind.isEmpty() && targets.put(id, new Target(kind, resolved(folder, target))) != null) {
            throw new Unfamiliar("two relationships of one id");
        }
    }

    /** The name of a part that is given as seen from a folder. */
    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder.concat(target);
        return isStraight(path) ? path : walked(path);
    }

    /** Without empty steps and without points at the beginning of one. */
    private static boolean isStraight(String path) {
        char before = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (before == '/' && (c == '/' || c == '.')) {
                return false;
            }
            before = c;
        }
        return before != '/';
    }

    /** Past empty steps and points, and back where two points say so. */
    private static String walked(String steps) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : steps.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** null when there is none of that id. */
    @Nullable
    Target target(String id) {
        return targets.get(id);
    }

    /** The only part of a kind; null when there is none. */
    @Nullable
    String only(String kind) {
        List<String> parts = all(kind);
        if (parts.size() > 1) {
            throw new Unfamiliar("two parts of kind " + kind);
        }
        return parts.isEmpty() ? null : parts.get(0);
    }

    /** The parts of a kind. */
    List<String> all(String kind) {
        List<String> found = new ArrayList<>();
        for (Target target : targets.values()) {
            if (target.kind.equals(kind)) {
                found.add(target.part);
            }
        }
        return found;
    }
}
