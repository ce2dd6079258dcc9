package id.payung.deploy.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL's data folder as it is copied for a backup, and back. */
record DataFolder(Path root) {

    /** What belongs to the running server only; see "Backing Up the Data Directory" in PostgreSQL's manual. */
    private static final Set<String> KEPT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "postgresql.auto.conf.tmp", "recovery.signal");
    private static final List<String> LEFT_OUT_BEGINNINGS = List.of("pgsql_tmp", "pg_internal.init");

    /** Copies it, durably; files may change meanwhile or go, which the log makes good when it is replayed. */
    void copyTo(Path target) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(
                        target.resolve(root.relativize(folder)),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                boolean empty = folder.getParent().equals(root) && KEPT_EMPTY.contains(name(folder));
                return empty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftOut(file)) {
                    copy(file, target.resolve(root.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                force(target.resolve(root.relativize(folder)), StandardOpenOption.READ);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies the log that was not archived any more from a data folder that is to be replaced. */
    void rescueLog(DataFolder replaced) throws IOException {
        Path log = replaced.root.resolve("pg_wal");
        if (Files.isDirectory(log)) {
            try (Stream<Path> files = Files.list(log)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, root.resolve("pg_wal").resolve(name(file)));
                }
            }
        }
    }

    static void write(Path file, String content) throws IOException {
        Files.writeString(file, content);
        force(file, StandardOpenOption.WRITE);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(DataFolder::deleteFile);
            }
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            force(target, StandardOpenOption.WRITE);
        } catch (NoSuchFileException goneMeanwhile) {
            // dropped by a statement that the log tells of as well
            return;
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static boolean isLeftOut(Path path) {
        return LEFT_OUT.contains(name(path)) || LEFT_OUT_BEGINNINGS.stream().anyMatch(name(path)::startsWith);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static void deleteFile(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
