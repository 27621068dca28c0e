package io.gouji.reference;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which of the known names somebody may have meant. */
public final class NearNames {
    private static final int SHOWN = 3;
    private static final int SHORTEST = 3;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearNames() {}

    /** The nearest names, nearest first: about a third of the letters may differ. */
    public static List<String> of(String wanted, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(wanted, name) <= allowed(wanted, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static int allowed(String wanted, String name) {
        int letters = Math.max(wanted.length(), name.length());
        return letters < SHORTEST ? 0 : (letters + 1) / 3;
    }

    private static int distance(String a, String b) {
        return DISTANCE.apply(plain(a), plain(b));
    }

    /** Width and case aside, and with the dashes that word processors put for hyphens. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("—", "--")
                .replaceAll("\\p{Pd}", "-");
    }
}
