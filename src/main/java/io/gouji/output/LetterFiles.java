package io.gouji.output;

import io.gouji.report.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Letters to a folder, one {@code .docx} each. */
public final class LetterFiles {
    private LetterFiles() {}

    /**
     * What can be known before anything is written: the first letter that is already there is in the way.
     *
     * @throws UnusableOutput as {@link #write} does
     */
    public static void check(List<Letter> letters, Path folder, boolean replace) {
        if (Files.isDirectory(folder)) {
            letters.forEach(letter -> OutputFile.check(folder.resolve(letter.file()), replace));
        } else {
            OutputFile.check(folder, false);
        }
    }

    /**
     * Writes them; the folder is made when it is not there.
     *
     * @throws UnusableOutput when the folder cannot be made, or a letter is there already and {@code replace} is not set
     */
    public static void write(List<Letter> letters, Path folder, boolean replace) {
        check(letters, folder, replace);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableOutput(folder.toString(), "output.not-written", String.valueOf(e.getMessage()));
        }
        letters.forEach(
                letter -> OutputFile.write(folder.resolve(letter.file()), replace, new LetterDocument().bytes(letter)));
    }
}
