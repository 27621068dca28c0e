package io.gouji.fuzz;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What a fuzzer starts from: {@code FuzzSeeds TO FROM...} copies the small files of some folders to {@code TO/FileTarget}, takes
 * their parts out for {@link PartTarget}, and the texts among them for the other targets.
 */
public final class FuzzSeeds {
    /** Larger files slow a fuzzer down more than they teach it. */
    private static final int LARGEST = 64 * 1024;

    private final Path to;

    private FuzzSeeds(Path to) {
        this.to = to;
    }

    public static void main(String[] arguments) throws IOException {
        FuzzSeeds seeds = new FuzzSeeds(Path.of(arguments[0]));
        seeds.rules();
        for (int i = 1; i < arguments.length; i++) {
            for (Path file : files(Path.of(arguments[i]))) {
                seeds.add(Files.readAllBytes(file), file.toString());
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() <= LARGEST)
                    .sorted()
                    .toList();
        }
    }

    private void add(byte[] file, String name) throws IOException {
        put("FileTarget", file);
        if (name.endsWith(".txt") || name.endsWith(".md")) {
            put("TextTarget", file);
        }
        if (name.endsWith(".csv")) {
            put("ListTarget", file);
        }
        try {
            if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
                parts(Container.parts(file));
            } else if (file.length > 1 && Byte.toUnsignedInt(file[0]) == 0xD0) {
                streams(file);
            }
        } catch (IOException | RuntimeException e) {
            // A broken file among the seeds: the whole of it is a seed all the same.
        }
    }

    /** Every rule is a seed of its own. */
    private void rules() throws IOException {
        for (Row row : ReferenceData.bundled().wholeTable("rule/rules.csv")) {
            put("RuleTarget", row.get("expression").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void parts(Map<String, byte[]> parts) throws IOException {
        for (Container container : Container.values()) {
            byte[] part = parts.get(container.part());
            if (part != null && part.length <= LARGEST) {
                put("PartTarget", prefixed(container, part));
            }
        }
    }

    private void streams(byte[] file) throws IOException {
        try (POIFSFileSystem storage = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            for (Container container : List.of(Container.XLS, Container.OLD_XLS, Container.DOC)) {
                if (storage.getRoot().hasEntryCaseInsensitive(container.part())) {
                    put(
                            "PartTarget",
                            prefixed(
                                    container,
                                    storage.createDocumentInputStream(container.part())
                                            .readAllBytes()));
                }
            }
        }
    }

    private static byte[] prefixed(Container container, byte[] part) {
        byte[] seed = new byte[part.length + 1];
        seed[0] = (byte) List.of(Container.values()).indexOf(container);
        System.arraycopy(part, 0, seed, 1, part.length);
        return seed;
    }

    private void put(String target, byte[] seed) throws IOException {
        Path folder = Files.createDirectories(to.resolve(target));
        Files.write(folder.resolve(sha1(seed)), seed);
    }

    private static String sha1(byte[] seed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(seed));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
