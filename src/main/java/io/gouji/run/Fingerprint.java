package io.gouji.run;

import io.gouji.grid.Sha256;
import io.gouji.intake.Opening;
import io.gouji.reconcile.LastYear;
import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData.Own;
import io.gouji.region.Kin;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a result depends on besides the files that it was made of. Two runs of equal fingerprints may share results. */
final class Fingerprint {
    private static final Codec PLAIN = new Codec(List.of());

    private Fingerprint() {}

    /** Of the program itself, a region's own tables, what was decided about labels, and how files are opened. */
    static String of(Reference reference, Opening opening) {
        Map<String, String> tables = reference.data().overlay().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> text(each.getValue())));
        return Hash.of(
                PLAIN.bytes(List.of(program(), tables, reference.aliases().rows(), opening)));
    }

    /** Of what was reported the year before; "" where nothing is known of it. */
    static String of(Optional<Kin<LastYear>> lastYears) {
        return lastYears
                .map(kin -> Hash.of(PLAIN.bytes(List.of(kin.identities(), kin.all()))))
                .orElse("");
    }

    private static String text(Own own) {
        return own.text();
    }

    /** The archive that is running, which names the libraries beside it, or the classes of a build that is not packed. */
    private static String program() {
        CodeSource source = Fingerprint.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("loaded from nowhere");
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            return Files.isDirectory(program) ? classes(program) : Hash.of(program);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot read the program that is running", e);
        }
    }

    private static String classes(Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
