package io.gouji.run;

import io.gouji.grid.Document;
import io.gouji.intake.Intake;
import io.gouji.intake.Opening;
import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one submission, read; one that cannot be used does not stop the others.
 *
 * @param documents those that were read, in the order given
 * @param rejected what is wrong with the others
 */
public record Inputs(List<Document> documents, List<Message> rejected) {
    public Inputs {
        documents = List.copyOf(documents);
        rejected = List.copyOf(rejected);
    }

    public static Inputs read(List<Path> files, Opening opening) {
        List<Document> documents = new ArrayList<>();
        List<Message> rejected = new ArrayList<>();
        for (Path file : files) {
            try {
                documents.add(Intake.read(file, file.toString().replace('\\', '/'), opening));
            } catch (UnusableInput e) {
                rejected.add(e.said());
            }
        }
        return new Inputs(documents, rejected);
    }
}
