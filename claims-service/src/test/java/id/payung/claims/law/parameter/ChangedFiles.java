package id.payung.claims.law.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
        String text = text(name);
        if (!text.contains(before)) {
            throw new AssertionError(name + " does not contain " + before);
        }
        return with(name, text.replace(before, after));
    }

    /** Every file as it is, but one of them with this text. */
    public static LawFiles with(String name, String text) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String each : LawFiles.names()) {
            files.put(each, bytes(each));
        }
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return new LawFiles(files);
    }

    /** A file as it is. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A file as its entries. */
    static JsonNode tree(String name) throws IOException {
        return YAMLMapper.builder().build().readTree(bytes(name));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = LawFiles.class.getResourceAsStream("/law/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
