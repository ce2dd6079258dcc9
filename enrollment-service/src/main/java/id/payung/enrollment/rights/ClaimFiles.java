package id.payung.enrollment.rights;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.payung.platform.access.Actor;
import id.payung.platform.calls.ServiceCalls;
import id.payung.platform.calls.ServiceUnreachable;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.retention.KeptBecause;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks claims-service what it keeps about a person, and has it forget one. */
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
        return ask(
                "/v1/claims/stored-data",
                json.createObjectNode().put("nik", nik).put("askedBy", officer.subject()));
    }

    /** Why it keeps something about the person today. */
    List<KeptBecause> keptBecause(List<String> niks, Actor officer) {
        return erasure(niks, officer, true);
    }

    /** Has it forget the person, unless something keeps the data now; doing it again changes nothing. */
    List<KeptBecause> forget(List<String> niks, Actor officer) {
        return erasure(niks, officer, false);
    }

    private List<KeptBecause> erasure(List<String> niks, Actor officer, boolean dryRun) {
        if (niks.isEmpty()) {
            return List.of();
        }
        ObjectNode question = json.createObjectNode().put("askedBy", officer.subject());
        niks.forEach(question.putArray("niks")::add);
        JsonNode answer = ask("/v1/claims/erasures", question.put("dryRun", dryRun));
        return json.convertValue(answer.path("keptBecause"), new TypeReference<List<KeptBecause>>() {});
    }

    private JsonNode ask(String path, ObjectNode question) {
        try {
            ServiceCalls.Answer answer = calls.send("POST", path, Optional.of(question.toString()), PATIENCE);
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
}
