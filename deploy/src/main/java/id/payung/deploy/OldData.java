package id.payung.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The database files that {@code --fresh} deletes; keys and logs stay. */
final class OldData {

    private OldData() {}

    /** Moved aside first, so that a deletion that was cut off leaves no half of a database behind. */
    static void delete(Home home) throws IOException {
        Path doomed = home.root().resolve("postgres-old");
        deleteFolder(doomed);
        if (Files.exists(home.postgresData())) {
            Files.move(home.postgresData(), doomed);
            deleteFolder(doomed);
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }
}
