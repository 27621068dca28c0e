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
import java.util.Optional;
import java.util.stream.Stream;

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
     * @param jobs threads that look which files are archives
     * @throws UnusableInput when a root is not there or cannot be read
     */
    static Folder of(List<Path> roots, Map<Path, Message> ours, ReferenceData data, Limits limits, int jobs) {
        SkippedNames names = SkippedNames.of(data);
        Visitor visitor = new Visitor(names, ours);
        Roots all = new Roots(roots);
        for (Path root : roots) {
            visitor.walk(root, all.prefix(root));
        }
        List<Optional<Archive>> archives =
                InOrder.map(visitor.met, jobs, file -> Archive.of(file.content().path(), limits));
        Unpacking unpacking = new Unpacking(names, limits);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < archives.size(); i++) {
            Met file = visitor.met.get(i);
            archives.get(i)
                    .ifPresentOrElse(
                            archive -> unpacking.open(archive, file.name(), file.content()),
                            () -> found.add(new Found(file.name(), file.content())));
        }
        found.addAll(unpacking.found());
        found.sort(Comparator.comparing(Found::name, Paths.ORDER));
        List<Left> skipped = Stream.concat(visitor.skipped.stream(), unpacking.skipped().stream())
                .toList();
        return new Folder(List.copyOf(found), skipped, List.copyOf(unpacking.open()));
    }

    @Override
    public void close() {
        archives.forEach(Archive::close);
    }

    /** A file that may be an archive. */
    private record Met(String name, OnDisk content) {}

    /** Collects what it comes by. */
    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final SkippedNames names;
        private final Map<Path, Message> ours;
        private final List<Met> met = new ArrayList<>();
        private final List<Left> skipped = new ArrayList<>();
        private Path root = Path.of("");
        private String prefix = "";

        Visitor(SkippedNames names, Map<Path, Message> ours) {
            this.names = names;
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
                skip(folder, "/", own);
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (folder.equals(root) || names.why(folder).isEmpty()) {
                return FileVisitResult.CONTINUE;
            }
            names.why(folder).ifPresent(why -> skip(folder, "/", why));
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Message own = ours.get(file.toAbsolutePath().normalize());
            if (own != null) {
                skip(file, "", own);
            } else if (!attributes.isRegularFile()) {
                skip(file, "", Message.of("run.link"));
            } else {
                names.why(file).ifPresentOrElse(why -> skip(file, "", why), () -> met(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private void met(Path file) {
            Path inside = root.relativize(file);
            met.add(new Met(name(inside), OnDisk.of(root, inside)));
        }

        /** A folder that may not be looked into, say: whoever reads it will find out and say why. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (file.equals(root)) {
                throw fault;
            }
            met(file);
            return FileVisitResult.CONTINUE;
        }

        private void skip(Path file, String behind, Message why) {
            skipped.add(new Left(name(root.relativize(file)) + behind, why));
        }

        private String name(Path path) {
            String inside = Roots.plain(path);
            return prefix.isEmpty() || inside.isEmpty() ? prefix + inside : prefix + "/" + inside;
        }
    }
}
