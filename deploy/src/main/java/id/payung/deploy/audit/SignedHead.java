package id.payung.deploy.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The signed end of a chain, of now or of another time. */
record SignedHead(String service, long position, String hash, Instant signedAt, String keyId, String signature) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static SignedHead read(String text) {
        try {
            return of(JSON.readTree(text));
        } catch (JsonProcessingException unreadable) {
            throw new BrokenChain("the head cannot be read");
        }
    }

    static SignedHead of(JsonNode head) {
        try {
            return new SignedHead(
                    head.path("service").asText(),
                    head.path("position").asLong(),
                    head.path("hash").asText(),
                    OffsetDateTime.parse(head.path("signedAt").asText()).toInstant(),
                    head.path("keyId").asText(),
                    head.path("signature").asText());
        } catch (DateTimeException unreadable) {
            throw new BrokenChain("the head cannot be read");
        }
    }

    /** What is signed, as {@code /v1/audit/head} describes it. */
    byte[] statement() {
        return ("payung-audit-head-v1\n" + service + "\n" + position + "\n" + hash + "\n" + signedAt + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
