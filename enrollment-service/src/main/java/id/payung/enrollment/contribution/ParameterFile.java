package id.payung.enrollment.contribution;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a parameter from YAML; an unknown or missing entry is an error, never a silent default. */
final class ParameterFile {
    private static final ObjectReader YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Parameter.class);

    private ParameterFile() {}

    /** Reads {@code resources/contribution/<name>.yaml}. */
    static Parameter load(String name) {
        try (InputStream in = ParameterFile.class.getResourceAsStream("/contribution/" + name + ".yaml")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parameter read(InputStream yaml) throws IOException {
        return YAML.readValue(yaml);
    }
}
