package io.gouji.run;

import io.gouji.intake.UnusableInput;

/** Where the bytes of a file of a submission come from. */
interface Content {
    /**
     * Reads them.
     *
     * @param name how the file is named in what is said about it
     * @throws UnusableInput when they are not to be had, or are no longer what they were when the file was found
     */
    byte[] bytes(String name);

    /** SHA-256 of a file that is not read, too large, say; "" when even that is not to be had. */
    String sha256();

    /** Whether the file is what it was when it was found. */
    boolean isAsFound();
}
