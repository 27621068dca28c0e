package io.gouji.run;

import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.ReferenceData.Own;
import io.gouji.reference.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A region's own reference tables. */
public final class OwnTables {
    private static final String RULES = "rule/rules.csv";
    /** An edition of a region's own is a table that we do not have. */
    private static final String LAYOUTS = "form/editions/";

    private OwnTables() {}

    /**
     * Ours, overlaid by those of a region.
     *
     * @param folder with the paths that ours have ({@code rule/rules.csv}, …)
     * @param rules one table of rules; it takes the place of the folder's
     * @throws UnusableInput when something cannot be read, or the folder has no tables or one that is not read for anything
     */
    public static ReferenceData over(Optional<Path> folder, Optional<Path> rules) {
        Map<String, Own> tables = new TreeMap<>();
        folder.ifPresent(each -> tables.putAll(tables(each)));
        rules.ifPresent(file -> tables.put(RULES, own(file)));
        return ReferenceData.overlaidByFiles(tables);
    }

    private static Map<String, Own> tables(Path folder) {
        Map<String, Own> tables = new TreeMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!path.startsWith(LAYOUTS) && !ReferenceData.bundled().has(path)) {
                throw new UnusableInput(file.toString(), Message.of("reference.unknown-table", path));
            }
            tables.put(path, own(file));
        }
        if (tables.isEmpty()) {
            throw new UnusableInput(folder.toString(), Message.of("reference.no-tables"));
        }
        return tables;
    }

    /**
     * The rows of one table that a user hands in.
     *
     * @throws UnusableInput when it cannot be read
     * @throws io.gouji.reference.ReferenceFault when it is no table
     */
    public static List<Row> table(Path file) {
        return ReferenceData.parse(file.toString(), text(file));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableInput(folder.toString(), Message.of("reference.unreadable"), e);
        }
    }

    private static Own own(Path file) {
        return new Own(file.toString().replace('\\', '/'), text(file));
    }

    /**
     * The text of a table.
     *
     * @throws UnusableInput when it cannot be read as UTF-8
     */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInput(file.toString(), Message.of("reference.not-utf-8"), e);
        }
    }
}
