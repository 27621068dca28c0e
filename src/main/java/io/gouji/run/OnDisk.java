package io.gouji.run;

import io.gouji.intake.Intake;
import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file of a folder.
 *
 * @param inside its path in the folder: there are many files, and few folders
 * @param stamp what told it from other versions of itself when it was found
 */
record OnDisk(Path folder, String inside, Stamp stamp) implements Content {
    /** Size and time of the last change, in nanoseconds. */
    record Stamp(long size, long changed) {
        /** Was not to be had. */
        static final Stamp UNKNOWN = new Stamp(-1, 0);

        static Stamp of(Path path) {
            try {
                BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
                return new Stamp(now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
            } catch (IOException e) {
                return UNKNOWN;
            }
        }
    }

    static OnDisk of(Path folder, Path inside) {
        Path path = folder.resolve(inside);
        return isWritable(inside)
                ? new OnDisk(folder, inside.toString(), Stamp.of(path))
                : new OnDisk(path, "", Stamp.of(path));
    }

    /** A name that this computer's character set cannot write would be no way back to the file. */
    private static boolean isWritable(Path inside) {
        try {
            return Path.of(inside.toString()).equals(inside);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    Path path() {
        return folder.resolve(inside);
    }

    /** Looked at again after it was read: whoever is still writing it leaves neither size nor time as they were. */
    @Override
    public byte[] bytes(String name) {
        byte[] bytes = read(name);
        boolean whole = isUnknown() || stamp.size() == bytes.length;
        if (!whole || !isAsFound()) {
            throw new UnusableInput(name, Message.of("run.changed"));
        }
        return bytes;
    }

    private byte[] read(String name) {
        try {
            return Intake.bytes(path(), name);
        } catch (UnusableInput e) {
            if (!isUnknown() && e.getCause() instanceof NoSuchFileException) {
                throw new UnusableInput(name, Message.of("run.vanished"), e);
            }
            throw e;
        }
    }

    @Override
    public String sha256() {
        return Hash.of(path());
    }

    @Override
    public boolean isAsFound() {
        return isUnknown() || stamp.equals(Stamp.of(path()));
    }

    private boolean isUnknown() {
        return stamp.equals(Stamp.UNKNOWN);
    }
}
