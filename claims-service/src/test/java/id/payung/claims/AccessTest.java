package id.payung.claims;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: single claims are nobody's affair but the officers'. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class AccessTest {

    private static final String NOBODY = "01a2053e-95f5-773f-bf4c-c9608ac1f1c7";

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/claims, partner",
        "GET, /v1/claims, analyst",
        "GET, /v1/claims, bpjs-system",
        "GET, /v1/claims/" + NOBODY + ", analyst",
        "GET, /v1/claims/" + NOBODY + "/timeline, partner",
        "POST, /v1/claims/search, auditor",
        "POST, /v1/claims/search, partner",
        "POST, /v1/claims/" + NOBODY + "/answers, approver",
        "POST, /v1/claims/" + NOBODY + "/cover-checks, approver",
        "POST, /v1/claims/" + NOBODY + "/proposals, approver",
        "POST, /v1/claims/" + NOBODY + "/proposals, bpjs-system",
        "POST, /v1/claims/" + NOBODY + "/confirmation, officer",
        "POST, /v1/claims/" + NOBODY + "/rejection, officer",
        "GET, /v1/claims/" + NOBODY + "/decisions, analyst",
        "POST, /v1/appeals, partner",
        "POST, /v1/appeals/" + NOBODY + "/proposal, approver",
        "POST, /v1/appeals/" + NOBODY + "/confirmation, officer",
        "GET, /v1/payment-orders, partner",
        "GET, /v1/payment-orders, analyst",
        "POST, /v1/payment-orders/PO-1/settlements, approver",
        "POST, /v1/payment-orders/PO-1/replacement, approver",
        "POST, /v1/payment-orders/PO-1/confirmation, officer",
        "POST, /v1/payment-orders/PO-1/rejection, officer",
        "POST, /v1/payment-orders/PO-1/compensation, approver",
        "POST, /v1/payment-orders/PO-1/compensation, bpjs-system",
        "GET, /v1/scholarships, analyst",
        "GET, /v1/scholarships/liability, partner",
        "POST, /v1/scholarships/" + NOBODY + "/years/2024/proposal, approver",
        "POST, /v1/scholarships/" + NOBODY + "/years/2024/confirmation, officer",
        "POST, /v1/scholarships/" + NOBODY + "/end, approver",
        "POST, /v1/scholarships/" + NOBODY + "/end/confirmation, officer",
        "POST, /v1/scholarships/" + NOBODY + "/end/rejection, officer",
        "POST, /v1/claim-events, partner",
        "POST, /v1/claim-events, analyst",
        "GET, /v1/claim-events, partner",
        "GET, /v1/events, officer",
        "POST, /v1/benefit-simulations, auditor",
    })
    void aRoleDoesOnlyWhatIsItsOwn(Method method, String path, String role) {
        Case.as(role, role)
                .contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/claims",
        "POST, /v1/claim-events",
        "POST, /v1/benefit-simulations",
        "GET, /v1/payment-orders",
        "GET, /v1/events",
    })
    void whoShowsNoTokenIsToldSo(Method method, String path) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/claims?state=OPEN",
        "/v1/claims?region=64.72",
        "/v1/claims?unchangedDays=-1",
        "/v1/claims?memberId=7",
        "/v1/claims?payBefore=tomorrow",
        "/v1/claims?determineBefore=2026-02-30",
        "/v1/claims?concludeBefore=soon",
        "/v1/claims?cursor=abc",
        "/v1/claims?limit=100000",
        "/v1/payment-orders?status=NEW",
        "/v1/payment-orders?claimId=7",
        "/v1/appeals?status=LATE",
        "/v1/scholarships?status=all",
        "/v1/claim-events?state=LOST",
    })
    void aFilterThatCannotBeReadIsRefused(String query) {
        Case.as("officer", "officer-1").get(query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "text/", "/", "a/b/c", "image/png"})
    void aFormThatIsNoneIsNotSpoken(String accept) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("officer"))
                .header("Accept", accept)
                .get("/v1/payment-orders")
                .then()
                .statusCode(oneOf(400, 406))
                .contentType("application/problem+json");
    }
}
