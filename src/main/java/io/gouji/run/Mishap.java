package io.gouji.run;

import io.gouji.intake.UnusableInput;
import io.gouji.output.UnusableOutput;
import io.gouji.reference.Message;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What goes wrong with one file is said of that file and stops no other: here it is caught, and nowhere else. */
final class Mishap {
    private static final String MEMORY = "run.memory";

    private Mishap() {}

    /** What is made, or else what is to be said instead. */
    static <T> T caught(Supplier<T> make, Function<Message, T> otherwise) {
        try {
            return make.get();
        } catch (UnusableOutput e) {
            throw e; // a full disk, say: no file of a submission is to blame, and the run cannot go on
        } catch (UnusableInput e) {
            return otherwise.apply(e.getCause() instanceof OutOfMemoryError memory ? said(memory) : e.what());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
            return otherwise.apply(said(e));
        }
    }

    static Message said(Throwable fault) {
        return fault instanceof OutOfMemoryError ? Message.of(MEMORY) : Message.of("run.defect", fault.toString());
    }

    /** Perhaps only because others were being read at the same time. */
    static boolean isWantOfMemory(Optional<Message> fault) {
        return fault.map(Message::key).equals(Optional.of(MEMORY));
    }
}
