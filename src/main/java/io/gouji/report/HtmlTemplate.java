package io.gouji.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page around a report: {@code html/page.html} with its style and script. In it <code>{{say html.search}}</code> stands for
 * a text in the language of the report, <code>{{findings}}</code> for a part that somebody writes. The page may run that one
 * script and nothing else, and may fetch nothing: its own first lines tell the browser so.
 */
final class HtmlTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(say )?([a-z.-]+)}}");

    private HtmlTemplate() {}

    static void write(Speech speech, Map<String, Consumer<Html>> parts, Html html) {
        String page = resource("page.html");
        Matcher place = PLACE.matcher(page);
        int done = 0;
        while (place.find()) {
            html.raw(page.substring(done, place.start()));
            if (place.group(1) == null) {
                part(place.group(2), parts).accept(html);
            } else {
                html.text(speech.say(place.group(2)));
            }
            done = place.end();
        }
        html.raw(page.substring(done));
    }

    private static Consumer<Html> part(String name, Map<String, Consumer<Html>> parts) {
        return switch (name) {
            case "style", "script" -> html -> html.raw(resource(file(name)));
            case "style-hash", "script-hash" -> html -> html.raw(hash(resource(file(name))));
            default -> Objects.requireNonNull(parts.get(name), name);
        };
    }

    private static String file(String name) {
        return name.startsWith("style") ? "page.css" : "page.js";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Lines end in \n, whatever the system that built the program. */
    private static String resource(String name) {
        try (InputStream stream = HtmlTemplate.class.getResourceAsStream("html/" + name)) {
            byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
