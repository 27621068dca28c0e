package io.gouji.run;

import io.gouji.intake.Intake;
import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file of a folder.
 *
 * @param stamp what told it from other versions of itself when it was found; empty when that was not to be had
 */
record OnDisk(Path path, Optional<Stamp> stamp) implements Content {
    /** Size and time of the last change. */
    record Stamp(long size, FileTime changed) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }
    }

    static OnDisk of(Path path) {
        return new OnDisk(path, now(path));
    }

    /** Looked at again after it was read: whoever is still writing it leaves neither size nor time as they were. */
    @Override
    public byte[] bytes(String name) {
        byte[] bytes = read(name);
        boolean whole = stamp.map(each -> each.size() == bytes.length).orElse(true);
        if (!whole || !isAsFound()) {
            throw new UnusableInput(name, Message.of("run.changed"));
        }
        return bytes;
    }

    private byte[] read(String name) {
        try {
            return Intake.bytes(path, name);
        } catch (UnusableInput e) {
            if (stamp.isPresent() && e.getCause() instanceof NoSuchFileException) {
                throw new UnusableInput(name, Message.of("run.vanished"), e);
            }
            throw e;
        }
    }

    @Override
    public String sha256() {
        return Hash.of(path);
    }

    @Override
    public boolean isAsFound() {
        return stamp.isEmpty() || stamp.equals(now(path));
    }

    private static Optional<Stamp> now(Path path) {
        try {
            return Optional.of(Stamp.of(Files.readAttributes(path, BasicFileAttributes.class)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
