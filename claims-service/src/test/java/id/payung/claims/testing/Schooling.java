package id.payung.claims.testing;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schooling of the first child of a claim: what is sent about it, what people decide, what the ledger says. */
public final class Schooling {

    private final String claim;

    private Schooling(String claim) {
        this.claim = claim;
    }

    /** Of a claim that a confirmed decision has granted or will grant. */
    public static Schooling of(String claim) {
        return new Schooling(claim);
    }

    /** Of a parent who died on 5 June 2024; two persons granted it. */
    public static Schooling granted(String nextSchoolYear) {
        String claim = Case.send(
                        Case.deathWithChildren(Worker.coveredFor(40), "2024-06-05T13:30:00+08:00", nextSchoolYear))
                .path("claimId");
        grant(claim);
        return new Schooling(claim);
    }

    /** Two persons decide the claim. */
    public static void grant(String claim) {
        Case.answerAll(claim);
        Case.propose(claim, "officer-1").then().statusCode(201);
        Case.confirm(claim, "approver-1").then().statusCode(200);
    }

    public String claim() {
        return claim;
    }

    /** What a proof says; change what should be different. */
    public Map<String, Object> said(int year, String level) {
        return new HashMap<>(Map.of(
                "claimId",
                claim,
                "childId",
                "child-1",
                "schoolYear",
                year,
                "level",
                level,
                "married",
                false,
                "working",
                false));
    }

    /** A proof as it is sent at a time. */
    public Map<String, Object> proof(int year, String level, String time) {
        Map<String, Object> event = Case.event("education.confirmed.v1", said(year, level));
        event.put("time", time);
        return event;
    }

    public Response prove(int year, String level) {
        return Case.send(proof(year, level, "2026-07-06T09:00:00+08:00"));
    }

    /** The sender says what a proof should have said. */
    public static Response correct(Map<String, Object> event, Map<String, Object> data) {
        return Case.send(Case.corrected(event, data));
    }

    public static Response withdraw(Map<String, Object> event) {
        return Case.send(Case.withdrawn(event));
    }

    /** The ledger of the child. */
    public JsonPath ledger() {
        String id = Case.as("officer", "officer-1")
                .queryParam("claimId", claim)
                .get("/v1/scholarships")
                .path("items[0].id");
        return Case.as("officer", "officer-1")
                .get("/v1/scholarships/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One school year of it, or nothing. */
    public Map<String, Object> year(int year) {
        return ledger().getMap("years.find { it.schoolYear == " + year + " }");
    }

    /** What one condition of a school year came to. */
    public String finding(int year, String code) {
        return ledger().getString("years.find { it.schoolYear == " + year + " }.law.findings.find { it.code == '" + code
                + "' }.result");
    }

    public Response propose(int year, boolean grant) {
        return post(
                "officer", "officer-1", year, "proposal", Map.of("grant", grant, "reason", "The school confirms it"));
    }

    public Response confirm(int year) {
        return post("approver", "approver-1", year, "confirmation", Map.of("reason", "Agreed"));
    }

    public Response reject(int year, String approver, String reason) {
        return post("approver", approver, year, "rejection", Map.of("reason", reason));
    }

    /** By two persons. */
    public void decide(int year, boolean grant) {
        propose(year, grant).then().statusCode(200);
        confirm(year).then().statusCode(200);
    }

    /** A step as somebody takes it who sees the year as it is now. */
    public Response post(String role, String name, int year, String step, Map<String, Object> body) {
        return Case.as(role, name)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + year(year).get("version") + "\"")
                .body(body)
                .post("/v1/scholarships/" + ledger().getString("id") + "/years/" + year + "/" + step);
    }

    /** The orders of school money. */
    public List<Map<String, Object>> orders() {
        return Case.orders(claim).stream()
                .filter(order -> order.get("kind").equals("SCHOLARSHIP"))
                .toList();
    }
}
