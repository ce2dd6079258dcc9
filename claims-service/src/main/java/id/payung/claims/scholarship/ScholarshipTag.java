package id.payung.claims.scholarship;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a scholarship's entity tag says: its version, which changes of it are made for, and a fingerprint of everything
 * that is seen, for its school years and their payments change without it.
 */
@ApplicationScoped
class ScholarshipTag {

    private final ObjectMapper json;

    ScholarshipTag(ObjectMapper json) {
        this.json = json;
    }

    /** The tag without its quotes. */
    String of(ScholarshipView seen) {
        try {
            byte[] shown = json.writeValueAsString(seen).getBytes(StandardCharsets.UTF_8);
            return seen.version() + "-" + UUID.nameUUIDFromBytes(shown);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A scholarship cannot be written", impossible);
        }
    }

    /** The tags of {@code If-Match} as those of the versions alone, which is all that a change is made for. */
    static String versions(String ifMatch) {
        return ifMatch == null ? null : ifMatch.replaceAll("\"([0-9]+)-[0-9a-f-]{36}\"", "\"$1\"");
    }
}
