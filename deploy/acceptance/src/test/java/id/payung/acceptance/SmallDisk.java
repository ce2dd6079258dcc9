package id.payung.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder on a file system of its own, in memory, which can be filled to the last byte. Linux, as root. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "size=3g";
    private static final int PIECE = 1 << 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Moves a folder that nobody uses now; nothing where mounting is not allowed. */
    static Optional<SmallDisk> under(Path folder) {
        Path before = folder.resolveSibling(folder.getFileName() + "-before");
        try {
            Files.move(folder, before);
            Files.createDirectory(folder);
            boolean mounted = run("mount", "-t", "tmpfs", "-o", SIZE, "payung", folder.toString());
            if (mounted && run("cp", "-a", before + "/.", folder.toString())) {
                Folders.delete(before);
                return Optional.of(new SmallDisk(folder));
            }
            Files.delete(folder);
            Files.move(before, folder);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill() {
        byte[] piece = new byte[PIECE];
        try (var out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // as it is meant
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }
}
