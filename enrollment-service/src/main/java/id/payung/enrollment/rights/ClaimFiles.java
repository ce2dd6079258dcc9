package id.payung.enrollment.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.payung.platform.access.Actor;
import id.payung.platform.calls.ServiceCalls;
import id.payung.platform.calls.ServiceUnreachable;
import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Asks claims-service what it keeps about a person. */
@ApplicationScoped
class ClaimFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final ServiceCalls calls;
    private final ObjectMapper json;

    ClaimFiles(ServiceCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** Claims and events as claims-service describes them; refuses (503) where it cannot be asked: half is none. */
    JsonNode of(String nik, Actor officer) {
        ObjectNode question = json.createObjectNode().put("nik", nik).put("askedBy", officer.subject());
        try {
            ServiceCalls.Answer answer =
                    calls.send("POST", "/v1/claims/stored-data", Optional.of(question.toString()), PATIENCE);
            if (answer.status() == OK) {
                return json.readTree(answer.body());
            }
        } catch (ServiceUnreachable | IOException away) {
            // what is known without the claims would look whole and not be it
        }
        throw CommonProblems.UNAVAILABLE.because(
                "claims-service cannot be asked now, so this would not be whole",
                "claims-service belum dapat ditanya, hasilnya tidak akan lengkap");
    }

    /** Whether it keeps anything. */
    boolean has(String nik, Actor officer) {
        JsonNode kept = of(nik, officer);
        return !kept.path("claims").isEmpty() || !kept.path("events").isEmpty();
    }
}
