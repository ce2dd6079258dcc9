package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** What the tests remember of an event. */
record FeedRecord(String id, String type, String member, String sponsor, String programs) {

    static final String REGISTERED = "id.payung.enrollment.registered.v1";
    static final String COVERAGE_STARTED = "id.payung.coverage.started.v2";

    static final String LAPSED = "id.payung.membership.lapsed.v1";

    static FeedRecord of(JsonNode event) {
        return new FeedRecord(
                event.path("id").asText(),
                event.path("type").asText().intern(),
                event.path("subject").asText(),
                event.path("data").path("sponsor").asText().intern(),
                event.path("type").asText().equals(COVERAGE_STARTED)
                        ? String.join(" ", event.path("data").path("programs").findValuesAsText("program"))
                                .intern()
                        : "");
    }

    /** What must happen once only. */
    String fact() {
        return type + " " + member + " " + sponsor + " " + programs;
    }
}
