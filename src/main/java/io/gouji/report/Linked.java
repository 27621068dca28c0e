package io.gouji.report;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A figure in a file of the submission: what it belongs together with, and how it is judged. */
final class Linked {
    /** Equal keys light up together: codes, ids of findings, and that of an untied figure. */
    private final Set<String> keys = new LinkedHashSet<>();

    private final Set<Grade> grades = EnumSet.noneOf(Grade.class);
    private final Set<String> kinds = new LinkedHashSet<>();

    /** Belongs together with whatever has this key, and is of a kind (a class of the page). */
    void with(String key, String kind) {
        keys.add(key);
        kinds.add(kind);
    }

    void with(String key, Grade grade) {
        keys.add(key);
        grades.add(grade);
    }

    void with(Linked other) {
        keys.addAll(other.keys);
        grades.addAll(other.grades);
        kinds.addAll(other.kinds);
    }

    String keys() {
        return String.join(" ", keys).strip();
    }

    /** The kinds, and the worst grade of the findings that rest on it. */
    String classes() {
        String worst = grades.stream().findFirst().map(JsonMap::word).orElse("");
        return (String.join(" ", kinds) + " " + worst).strip();
    }

    /** The sign of the worst grade, "" where no finding rests on it. */
    String sign(Speech speech) {
        return grades.stream().findFirst().map(grade -> grade.sign(speech)).orElse("");
    }
}
