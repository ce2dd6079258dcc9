package id.payung.reporting.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads parameters from YAML; an unknown, doubled or missing entry is an error, never a silent default. */
public final class ParameterFiles {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private ParameterFiles() {}

    /** Reads {@code resources/<name>.yaml} into a record that refuses whatever is incomplete. */
    public static <T> T read(String name, Class<T> type) {
        try (InputStream in = ParameterFiles.class.getResourceAsStream("/" + name + ".yaml")) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Refuses with a sentence that says what a parameter lacks. */
    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A parameter needs " + what);
        }
    }
}
