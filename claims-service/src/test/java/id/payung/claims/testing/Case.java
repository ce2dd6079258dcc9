package id.payung.claims.testing;

import id.payung.platform.testing.Tokens;
import id.payung.platform.time.WorkClock;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A case as its senders and officers go through it. */
public final class Case {

    private static final String PREFIX = "id.go.bpjsketenagakerjaan.";
    private static final String TODAY = LocalDate.now(ZoneOffset.ofHours(8)) + "T00:00:00+08:00";
    private static final AtomicLong NEXT = new AtomicLong(1);
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
            "BIRTH_CERTIFICATE",
            "SCHOOL_CERTIFICATE");

    private Case() {}

    /** A CloudEvent of a type. */
    public static Map<String, Object> event(String type, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "case-" + NEXT.getAndIncrement());
        event.put("source", "/bpjs/test/cases");
        event.put("type", PREFIX + type);
        event.put("time", "2023-07-06T09:00:00+08:00");
        event.put("data", data);
        return event;
    }

    /** Somebody died, of a cause other than work; all papers are there. */
    public static Map<String, Object> death(Worker worker, String diedAt) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("nik", worker.nik());
        data.put("diedAt", diedAt);
        data.put("cause", "OTHER");
        data.put("heirs", List.of(widow()));
        data.put("documents", papers(diedAt.substring(0, 10)));
        return event("death.reported.v1", data);
    }

    /** The same with children who go to school. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> deathWithChildren(Worker worker, String diedAt, String... schoolYears) {
        Map<String, Object> event = death(worker, diedAt);
        List<Map<String, Object>> children = new java.util.ArrayList<>();
        for (String year : schoolYears) {
            children.add(Map.of(
                    "id",
                    "child-" + (children.size() + 1),
                    "name",
                    "Anak Rekaan",
                    "birthDate",
                    "2013-05-01",
                    "nextSchoolYear",
                    year,
                    "chosen",
                    true,
                    "guardian",
                    Map.of("name", "Ibu Rekaan", "account", account())));
        }
        ((Map<String, Object>) event.get("data")).put("children", children);
        return event;
    }

    /** Names somebody else as the heir of a report. */
    public static void replaceHeirs(Map<String, Object> report, Map<String, Object> heir) {
        replaceHeirs(report, List.of(heir));
    }

    /** Names other people as the heirs of a report. */
    @SuppressWarnings("unchecked")
    public static void replaceHeirs(Map<String, Object> report, List<Map<String, Object>> heirs) {
        ((Map<String, Object>) report.get("data")).put("heirs", heirs);
    }

    private static Map<String, Object> widow() {
        return Map.of(
                "id",
                "widow",
                "name",
                "Ibu Rekaan",
                "relation",
                "SPOUSE",
                "birthDate",
                "1984-03-02",
                "claimant",
                true,
                "account",
                account());
    }

    private static Map<String, Object> account() {
        return Map.of("bank", "Bank Rekaan", "number", "0000123456", "holder", "Ibu Rekaan");
    }

    private static List<Map<String, String>> papers(String day) {
        return DEATH_PAPERS.stream()
                .map(kind -> Map.of("kind", kind, "receivedOn", day))
                .toList();
    }

    /** An officer's proposal to refuse a claim on its merits. */
    public static Response deny(String claimId, String officer, String why) {
        Map<String, Object> citation = Map.of("act", "PP 44/2015", "provision", "Pasal 37");
        return change(
                "officer",
                officer,
                claimId,
                "/proposals",
                Map.of("outcome", "DENIED", "reason", why, "citation", citation));
    }

    /** The withdrawal of a report that was sent. */
    public static Map<String, Object> withdrawn(Map<String, Object> report) {
        return event("report.withdrawn.v1", Map.of("withdraws", key(report), "reason", "Somebody else"));
    }

    /** Other data in the place of what a report said. */
    public static Map<String, Object> corrected(Map<String, Object> report, Object data) {
        return event("report.corrected.v1", Map.of("corrects", key(report), "data", data));
    }

    private static Map<String, Object> key(Map<String, Object> event) {
        return Map.of("source", event.get("source"), "id", event.get("id"));
    }

    /** The day of an instant, as the law counts it. */
    public static String dayOf(String instant) {
        return WorkClock.dayOf(OffsetDateTime.parse(instant).toInstant()).toString();
    }

    /** Sends an event as a BPJS system does. */
    public static Response send(Map<String, Object> event) {
        return send("application/cloudevents+json", event);
    }

    /** Sends several events at once. */
    public static Response sendBatch(List<Map<String, Object>> events) {
        return send("application/cloudevents-batch+json", events);
    }

    private static Response send(String type, Object body) {
        return as("bpjs-system", "bpjs")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.JSON)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .post("/v1/claim-events");
    }

    public static RequestSpecification as(String role, String name) {
        return RestAssured.given().auth().oauth2(Tokens.of(role, name, null));
    }

    public static JsonPath claim(String id) {
        return as("officer", "officer-1")
                .get("/v1/claims/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Answers every open question with yes. */
    public static JsonPath answerAll(String id) {
        return answerAll(id, "officer-1");
    }

    /** The same by a certain officer. */
    public static JsonPath answerAll(String id, String officer) {
        JsonPath claim = claim(id);
        List<String> questions = claim.getList("questions.code");
        if (!questions.isEmpty()) {
            List<Map<String, Object>> answers = questions.stream()
                    .map(question ->
                            Map.<String, Object>of("question", question, "met", true, "reason", "Looked at the papers"))
                    .toList();
            change("officer", officer, id, "/answers", Map.of("answers", answers))
                    .then()
                    .statusCode(200);
        }
        return claim(id);
    }

    public static Response propose(String id, String officer) {
        return change("officer", officer, id, "/proposals", Map.of("reason", "All conditions were checked"));
    }

    public static Response confirm(String id, String approver) {
        return change("approver", approver, id, "/confirmation", Map.of("reason", "Agreed"));
    }

    /** A change of a claim as somebody sees it now. */
    public static Response change(String role, String name, String id, String path, Object body) {
        return as(role, name)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + claim(id).getLong("version") + "\"")
                .body(body)
                .post("/v1/claims/" + id + path);
    }

    /** Names who looks after a claim. */
    public static Response own(String id, String owner) {
        return as("officer", "officer-9")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + claim(id).getLong("version") + "\"")
                .body(Map.of("owner", owner))
                .put("/v1/claims/" + id + "/owner");
    }

    public static List<Map<String, Object>> orders(String claimId) {
        return as("officer", "officer-1")
                .queryParam("claimId", claimId)
                .get("/v1/payment-orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    public static Response settle(Map<String, Object> order, String reference, Object amount, String result) {
        return settle("bank", order, reference, amount, result);
    }

    /** The same by a certain sender. */
    public static Response settle(
            String sender, Map<String, Object> order, String reference, Object amount, String result) {
        return as("bpjs-system", sender)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "reference", reference,
                        "amount", amount,
                        "settledAt", TODAY,
                        "result", result))
                .post("/v1/payment-orders/" + order.get("number") + "/settlements");
    }
}
