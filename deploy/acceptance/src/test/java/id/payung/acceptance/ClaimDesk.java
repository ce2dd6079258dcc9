package id.payung.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The systems and people around claims: who reports, who decides, who pays. All of them are patient. */
final class ClaimDesk {

    static final String PREFIX = "id.go.bpjsketenagakerjaan.";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int STALE = 412;
    private static final int DONE_OTHERWISE = 409;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DEATH_PAPERS = List.of(
            "MEMBER_CARD",
            "IDENTITY_CARD",
            "HEIR_IDENTITY",
            "DEATH_CERTIFICATE",
            "FAMILY_CARD",
            "HEIRS_CERTIFICATE",
            "MARRIAGE_BOOK",
            "BANK_BOOK",
            "CLAIM_FORM",
            "DOCTOR_STATEMENT",
            "BIRTH_CERTIFICATE",
            "SCHOOL_CERTIFICATE");

    private final Caller bpjs;
    private final Bank bank;
    private final Caller officer;
    private final Caller approver;

    ClaimDesk(Callers callers) {
        bpjs = callers.as("bpjs-system");
        bank = new Bank(callers);
        officer = callers.person("officer", "officer-1");
        approver = callers.person("approver", "approver-1");
    }

    static Map<String, Object> event(String id, String type, String time, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/bpjs/acceptance");
        event.put("type", PREFIX + type);
        event.put("time", time);
        event.put("data", data);
        return event;
    }

    /** A death with its heir and, where asked for, all papers. */
    static Map<String, Object> death(String nik, String diedAt, String cause, boolean papers) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("nik", nik);
        data.put("diedAt", diedAt);
        data.put("cause", cause);
        data.put("job", 1);
        data.put("heirs", List.of(heir()));
        if (papers) {
            data.put("documents", papers(diedAt.substring(0, 10)));
        }
        return data;
    }

    static List<Map<String, String>> papers(String day) {
        return papers(day, DEATH_PAPERS);
    }

    static List<Map<String, String>> papers(String day, List<String> kinds) {
        return kinds.stream()
                .map(kind -> Map.of("kind", kind, "receivedOn", day))
                .toList();
    }

    static Map<String, Object> child(String birthDate, String schoolYear) {
        return child("child-1", birthDate, schoolYear);
    }

    static Map<String, Object> child(String id, String birthDate, String schoolYear) {
        return Map.of(
                "id",
                id,
                "name",
                UsedValues.name("Anak Rekaan"),
                "birthDate",
                birthDate,
                "nextSchoolYear",
                schoolYear,
                "chosen",
                true,
                "guardian",
                Map.of("name", UsedValues.name("Keluarga Rekaan"), "account", account()));
    }

    private static Map<String, Object> heir() {
        return Map.of(
                "id",
                "spouse",
                "name",
                UsedValues.name("Keluarga Rekaan"),
                "relation",
                "SPOUSE",
                "birthDate",
                "1984-01-01",
                "claimant",
                true,
                "account",
                account());
    }

    static Map<String, Object> account() {
        return Map.of(
                "bank",
                "Bank Rekaan",
                "number",
                UsedValues.number("0000123456"),
                "holder",
                UsedValues.name("Keluarga Rekaan"));
    }

    Answer send(Object event) {
        return bpjs.sendPatiently(
                "/v1/claim-events", request -> request.header("Content-Type", "application/cloudevents+json")
                        .POST(BodyPublishers.ofString(text(event))));
    }

    /** The same event with its attributes in headers. */
    Answer sendInBinaryMode(Map<String, Object> event) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        event.forEach((name, value) -> headers.put("ce-" + name, value.toString()));
        headers.remove("ce-data");
        return bpjs.post("/v1/claim-events", json(event.get("data")), headers);
    }

    Answer sendBatch(List<?> events) {
        return bpjs.sendPatiently(
                "/v1/claim-events", request -> request.header("Content-Type", "application/cloudevents-batch+json")
                        .POST(BodyPublishers.ofString(text(events))));
    }

    /** Sends an event until it has a claim. */
    String claimOf(Object event) {
        String[] claim = new String[1];
        Waiting.until(PATIENCE, "the event to have a claim", () -> {
            JsonNode answer = send(event).json();
            claim[0] = answer.path("claimId").asText("");
            return answer.hasNonNull("claimId");
        });
        return claim[0];
    }

    JsonNode claim(String id) {
        return officer.getPatiently("/v1/claims/" + id).expecting(200).json();
    }

    /** Answers what is open, proposes and confirms, however often it must be tried. */
    void decide(String id) {
        answerAll(id);
        change(officer, id, "/proposals", Map.of("reason", "All conditions were checked"));
        change(approver, id, "/confirmation", Map.of("reason", "Agreed"));
    }

    /** Answers every open question with yes. */
    void answerAll(String id) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode question : claim(id).path("questions")) {
            answers.add(Map.of("question", question.path("code").asText(), "met", true, "reason", "Checked"));
        }
        if (!answers.isEmpty()) {
            change(officer, id, "/answers", Map.of("answers", answers));
        }
    }

    /** A change whose answer was lost may have been done: then the same change is refused as stale or as done. */
    private void change(Caller who, String id, String path, Map<String, Object> body) {
        String version = "\"" + claim(id).path("version").asLong() + "\"";
        Answer answer = who.sendPatiently(
                "/v1/claims/" + id + path, request -> request.header("Content-Type", "application/json")
                        .header("If-Match", version)
                        .POST(BodyPublishers.ofString(text(body))));
        if (answer.status() >= 400 && answer.status() != STALE && answer.status() != DONE_OTHERWISE) {
            throw new AssertionError(path + ": " + answer);
        }
    }

    List<JsonNode> orders(String claim) {
        List<JsonNode> orders = new ArrayList<>();
        officer.getPatiently("/v1/payment-orders?claimId=" + claim)
                .expecting(200)
                .json()
                .path("items")
                .forEach(orders::add);
        return orders;
    }

    /** Settles what is issued; returns what was paid in all. */
    long settle(String claim) {
        long paid = 0;
        for (JsonNode order : orders(claim)) {
            Answer answer = bank.pays(order);
            if (answer.status() != 201 && answer.status() != 200) {
                throw new AssertionError("settlement: " + answer);
            }
            paid += order.path("amount").asLong();
        }
        return paid;
    }

    /** Ids and states of all claims, page by page. */
    List<JsonNode> allClaims() {
        List<JsonNode> claims = new ArrayList<>();
        String page = "/v1/claims?limit=1000";
        while (!page.isEmpty()) {
            Answer answer = officer.getPatiently(page).expecting(200);
            answer.json().path("items").forEach(claims::add);
            page = answer.nextPage();
        }
        return claims;
    }

    boolean keepsNothing() {
        return kept("").isEmpty();
    }

    /** Whether events could not be worked on because enrollment-service was away. */
    boolean keepsSomethingForEnrollment() {
        return !kept("&waitsFor=ENROLLMENT").isEmpty();
    }

    private JsonNode kept(String why) {
        return officer.getPatiently("/v1/claim-events?state=KEPT&limit=1" + why)
                .expecting(200)
                .json()
                .path("items");
    }

    /** The body of a request. */
    static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(text(body));
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
