package io.gouji.form;

import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The small words of forms, folded: {@code form/words.csv}, {@code form/synonyms.csv}, {@code indicator/units.csv}. */
final class Words {
    private static final Comparator<String> LONGEST_FIRST = (one, other) ->
            one.length() == other.length() ? one.compareTo(other) : Integer.compare(other.length(), one.length());

    private final Set<String> nil;
    private final Set<String> units;
    private final List<String> ofWhich;
    private final List<String> endings;
    private final List<String> negations;
    private final Map<String, String> synonyms = new TreeMap<>(LONGEST_FIRST);
    private final Map<String, Role> roles = new TreeMap<>();

    /** What a column is for, as far as its heading says so. */
    enum Role {
        SEQUENCE,
        UNIT,
        REMARK,
        STUB,
        FIGURE,
        TOTAL,
        PREVIOUS,
        CUMULATIVE,
        CHANGE
    }

    private Words(ReferenceData data) {
        List<Row> words = data.rows("form/words.csv");
        nil = Set.copyOf(kind(words, "nil"));
        ofWhich = kind(words, "of-which");
        endings = kind(words, "suffix");
        negations = kind(words, "negation");
        units = data.rows("indicator/units.csv").stream().map(Row::key).collect(Collectors.toUnmodifiableSet());
        for (Row row : data.rows("form/synonyms.csv")) {
            synonyms.put(row.required("word"), row.required("same_as"));
        }
        for (Row row : data.rows("form/column-words.csv")) {
            roles.put(bare(row.required("word")), role(row));
        }
    }

    static Words of(ReferenceData data) {
        return new Words(data);
    }

    private static List<String> kind(List<Row> words, String kind) {
        List<String> found = new ArrayList<>();
        for (Row row : words) {
            if (row.get("kind").equals(kind)) {
                found.add(row.required("word"));
            }
        }
        found.sort(LONGEST_FIRST);
        return List.copyOf(found);
    }

    private static Role role(Row row) {
        try {
            return Role.valueOf(row.required("role").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.fault("role", "fault.not-one-of", row.get("role"), List.of((Object[]) Role.values()));
        }
    }

    /** Letters and digits of a text, folded. */
    static String bare(String text) {
        return Folding.bare(Folding.fold(text));
    }

    boolean isNil(String bare) {
        return nil.contains(bare);
    }

    boolean isUnit(String bare) {
        return units.contains(bare);
    }

    Optional<Role> role(String bare) {
        return Optional.ofNullable(roles.get(bare));
    }

    List<String> ofWhich() {
        return ofWhich;
    }

    boolean denies(String core) {
        for (String negation : negations) {
            if (core.contains(negation)) {
                return true;
            }
        }
        return false;
    }

    /** The same in the words that the project prefers. */
    String preferred(String core) {
        String text = core;
        for (Map.Entry<String, String> each : synonyms.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    /** Without an ending that says no more than that it is a count; what is left has two characters at least. */
    String withoutEnding(String core) {
        for (String ending : endings) {
            if (core.endsWith(ending) && core.length() >= ending.length() + 2) {
                return core.substring(0, core.length() - ending.length());
            }
        }
        return core;
    }
}
