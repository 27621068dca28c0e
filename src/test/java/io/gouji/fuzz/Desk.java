package io.gouji.fuzz;

import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.intake.UnusableInput;
import io.gouji.reconcile.Reconciler;
import io.gouji.reconcile.Reconciliation;
import io.gouji.reconcile.Reference;
import io.gouji.reconcile.Submission;
import io.gouji.reference.Language;
import io.gouji.reference.ReferenceData;
import io.gouji.report.JsonReport;
import io.gouji.report.Screen;
import io.gouji.report.Speech;
import io.gouji.report.TextReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with any file: it is read, judged and written about. */
final class Desk {
    static final Reference REFERENCE = Reference.of(ReferenceData.bundled());
    private static final Speech SPEECH = new Speech(REFERENCE.messages(), Language.ZH);

    private Desk() {}

    /** The document, or nothing where the bytes were refused. A refusal that hides a slip of our own is thrown. */
    static Optional<Document> read(byte[] bytes) {
        try {
            return Optional.of(Intake.read(bytes, "fuzz"));
        } catch (UnusableInput refused) {
            Throwable cause = refused.getCause();
            if (cause != null && isOurs(cause)) {
                throw new AssertionError("our own reader stumbled", cause);
            }
            return Optional.empty();
        }
    }

    /**
     * Whether it is an exception of Java's that no library threw: a slip. What refuses a claim of the file on purpose says so,
     * as an exception of a type of its own or as a wrong argument.
     */
    private static boolean isOurs(Throwable cause) {
        return cause instanceof RuntimeException
                && cause.getClass().getName().startsWith("java.")
                && !(cause instanceof IllegalArgumentException)
                && Stream.of(cause.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java."))
                        .findFirst()
                        .filter(name -> name.startsWith("io.gouji."))
                        .isPresent();
    }

    /** Judges a document and writes the result in every form that needs no file. */
    static void judge(Document document) {
        Reconciliation reconciliation = Reconciler.reconcile(Submission.of(List.of(document)), REFERENCE);
        new JsonReport(SPEECH, REFERENCE).document(reconciliation, List.of());
        new TextReport(SPEECH, REFERENCE.indicators(), new Screen(80, false), true).of(reconciliation, List.of());
    }
}
