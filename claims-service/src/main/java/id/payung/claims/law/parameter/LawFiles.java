package id.payung.claims.law.parameter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The law files beside this class, read once. An unknown, doubled or missing entry is an error, never a silent default.
 * {@code law/files.txt} lists them, as a class path cannot be listed; a test keeps it complete.
 */
public final class LawFiles {
    private static final String ROOT = "/law/";
    private static final int VERSION_BYTES = 6;
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Map<String, byte[]> files;
    private final Decisions decisions;

    LawFiles(Map<String, byte[]> files) {
        this.files = files;
        decisions = content(Decisions.FILE, Decisions.class);
    }

    /** Reads every file of the list. */
    public static LawFiles load() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names()) {
            files.put(name, bytes(name));
        }
        return new LawFiles(files);
    }

    /** Files that were kept: their texts by name. */
    public static LawFiles of(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new LawFiles(files);
    }

    /** The texts by name, to be kept. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }

    /** The names of the list, with their folder. */
    public static List<String> names() {
        return new String(bytes("files.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The parameter in {@code law/<name>.yaml}. */
    public Parameter parameter(String name) {
        return read(name, Parameter.class);
    }

    /** A table in {@code law/<name>.yaml}, whose record refuses whatever is incomplete. */
    public <T> T read(String name, Class<T> type) {
        T read = content(name, type);
        if (read instanceof Settled entries) {
            decisions.requireAll(entries);
        }
        return read;
    }

    private <T> T content(String name, Class<T> type) {
        byte[] content = files.get(name + ".yaml");
        Complete.require(content != null, "to exist and to be listed: " + name);
        try {
            return parse(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The names in a folder, without their ending. */
    public List<String> in(String folder) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .map(name -> name.substring(0, name.length() - ".yaml".length()))
                .toList();
    }

    /** A short fingerprint of all files: the same files, the same version, on every machine. */
    public String version() {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content);
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    }

    static <T> T parse(byte[] yaml, Class<T> type) throws IOException {
        return YAML.readValue(yaml, type);
    }

    /** Without carriage returns, so that a checkout with other line ends has the same version. */
    private static byte[] bytes(String name) {
        try (InputStream in = LawFiles.class.getResourceAsStream(ROOT + name)) {
            Complete.require(in != null, "to exist: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r", "")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
