package io.gouji.output;

import io.gouji.report.Letter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Letters to a folder, one {@code .docx} each. */
public final class LetterFiles {
    private LetterFiles() {}

    /**
     * What can be known before anything is written: the first letter that is already there is in the way.
     *
     * @throws UnusableOutput as {@link #write} does
     */
    public static void check(List<Letter> letters, Path folder, boolean replace) {
        OutputFolder.check(folder, replace, letters.stream().map(Letter::file).toList());
    }

    /**
     * Writes them, all or none; the folder is made when it is not there.
     *
     * @throws UnusableOutput when the folder cannot be made, or a letter is there already and {@code replace} is not set
     */
    public static void write(List<Letter> letters, Path folder, boolean replace) {
        Map<String, OutputFile.Content> files = new LinkedHashMap<>();
        letters.forEach(letter -> files.put(letter.file(), out -> out.write(new LetterDocument().bytes(letter))));
        OutputFolder.write(folder, replace, files);
    }
}
