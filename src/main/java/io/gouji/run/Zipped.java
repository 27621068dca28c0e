package io.gouji.run;

import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * A file in an archive.
 *
 * @param origin the archive, or the one that holds it, as a file of the folder
 */
record Zipped(Archive archive, ZipArchiveEntry entry, Content origin) implements Content {
    @Override
    public byte[] bytes(String name) {
        byte[] bytes = archive.bytes(entry, name);
        if (!isAsFound()) {
            throw new UnusableInput(name, Message.of("run.changed"));
        }
        return bytes;
    }

    @Override
    public String sha256() {
        return "";
    }

    @Override
    public boolean isAsFound() {
        return origin.isAsFound();
    }
}
