package id.payung.enrollment.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterFileTest {
    private static final String COMPLETE =
            """
            description: A number
            unit: percent
            reviewed: 2026-11-22
            values:
              - from: 2015-07-01
                value: 1
                citation: {act: PP 44/2015, provision: Lampiran II}
                verified: true
            """;

    static List<Path> parameters() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/contribution"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void eachParameterHasItsCitationDateUnitAndMark(Path file) throws IOException {
        Parameter parameter = read(Files.readString(file));

        assertThat(parameter.values()).isNotEmpty();
    }

    @Test
    void thereAreParametersToCheck() throws IOException {
        assertThat(parameters()).hasSize(8);
    }

    @Test
    void readsACompleteParameter() {
        assertThatCode(() -> read(COMPLETE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description: A number",
                "unit: percent",
                "reviewed: 2026-11-22",
                "    citation: {act: PP 44/2015, provision: Lampiran II}",
                "    verified: true",
                "    value: 1",
                ", provision: Lampiran II",
                "act: PP 44/2015, ",
            })
    void refusesAParameterThatLacks(String entry) {
        assertThat(COMPLETE).contains(entry);

        assertThatThrownBy(() -> read(COMPLETE.replace(entry, ""))).hasMessageContaining("A parameter needs");
    }

    @Test
    void refusesAValueWithoutADate() {
        String dateless = COMPLETE.replace("  - from: 2015-07-01\n    value: 1", "  - value: 1");

        assertThatThrownBy(() -> read(dateless)).hasMessageContaining("a date for each value");
    }

    @Test
    void refusesAnUnknownUnit() {
        assertThatThrownBy(() -> read(COMPLETE.replace("percent", "bananas"))).hasMessageContaining("a known unit");
    }

    @Test
    void refusesAnEntryItDoesNotKnow() {
        assertThatThrownBy(() -> read(COMPLETE + "surprise: 1\n")).hasMessageContaining("surprise");
    }

    @Test
    void refusesValuesOutOfOrder() {
        String second = COMPLETE.substring(COMPLETE.indexOf("  - from")).replace("2015", "2014");

        assertThatThrownBy(() -> read(COMPLETE + second)).hasMessageContaining("in the order of their dates");
    }

    private static Parameter read(String yaml) throws IOException {
        return ParameterFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
