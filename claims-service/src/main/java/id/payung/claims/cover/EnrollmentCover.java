package id.payung.claims.cover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.payung.platform.calls.ServiceCalls;
import id.payung.platform.calls.ServiceUnreachable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks enrollment-service who was covered, through the gateway like everybody else. */
@ApplicationScoped
public class EnrollmentCover {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final ServiceCalls calls;
    private final ObjectMapper lenient = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public EnrollmentCover(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * The cover of a worker at an instant, as known now and as known then.
     *
     * @throws EnrollmentUnreachable where it cannot be asked now
     */
    public Cover at(String nik, OffsetDateTime at) {
        CoverAnswer now = ask(nik, at, Optional.empty());
        boolean nothingToDoubt = now.status() == CoverAnswer.Status.NOT_COVERED;
        return new Cover(now, nothingToDoubt ? now : ask(nik, at, Optional.of(at)));
    }

    /**
     * The same for a claim whose cover was asked before at another instant. Where nothing covers any more, what was known
     * then counts: a death that this claim has confirmed ended the cover, and must not be held against it.
     */
    public Cover at(String nik, OffsetDateTime at, Cover before) {
        Cover now = at(nik, at);
        if (now.now().status() != CoverAnswer.Status.NOT_COVERED) {
            return now;
        }
        CoverAnswer known = ask(nik, at, Optional.of(before.now().asKnownAt()));
        return known.status() == CoverAnswer.Status.NOT_COVERED ? now : new Cover(known, ask(nik, at, Optional.of(at)));
    }

    private CoverAnswer ask(String nik, OffsetDateTime at, Optional<OffsetDateTime> asKnownAt) {
        try {
            Map<String, Object> question = new LinkedHashMap<>();
            question.put("nik", nik);
            question.put("at", at);
            asKnownAt.ifPresent(known -> question.put("asKnownAt", known));
            ServiceCalls.Answer answer = calls.send(
                    "POST", "/v1/coverage-checks", Optional.of(lenient.writeValueAsString(question)), PATIENCE);
            if (answer.status() != OK) {
                // never the body: it could repeat what was asked
                throw new EnrollmentUnreachable(
                        new IllegalStateException("coverage check answered " + answer.status()));
            }
            return lenient.readValue(answer.body(), CoverAnswer.class);
        } catch (ServiceUnreachable unreachable) {
            throw new EnrollmentUnreachable(unreachable);
        } catch (JsonProcessingException unreadable) {
            throw new EnrollmentUnreachable(new IllegalStateException("coverage check answered no JSON of ours"));
        }
    }
}
