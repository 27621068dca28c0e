package io.gouji.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Results that were made before, where the run has a folder for them; else each is made anew. Results are read one by one when
 * they are asked for.
 */
final class Keeping implements AutoCloseable {
    private static final Codec PLAIN = new Codec(List.of());

    private final Optional<Store> store;
    private final Codec codec;

    private Keeping(Optional<Store> store, Codec codec) {
        this.store = store;
        this.codec = codec;
    }

    /**
     * Opens the folder, if there is one.
     *
     * @param fingerprint of what all results depend on; asked for only with a folder
     * @param codec with what no result need repeat
     */
    static Keeping in(Optional<Path> folder, Supplier<String> fingerprint, Codec codec) {
        return new Keeping(folder.map(each -> Store.open(each, fingerprint.get())), codec);
    }

    /**
     * A result that was kept, or else a new one, which is kept if it is to be.
     *
     * @param key all that the result depends on
     * @param parts values that the result may hold and that are at hand whenever it is asked for
     * @param lasting whether another run would come to the same
     */
    <T> T get(List<?> key, List<?> parts, Class<T> type, Predicate<T> lasting, Supplier<T> make) {
        if (store.isEmpty()) {
            return make.get();
        }
        String name = Hash.of(PLAIN.bytes(key));
        Codec codec = this.codec.with(parts);
        Optional<T> kept = store.get().find(name, codec, type);
        if (kept.isPresent()) {
            return kept.get();
        }
        T made = make.get();
        if (lasting.test(made)) {
            store.get().keep(name, codec, made);
        }
        return made;
    }

    @Override
    public void close() {
        store.ifPresent(Store::close);
    }
}
