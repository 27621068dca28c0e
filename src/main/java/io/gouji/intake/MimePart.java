package io.gouji.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a message in the Internet's mail format, as a web page with all that belongs to it is saved in one file.
 *
 * @param headers by their name in small letters, folded lines put together
 * @param body as it stands in the file, a character a byte
 */
record MimePart(Map<String, String> headers, String body) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;]+))");

    /** Parts lie in parts at most so deep. */
    private static final int DEEPEST = 5;

    /** @param text a character a byte */
    static MimePart of(String text) {
        Map<String, String> headers = new TreeMap<>();
        String name = "";
        int at = 0;
        while (at < text.length()) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(at, end).replace("\r", "");
            at = Math.min(end + 1, text.length());
            if (line.isBlank()) {
                break;
            }
            int colon = line.indexOf(':');
            boolean continues = Character.isWhitespace(line.charAt(0));
            name = continues || colon < 0
                    ? name
                    : line.substring(0, colon).toLowerCase(Locale.ROOT).strip();
            headers.merge(name, continues ? line : line.substring(colon + 1), (front, next) -> front + next);
        }
        return new MimePart(headers, text.substring(at));
    }

    private String header(String name) {
        return headers.getOrDefault(name, "").strip();
    }

    boolean isHtml() {
        return header("content-type").toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** The last part of the address under which other parts name it. */
    String file() {
        String address = header("content-location").replaceFirst("[?#].*$", "");
        return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
    }

    /** The charset that it says, "" when it says none. */
    String charset() {
        Matcher charset = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)").matcher(header("content-type"));
        return charset.find() ? charset.group(1) : "";
    }

    /** The parts that are not divided any further, itself when it is one. */
    List<MimePart> leaves(Meter meter) {
        List<MimePart> leaves = new ArrayList<>();
        collect(leaves, DEEPEST, meter);
        return leaves;
    }

    private void collect(List<MimePart> leaves, int depth, Meter meter) {
        meter.count(Limit.ENTRIES, 1);
        Matcher boundary = BOUNDARY.matcher(header("content-type"));
        if (depth == 0 || !boundary.find()) {
            leaves.add(this);
            return;
        }
        String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        for (int at = next(mark, 0); at >= 0 && !body.startsWith("--", at); ) {
            int end = next(mark, at);
            String part = body.substring(at, end < 0 ? body.length() : end - mark.length());
            of(part.replaceFirst("^[ \\t]*\\r?\\n", "")).collect(leaves, depth - 1, meter);
            at = end;
        }
    }

    /** Where the text behind the next boundary begins; -1 when there is none. */
    private int next(String mark, int from) {
        int at = body.indexOf(mark, from);
        while (at > 0 && body.charAt(at - 1) != '\n') {
            at = body.indexOf(mark, at + 1);
        }
        return at < 0 ? -1 : at + mark.length();
    }

    /** The bytes that it stands for. */
    byte[] content() {
        return switch (header("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getMimeDecoder().decode(whole(body.replaceAll("[^A-Za-z0-9+/]", "")));
            case "quoted-printable" -> QuotedPrintable.decode(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** Without the characters of a last group that is cut off. */
    private static String whole(String base64) {
        return base64.length() % 4 == 1 ? base64.substring(0, base64.length() - 1) : base64;
    }
}
