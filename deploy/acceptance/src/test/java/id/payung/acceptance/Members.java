package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an officer asks about members, and where others see them. */
final class Members {

    private final Caller officer;

    Members(Caller officer) {
        this.officer = officer;
    }

    /** What the caller finds by the NIK of a row. */
    static JsonNode found(Caller caller, String row) {
        return caller.post("/v1/members/search", Map.of("nik", People.nikOf(row)))
                .expecting(200)
                .json()
                .path("items");
    }

    static String pathOf(JsonNode enrollment) {
        return "/v1/members/" + enrollment.path("memberId").asText();
    }

    /** The version that the caller sees now. */
    static String seen(Caller caller, String path) {
        return caller.get(path).expecting(200).header("ETag").orElseThrow();
    }

    Answer check(String row, String at, String asKnownAt) {
        Map<String, Object> question = new LinkedHashMap<>(Map.of("nik", People.nikOf(row), "at", at));
        if (!asKnownAt.isEmpty()) {
            question.put("asKnownAt", asKnownAt);
        }
        return officer.post("/v1/coverage-checks", question).expecting(200);
    }

    JsonNode check(String row, String at) {
        return check(row, at, "").json();
    }
}
