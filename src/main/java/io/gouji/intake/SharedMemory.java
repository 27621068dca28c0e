package io.gouji.intake;

import io.gouji.grid.Document;
import io.gouji.reference.Message;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The memory that files share which are read at the same time. When it runs out, a file may be a victim of the others: it is
 * read once more, alone. Only what does not fit then either is refused.
 */
final class SharedMemory {
    private static final ReadWriteLock USE = new ReentrantReadWriteLock(true);

    private SharedMemory() {}

    /** What the reader reads; whatever it throws comes out again, lack of memory as {@link UnusableInput}. */
    static Document read(String file, Supplier<Document> reader) {
        USE.readLock().lock();
        try {
            return reader.get();
        } catch (OutOfMemoryError e) {
            // Others may have taken it: see below.
        } finally {
            USE.readLock().unlock();
        }
        return alone(file, reader);
    }

    private static Document alone(String file, Supplier<Document> reader) {
        USE.writeLock().lock();
        try {
            return reader.get();
        } catch (OutOfMemoryError e) {
            throw new UnusableInput(file, Message.of("intake.memory"), e);
        } finally {
            USE.writeLock().unlock();
        }
    }
}
