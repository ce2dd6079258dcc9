package id.payung.claims.testing;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A school year of a child, from the death of a parent to the money. */
public final class SchoolYear {

    private static final int AMOUNT = 1_500_000;

    private SchoolYear() {}

    /** Proven, proposed, confirmed and settled. */
    public static void isPaid() {
        String claim = Case.send(Case.deathWithChildren(Worker.coveredFor(40), "2024-06-05T13:30:00+08:00", "SD6"))
                .path("claimId");
        Case.answerAll(claim);
        Case.propose(claim, "officer-1").then().statusCode(201);
        Case.confirm(claim, "approver-1").then().statusCode(200);
        Case.send(Case.event(
                        "education.confirmed.v1",
                        Map.of(
                                "claimId",
                                claim,
                                "childId",
                                "child-1",
                                "schoolYear",
                                2024,
                                "level",
                                "SD6",
                                "married",
                                false,
                                "working",
                                false)))
                .then()
                .statusCode(201);
        String child = Case.as("officer", "officer-1")
                .queryParam("claimId", claim)
                .get("/v1/scholarships")
                .path("items[0].id");
        String year = "/v1/scholarships/" + child + "/years/2024";
        json("officer", "officer-1", Map.of("grant", true, "reason", "The school confirms it"))
                .header("If-Match", "\"0\"")
                .post(year + "/proposal")
                .then()
                .statusCode(200);
        json("approver", "approver-1", Map.of("reason", "Agreed"))
                .header("If-Match", "\"1\"")
                .post(year + "/confirmation")
                .then()
                .statusCode(200);
        Map<String, Object> order = Case.orders(claim).stream()
                .filter(candidate -> candidate.get("kind").equals("SCHOLARSHIP"))
                .findFirst()
                .orElseThrow();
        Case.settle(order, "S-1", AMOUNT, "PAID").then().statusCode(201);
    }

    private static RequestSpecification json(String role, String name, Object body) {
        return Case.as(role, name).contentType(ContentType.JSON).body(body);
    }
}
