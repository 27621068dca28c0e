package io.gouji.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A real browser without a window, spoken to over its debugging protocol: it opens a file, is clicked and typed at as by a
 * person, and says what it shows.
 */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private int asked;

    /** Gathers the pieces of an answer. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            text.append(piece);
            if (last) {
                answers.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return java.util.concurrent.CompletableFuture.completedStage(null);
        }
    }

    private Browser(Process process, Path profile, URI page) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Listener())
                .join();
    }

    /** Where a browser is installed; empty where there is none. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one that knows nothing of its user. */
    static Browser start(Path program) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("browser");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String address = address(process);
        HttpRequest pages = HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                .build();
        String listed = HttpClient.newHttpClient()
                .send(pages, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        for (JsonNode each : JSON.readTree(listed)) {
            if (each.path("type").asString().equals("page")) {
                return new Browser(
                        process,
                        profile,
                        URI.create(each.path("webSocketDebuggerUrl").asString()));
            }
        }
        throw new IllegalStateException("no page: " + listed);
    }

    private static String address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("the browser did not start: " + all);
    }

    /** Opens a file in a window of a size and waits until it stands there. */
    void open(Path file, int width, int height) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        ask("Page.navigate", Map.of("url", file.toUri().toString()));
        while (!eval("document.readyState + location.protocol").equals("completefile:")) {
            Thread.onSpinWait();
        }
    }

    /** The value of a JavaScript expression, as text. */
    String eval(String expression) {
        JsonNode answer = ask(
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        "Promise.resolve(" + expression + ").then(String)",
                        "awaitPromise",
                        true,
                        "returnByValue",
                        true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value").asString();
    }

    /** Clicks into the middle of the first element that a selector finds, once it is in view and stands still. */
    void click(String selector) {
        String element = "document.querySelector(" + quoted(selector) + ")";
        for (int settled = 0; settled < 2; settled++) {
            eval(element + ".scrollIntoView({block: 'center', behavior: 'instant'})");
            eval("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
        JsonNode at = JSON.readTree(eval("JSON.stringify(" + element + ".getClientRects()[0])"));
        double x = at.path("x").asDouble() + at.path("width").asDouble() / 2;
        double y = at.path("y").asDouble() + at.path("height").asDouble() / 2;
        for (String type : List.of("mousePressed", "mouseReleased")) {
            ask("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
    }

    /** Presses keys one after the other: characters, or names such as {@code Enter}. */
    void press(String... keys) {
        for (String key : keys) {
            boolean named = key.length() > 1;
            Map<String, Object> down = named
                    ? Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code(key))
                    : Map.of("type", "keyDown", "key", key, "text", key);
            ask("Input.dispatchKeyEvent", down);
            ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
        }
    }

    private static int code(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case "ArrowUp" -> 38;
            case "ArrowDown" -> 40;
            default -> throw new IllegalArgumentException(key);
        };
    }

    void dark(boolean dark) {
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    byte[] picture() {
        return bytes(ask("Page.captureScreenshot", Map.of("format", "png")));
    }

    byte[] printed() {
        return bytes(ask("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)));
    }

    private static byte[] bytes(JsonNode answer) {
        return Base64.getDecoder().decode(answer.path("data").asString());
    }

    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        int id = ++asked;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        try {
            while (true) {
                JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new IllegalStateException(method + ": no answer");
                }
                if (answer.path("id").asInt(0) == id) {
                    if (answer.has("error")) {
                        throw new IllegalStateException(method + ": " + answer.path("error"));
                    }
                    return answer.path("result");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            ask("Browser.close", Map.of());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            FileUtils.deleteQuietly(profile.toFile());
        }
    }
}
