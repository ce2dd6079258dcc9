package id.payung.claims.law.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The law files after somebody changed one of them. */
public final class ChangedFiles {

    private ChangedFiles() {}

    /** Every file as it is, but in one of them this text in the place of that. */
    public static LawFiles with(String name, String before, String after) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String each : LawFiles.names()) {
            files.put(each, bytes(each));
        }
        String changed = new String(files.get(name), StandardCharsets.UTF_8);
        if (!changed.contains(before)) {
            throw new AssertionError(name + " does not contain " + before);
        }
        files.put(name, changed.replace(before, after).getBytes(StandardCharsets.UTF_8));
        return new LawFiles(files);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = LawFiles.class.getResourceAsStream("/law/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
