package io.gouji.run;

import io.gouji.intake.Limits;
import io.gouji.intake.UnusableInput;
import io.gouji.reference.Message;
import io.gouji.reference.ReferenceData;
import io.gouji.region.Paths;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The files below some folders, and in the archives among them; these stay open until it is closed.
 *
 * @param found those that may be submissions, in the order of their names
 * @param skipped those that are none by their name, and why
 * @param archives that are open
 */
record Folder(List<Found> found, List<Left> skipped, List<Archive> archives) implements AutoCloseable {
    /** A file and how it is named in everything that is said about it: its path in the folder, with / between the parts. */
    record Found(String name, Content content) {
        /** The last part of its name. */
        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    /** A file or folder that is left alone. */
    record Left(String name, Message why) {}

    /**
     * Walks the folders; a link is not followed.
     *
     * @param roots folders, archives, or single files
     * @param ours files and folders that are no submissions although they may lie among them, and what they are
     * @param limits how far archives are opened
     * @throws UnusableInput when a root is not there or cannot be read
     */
    static Folder of(List<Path> roots, Map<Path, Message> ours, ReferenceData data, Limits limits) {
        Visitor visitor = new Visitor(new Unpacking(SkippedNames.of(data), limits), SkippedNames.of(data), ours);
        Roots all = new Roots(roots);
        for (Path root : roots) {
            visitor.walk(root, all.prefix(root));
        }
        visitor.found.addAll(visitor.unpacking.found());
        visitor.skipped.addAll(visitor.unpacking.skipped());
        visitor.found.sort(Comparator.comparing(Found::name, Paths.ORDER));
        return new Folder(
                List.copyOf(visitor.found), List.copyOf(visitor.skipped), List.copyOf(visitor.unpacking.open()));
    }

    @Override
    public void close() {
        archives.forEach(Archive::close);
    }

    /** Collects what it comes by. */
    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final SkippedNames names;
        private final Unpacking unpacking;
        private final Map<Path, Message> ours;
        private final List<Found> found = new ArrayList<>();
        private final List<Left> skipped = new ArrayList<>();
        private Path root = Path.of("");
        private String prefix = "";

        Visitor(Unpacking unpacking, SkippedNames names, Map<Path, Message> ours) {
            this.names = names;
            this.unpacking = unpacking;
            this.ours = ours;
        }

        void walk(Path from, String name) {
            root = from;
            prefix = name;
            try {
                Files.walkFileTree(from, this);
            } catch (IOException e) {
                throw new UnusableInput(from.toString(), Message.of("run.unreadable-folder"), e);
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Message own = ours.get(folder.toAbsolutePath().normalize());
            if (own != null && !folder.equals(root)) {
                skipped.add(new Left(name(folder) + "/", own));
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (folder.equals(root) || names.why(folder).isEmpty()) {
                return FileVisitResult.CONTINUE;
            }
            names.why(folder).ifPresent(why -> skipped.add(new Left(name(folder) + "/", why)));
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Message own = ours.get(file.toAbsolutePath().normalize());
            if (own != null) {
                skipped.add(new Left(name(file), own));
            } else if (!attributes.isRegularFile()) {
                skipped.add(new Left(name(file), Message.of("run.link")));
            } else {
                names.why(file).ifPresentOrElse(why -> skipped.add(new Left(name(file), why)), () -> found(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private void found(Path file) {
            OnDisk content = OnDisk.of(file);
            if (!unpacking.look(content, name(file))) {
                found.add(new Found(name(file), content));
            }
        }

        /** A folder that may not be looked into, say: whoever reads it will find out and say why. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (file.equals(root)) {
                throw fault;
            }
            found.add(new Found(name(file), OnDisk.of(file)));
            return FileVisitResult.CONTINUE;
        }

        private String name(Path file) {
            String inside = Roots.plain(root.relativize(file));
            return prefix.isEmpty() || inside.isEmpty() ? prefix + inside : prefix + "/" + inside;
        }
    }
}
