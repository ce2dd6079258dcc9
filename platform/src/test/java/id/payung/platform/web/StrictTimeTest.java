package id.payung.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTimeTest {

    private final ObjectMapper mapper = new ObjectMapper();

    StrictTimeTest() {
        mapper.findAndRegisterModules();
        new StrictJson().customize(mapper);
    }

    @Test
    void readsIso8601() throws JsonProcessingException {
        assertThat(mapper.readValue("\"2023-07-01T08:00:00+08:00\"", OffsetDateTime.class))
                .isEqualTo(OffsetDateTime.parse("2023-07-01T08:00:00+08:00"));
        assertThat(mapper.readValue("\"2023-07-01\"", LocalDate.class)).isEqualTo("2023-07-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6472010101800001",
                "\"6472010101800001\"",
                "\"1.5\"",
                "\"\"",
                "\"2023-07-01T08:00:00\"",
                "\"+10000-01-01T00:00:00Z\"",
                "\"yesterday\""
            })
    void takesNothingElseForAnInstant(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, OffsetDateTime.class))
                .isInstanceOf(JsonProcessingException.class)
                .message()
                .doesNotContain("6472010101800001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19000", "\"19000\"", "[2023, 7, 1]", "\"2023-7-1\"", "\"+10000-01-01\"", "\"\""})
    void takesNothingElseForADate(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, LocalDate.class)).isInstanceOf(JsonProcessingException.class);
    }
}
