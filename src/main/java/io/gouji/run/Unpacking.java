package io.gouji.run;

import io.gouji.intake.Limit;
import io.gouji.intake.Limits;
import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Looks into archives among the submissions: every entry is a file, found or left alone like one of a folder. */
final class Unpacking {
    /** An archive in an archive is opened; one in that is not. */
    private static final int DEEPEST = 2;
    /** Parts of a path that lead out of the archive, or name no file. */
    private static final Pattern UNSAFE =
            Pattern.compile("/.*|(?i:[a-z]:.*)|(?:.*/)?\\.\\.(?:/.*)?|.*\\p{Cntrl}.*", Pattern.DOTALL);

    private final SkippedNames names;
    private final Limits limits;
    private final List<Folder.Found> found = new ArrayList<>();
    private final List<Folder.Left> skipped = new ArrayList<>();
    private final List<Archive> open = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Limit, Long> met = new EnumMap<>(Limit.class);

    Unpacking(SkippedNames names, Limits limits) {
        this.names = names;
        this.limits = limits;
    }

    List<Folder.Found> found() {
        return found;
    }

    List<Folder.Left> skipped() {
        return skipped;
    }

    /** The archives that were opened; whoever has read the files closes them. */
    List<Archive> open() {
        return open;
    }

    /** Looks into an archive of a folder. */
    void open(Archive archive, String name, OnDisk origin) {
        met.clear();
        open(archive, name, origin, 1);
    }

    private void open(Archive archive, String name, Content origin, int depth) {
        open.add(archive);
        List<ZipArchiveEntry> entries = archive.entries();
        Optional<Message> fault =
                beyond(Limit.ARCHIVE_ENTRIES, entries.size()).or(() -> beyond(Limit.ARCHIVE_SIZE, size(entries)));
        if (fault.isPresent()) {
            found.add(new Folder.Found(name, new Refused(fault.get())));
            return;
        }
        long files = entries.stream().filter(entry -> !entry.isDirectory()).count();
        skipped.add(new Folder.Left(name, Message.of("run.zip", Long.toString(files))));
        EntryNames called = EntryNames.of(entries);
        for (ZipArchiveEntry entry : entries) {
            String inside = called.of(entry);
            if (!inside.endsWith("/")) {
                file(entry, inside, new Zipped(archive, entry, origin), name, depth);
            }
        }
    }

    private void file(ZipArchiveEntry entry, String inside, Zipped content, String archive, int depth) {
        String name = unique(archive + "/" + inside);
        Optional<Folder.Left> left = left(entry, inside, archive);
        if (left.isPresent()) {
            if (!skipped.contains(left.get())) {
                skipped.add(left.get());
            }
        } else if (depth < DEEPEST && content.archive().holdsZip(entry)) {
            nested(content, name, depth);
        } else {
            found.add(new Folder.Found(name, content));
        }
    }

    private void nested(Zipped content, String name, int depth) {
        Optional<Archive> archive;
        try {
            byte[] bytes = content.bytes(name);
            Optional<Message> fault = beyond(Limit.UNPACKED_SIZE, bytes.length);
            if (fault.isPresent()) {
                found.add(new Folder.Found(name, new Refused(fault.get())));
                return;
            }
            archive = Archive.of(bytes, limits);
        } catch (UnusableInput e) {
            archive = Optional.empty();
        }
        archive.ifPresentOrElse(
                each -> open(each, name, content, depth + 1), () -> found.add(new Folder.Found(name, content)));
    }

    /** What is to be said when so much more of this archive, with those in it, is too much. */
    private Optional<Message> beyond(Limit limit, long more) {
        return limits.beyond(limit, met.merge(limit, more, Long::sum));
    }

    private static long size(List<ZipArchiveEntry> entries) {
        return entries.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    }

    /** Why an entry is left alone; a folder of such is named once. */
    private Optional<Folder.Left> left(ZipArchiveEntry entry, String inside, String archive) {
        if (UNSAFE.matcher(inside).matches()) {
            return Optional.of(new Folder.Left(archive + "/" + inside, Message.of("run.zip-unsafe")));
        }
        if (entry.isUnixSymlink()) {
            return Optional.of(new Folder.Left(archive + "/" + inside, Message.of("run.link")));
        }
        String path = archive;
        String[] parts = inside.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            path = path + "/" + parts[i];
            Optional<Message> why = names.why(parts[i]);
            if (why.isPresent()) {
                return Optional.of(new Folder.Left(i < parts.length - 1 ? path + "/" : path, why.get()));
            }
        }
        return Optional.empty();
    }

    /** An archive may hold two files of one name. */
    private String unique(String name) {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + " (" + i + ")";
        }
        return unique;
    }

    /** An archive that is not opened. */
    private record Refused(Message why) implements Content {
        @Override
        public byte[] bytes(String name) {
            throw new UnusableInput(name, why);
        }

        @Override
        public String sha256() {
            return "";
        }

        @Override
        public boolean isAsFound() {
            return true;
        }
    }
}
