package io.gouji.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an office file as text, edited where its tags stand: what is not named by an edit stays as it is, to the byte. The
 * part is well-formed: it was read before.
 */
final class XmlText {
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?\\]\\]>|<\\?.*?\\?>"
                    + "|<(/?)([\\w.-]+:)?([\\w.-]+)((?:\\s[^<>\"']*(?:\"[^\"]*\"|'[^']*'))*)\\s*(/?)>",
            Pattern.DOTALL);

    private final String text;
    private final List<Tag> tags = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    /** A tag; {@code name} and the names of attributes without prefix. */
    record Tag(String name, boolean closes, boolean isEmpty, int start, int end, String written) {
        Optional<String> attribute(String attribute) {
            Matcher found = pattern(attribute).matcher(written);
            return found.find()
                    ? Optional.of(
                            unescape(found.group(2).substring(1, found.group(2).length() - 1)))
                    : Optional.empty();
        }

        /** The tag with an attribute, in place of what it had. */
        String with(String attribute, String value) {
            String plain = pattern(attribute).matcher(written).replaceFirst("");
            int end = plain.length() - (isEmpty ? 2 : 1);
            return plain.substring(0, end).stripTrailing() + " " + attribute + "=\"" + escape(value) + "\""
                    + plain.substring(end);
        }

        String without(String attribute) {
            return pattern(attribute).matcher(written).replaceFirst("");
        }

        private static Pattern pattern(String attribute) {
            return Pattern.compile("\\s((?:[\\w.-]+:)?" + attribute + ")\\s*=\\s*(\"[^\"]*\"|'[^']*')");
        }
    }

    private record Edit(int start, int end, String replacement) {}

    XmlText(byte[] part) {
        this.text = new String(part, StandardCharsets.UTF_8);
        Matcher found = TAG.matcher(text);
        while (found.find()) {
            if (found.group(3) != null) {
                tags.add(new Tag(
                        found.group(3),
                        !found.group(1).isEmpty(),
                        !found.group(5).isEmpty(),
                        found.start(),
                        found.end(),
                        found.group()));
            }
        }
    }

    List<Tag> tags() {
        return tags;
    }

    /** All opening or empty tags of a name. */
    List<Tag> tags(String name) {
        return tags.stream()
                .filter(tag -> !tag.closes() && tag.name().equals(name))
                .toList();
    }

    Optional<Tag> tag(String name) {
        return tags(name).stream().findFirst();
    }

    /** The tag that closes the first of a name; the same tag where it is empty. */
    Optional<Tag> end(String name) {
        return tags.stream()
                .filter(tag -> tag.name().equals(name) && (tag.closes() || tag.isEmpty()))
                .findFirst();
    }

    /** What names of this part's own elements begin with: {@code x:}, mostly nothing. */
    String prefix() {
        String root = tags.get(0).written();
        int colon = root.indexOf(':');
        int name = root.indexOf(tags.get(0).name());
        return colon >= 0 && colon < name ? root.substring(1, colon + 1) : "";
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    char at(int offset) {
        return text.charAt(offset);
    }

    int next(char sought, int from) {
        return text.indexOf(sought, from);
    }

    void insert(int at, String what) {
        edits.add(new Edit(at, at, what));
    }

    void replace(Tag tag, String by) {
        edits.add(new Edit(tag.start(), tag.end(), by));
    }

    /** Puts something before the end of an element, which may be written as an empty tag. */
    void append(String element, String what) {
        Tag end = end(element).orElseThrow();
        if (end.closes()) {
            insert(end.start(), what);
        } else {
            String open = end.written().substring(0, end.written().length() - 2).stripTrailing() + ">";
            replace(end, open + what + "</" + prefix() + element + ">");
        }
    }

    /** With every edit done; edits of one place in the order in which they were asked for. */
    byte[] bytes() {
        List<Edit> inOrder = new ArrayList<>(edits);
        inOrder.sort(Comparator.comparingInt(Edit::start));
        StringBuilder result = new StringBuilder(text.length() + 1024);
        int done = 0;
        for (Edit edit : inOrder) {
            result.append(text, done, edit.start()).append(edit.replacement());
            done = edit.end();
        }
        return result.append(text.substring(done)).toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isEdited() {
        return !edits.isEmpty();
    }

    static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    static String unescape(String written) {
        Matcher entity = Pattern.compile("&#(x?)([0-9A-Fa-f]+);").matcher(written);
        return entity.replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
