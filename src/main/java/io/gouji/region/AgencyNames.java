package io.gouji.region;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of agencies, compared without regard to width and spaces. A short name (区财政局, 财政局) stands for a longer one
 * (崂山区财政局) when it is its end, what precedes it is a place, and no other name fits as well.
 */
final class AgencyNames {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    /** Names as they are written, by their keys. */
    private final Map<String, String> names = new TreeMap<>();

    /** Keys of names by the keys that are short for them. */
    private final Map<String, Set<String>> longer = new TreeMap<>();

    private final FileNames words;
    private final int shortest;

    AgencyNames(Collection<String> names, FileNames words, int shortest) {
        this.words = words;
        this.shortest = shortest;
        for (String name : names) {
            this.names.putIfAbsent(key(name), name);
            shorter(key(name))
                    .forEach(end ->
                            longer.computeIfAbsent(end, key -> new TreeSet<>()).add(key(name)));
        }
    }

    /** What a name is compared by. */
    static String key(String name) {
        return SPACE.matcher(FileNames.plain(name)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The one of the names that this one is, however it is shortened; none when there is none or more than one. */
    Optional<String> find(String name) {
        String same = names.get(key(name));
        if (same != null) {
            return Optional.of(same);
        }
        List<String> like = alike(name);
        return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
    }

    /** Every name that this one may stand for, or that may stand for it. */
    List<String> alike(String name) {
        return Stream.concat(longer(key(name)).stream(), shorter(key(name)))
                .filter(names::containsKey)
                .map(this::written)
                .toList();
    }

    /** The longest of the names that this one is short for, itself included; itself where more than one fits. */
    String fullest(String name) {
        List<String> longest = longer(key(name)).stream()
                .filter(each -> longer(each).isEmpty())
                .toList();
        return longest.size() == 1 ? written(longest.get(0)) : written(name);
    }

    /** A name of the list as it is first written there; any other as it is. */
    String written(String name) {
        return names.getOrDefault(key(name), name);
    }

    private Set<String> longer(String key) {
        return longer.getOrDefault(key, new TreeSet<>());
    }

    /** The keys that are short for this one: its ends behind a place, with or without the last character of the place. */
    private Stream<String> shorter(String key) {
        return IntStream.rangeClosed(1, key.length() - shortest)
                .filter(i -> words.isPlace(key.substring(0, i)) || words.isPlace(key.substring(0, i + 1)))
                .mapToObj(key::substring);
    }
}
