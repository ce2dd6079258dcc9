package id.payung.deploy.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one process: a fresh file at every start, the earlier ones kept as {@code .1} to {@code .3}. */
public record LogFile(Path file) {
    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 8_192;

    public void rotate() throws IOException {
        for (int age = KEPT - 1; age >= 0; age--) {
            Path older = aged(age);
            if (Files.exists(older)) {
                Files.move(older, aged(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The last lines, however long the file is. */
    public List<String> tail(int lines) {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, reader.length())];
            reader.seek(reader.length() - end.length);
            reader.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Path aged(int age) {
        return age == 0 ? file : file.resolveSibling(file.getFileName() + "." + age);
    }
}
