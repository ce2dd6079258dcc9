package id.payung.claims.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** An appeal as a family and the people who decide it go through it. */
public final class Contest {

    private static final String TODAY = LocalDate.now(ZoneOffset.ofHours(8)).toString();

    private Contest() {}

    /** The family's letter of today. */
    public static Response lodge(String claim, String reference, String reason) {
        return lodgeOn(TODAY, claim, reference, reason);
    }

    /** The same of another day. */
    public static Response lodgeOn(String day, String claim, String reference, String reason) {
        return lodge("officer-9", day, claim, reference, reason);
    }

    /** The letter of today as a certain officer enters it. */
    public static Response lodgeBy(String officer, String claim, String reference) {
        return lodge(officer, TODAY, claim, reference, "We paid longer");
    }

    private static Response lodge(String officer, String day, String claim, String reference, String reason) {
        return Case.as("officer", officer)
                .contentType(ContentType.JSON)
                .body(Map.of("claimId", claim, "reference", reference, "lodgedOn", day, "reason", reason))
                .post("/v1/appeals");
    }

    /** A proposal on the appeal as it is seen now. */
    public static Response propose(String appeal, String officer, String status) {
        return propose(appeal, officer, status, version(appeal));
    }

    public static Response propose(String appeal, String officer, String status, String seen) {
        return propose(appeal, officer, seen, Map.of("status", status, "reason", "All papers were read again"));
    }

    /** To uphold it, with something taken off. */
    public static Response upholdInPart(String appeal, String officer, List<Map<String, Object>> reductions) {
        Map<String, Object> body =
                Map.of("status", "UPHELD", "reason", "All papers were read again", "reductions", reductions);
        return propose(appeal, officer, version(appeal), body);
    }

    private static Response propose(String appeal, String officer, String seen, Map<String, Object> body) {
        return Case.as("officer", officer)
                .contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body(body)
                .post("/v1/appeals/" + appeal + "/proposal");
    }

    public static Response confirm(String appeal, String approver) {
        return confirm(appeal, approver, version(appeal));
    }

    public static Response confirm(String appeal, String approver, String seen) {
        return Case.as("approver", approver)
                .contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body(Map.of("reason", "Agreed"))
                .post("/v1/appeals/" + appeal + "/confirmation");
    }

    /** The version as it is seen now. */
    public static String version(String appeal) {
        return Case.as("officer", "officer-9").get("/v1/appeals/" + appeal).header("ETag");
    }
}
