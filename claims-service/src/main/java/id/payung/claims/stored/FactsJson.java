package id.payung.claims.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How facts and assessments are stored. A mapper of its own: what is stored today must be readable for years, whatever
 * the API's rules become.
 */
@ApplicationScoped
public class FactsJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The JSON of facts; it may name a person and is sealed by whoever stores it. */
    public String write(Object facts) {
        try {
            return mapper.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "Facts cannot be written: " + impossible.getClass().getSimpleName());
        }
    }

    /** Reads what {@link #write} wrote. The cause is left out: its message could quote a value. */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "Stored facts cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }
}
