package io.gouji.intake;

import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.reference.Row;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * How much of a file is read at most. The usual values, each with where it comes from, stand in {@code intake/limits.csv}.
 *
 * @param values every limit, in its own unit
 */
public record Limits(Map<Limit, Long> values) {
    private static final Limits USUAL = bundled();

    private static final AtomicReference<@Nullable Limits> GUARDED = new AtomicReference<>();

    /** Larger would overflow when it is turned into bytes. */
    private static final long MOST = 1_000_000_000_000L;

    public Limits {
        EnumMap<Limit, Long> copy = new EnumMap<>(Limit.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public static Limits usual() {
        return USUAL;
    }

    private static Limits bundled() {
        Map<Limit, Long> values = new EnumMap<>(Limit.class);
        for (Row row : ReferenceData.bundled().rows("intake/limits.csv")) {
            Limit limit = limit(row.key()).orElseThrow(() -> new IllegalStateException("no limit " + row.key()));
            values.put(limit, (long) row.integer("value"));
        }
        return new Limits(values);
    }

    /** The limit of a name; empty when there is none. */
    public static Optional<Limit> limit(String name) {
        for (Limit limit : Limit.values()) {
            if (limit.key().equals(name)) {
                return Optional.of(limit);
            }
        }
        return Optional.empty();
    }

    /** The names that {@link #limit} knows. */
    public static List<String> names() {
        return Arrays.stream(Limit.values()).map(Limit::key).toList();
    }

    /** The same with another value for one limit. A value below 1 or beyond all reason is an {@link IllegalArgumentException}. */
    public Limits with(Limit limit, long value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(limit.key() + "=" + value);
        }
        Map<Limit, Long> changed = new EnumMap<>(values);
        changed.put(limit, value);
        return new Limits(changed);
    }

    /** In the unit of the limit. */
    long of(Limit limit) {
        Long value = values.get(limit);
        if (value == null) {
            throw new IllegalStateException("no value for " + limit);
        }
        return value;
    }

    /** In bytes where it is a size. */
    public long most(Limit limit) {
        return of(limit) * limit.unit();
    }

    /** What is to be said of so many, of bytes where it is a size; empty within the limit. */
    public Optional<Message> beyond(Limit limit, long number) {
        return number > most(limit)
                ? Optional.of(exceeded(limit, -Math.floorDiv(-number, limit.unit())))
                : Optional.empty();
    }

    /** That a file goes beyond a limit: which one, what was met and what is allowed, in the unit of the limit. */
    Message exceeded(Limit limit, long met) {
        String key = limit.key();
        return Message.of(
                "intake.limit", Message.of("limit." + key), figure(limit, met), figure(limit, of(limit)), key);
    }

    private static Message figure(Limit limit, long number) {
        return Message.of("limit." + limit.key() + ".unit", Long.toString(number));
    }

    /**
     * Lets the libraries' own guards keep to the same limits; they hold for the whole process. What stands in a file cannot be
     * longer than a file may be, whatever a record claims.
     */
    void guard() {
        Limits before = GUARDED.getAndSet(this);
        if (before != null && before.values.equals(values)) {
            return;
        }
        ZipSecureFile.setMaxEntrySize(most(Limit.UNPACKED_SIZE));
        ZipSecureFile.setMaxFileCount(of(Limit.ENTRIES));
        ZipSecureFile.setMinInflateRatio(1.0 / of(Limit.RATIO));
        IOUtils.setByteArrayMaxOverride((int) Math.min(Integer.MAX_VALUE - 8, most(Limit.FILE_SIZE)));
    }
}
