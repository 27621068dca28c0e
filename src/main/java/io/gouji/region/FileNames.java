package io.gouji.region;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** What the names of files and folders say, read by the patterns of {@code region/file-names.csv}. */
final class FileNames {
    private static final Pattern EXTENSION = Pattern.compile("(?<=.)\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]+");
    /** 01.区财政局: a running number before the name. */
    private static final Pattern RUNNING_NUMBER = Pattern.compile("^[0-9]+(?=\\p{IsHan})");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

    private final List<Pattern> noise;
    private final List<Pattern> places;
    private final List<Pattern> agencies;
    private final Versions versions;

    private FileNames(ReferenceData data) {
        this.noise = patterns(data, "noise");
        this.places = patterns(data, "place");
        this.agencies = patterns(data, "agency");
        this.versions = Versions.of(data);
    }

    static FileNames of(ReferenceData data) {
        return new FileNames(data);
    }

    static List<Pattern> patterns(ReferenceData data, String kind) {
        return data.rows("region/file-names.csv").stream()
                .filter(row -> row.required("kind").equals(kind))
                .map(FileNames::pattern)
                .toList();
    }

    /** The pattern of a row; one that cannot be read is a fault of the reference. */
    static Pattern pattern(Row row) {
        try {
            return Pattern.compile(row.required("pattern"));
        } catch (PatternSyntaxException e) {
            throw row.fault("pattern", "region.fault.pattern", row.get("pattern"));
        }
    }

    /** What is left of a name without extension, signs and the words that say what it is: mostly the agency; maybe "". */
    String stem(String name) {
        String stem = versions.without(plain(EXTENSION.matcher(name).replaceFirst("")));
        for (Pattern each : noise) {
            stem = each.matcher(stem).replaceAll(" ");
        }
        stem = SIGNS.matcher(stem).replaceAll("");
        return RUNNING_NUMBER.matcher(stem).replaceFirst("");
    }

    /** The folder of a file, without the innermost ones that only say what is in them (附件, 2018年, 第二次); "" at the top. */
    String folder(String file) {
        List<String> parts = folders(file);
        int depth = parts.size();
        while (depth > 0 && stem(parts.get(depth - 1)).isEmpty()) {
            depth--;
        }
        return String.join("/", parts.subList(0, depth));
    }

    /** The innermost folder of a file that is named after a place (崂山区); "" where there is none. */
    String place(String file) {
        List<String> parts = folders(file);
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (isPlace(parts.get(i))) {
                return parts.get(i);
            }
        }
        return "";
    }

    boolean isPlace(String name) {
        return matches(places, name);
    }

    /** The name ends as the names of agencies do. */
    boolean looksLikeAgency(String name) {
        return matches(agencies, name);
    }

    /** The year that the path of a file names; none where it names several. */
    Optional<Integer> year(String file) {
        Set<String> years =
                YEAR.matcher(plain(file)).results().map(MatchResult::group).collect(Collectors.toSet());
        return years.size() == 1 ? years.stream().findFirst().map(Integer::valueOf) : Optional.empty();
    }

    /** The version that the name of a file, the folders that only say what is in them, and its titles speak of. */
    Version version(String file, String head) {
        String folder = folder(file);
        String own = file.substring(folder.isEmpty() ? 0 : folder.length() + 1);
        return versions.read(plain(own + "\n" + head));
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> folders(String file) {
        List<String> parts = Arrays.asList(file.split("/"));
        return parts.subList(0, parts.size() - 1);
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
