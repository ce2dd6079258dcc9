package id.payung.reporting;

import static org.hamcrest.Matchers.equalTo;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask what: figures are for those who work with figures; only an admin changes anything. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class AccessTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/coverage, partner",
        "GET, /v1/coverage, bpjs-system",
        "GET, /v1/coverage, service",
        "GET, /v1/coverage/combinations, partner",
        "GET, /v1/coverage/all-workers, partner",
        "GET, /v1/coverage/restatements, partner",
        "GET, /v1/contributions, partner",
        "GET, /v1/claims-statistics, partner",
        "GET, /v1/gap, bpjs-system",
        "GET, /v1/awards, partner",
        "POST, /v1/awards, officer",
        "GET, /v1/figures, partner",
        "PUT, /v1/figures/LABOUR_FORCE/64/2024-01, officer",
        "GET, /v1/freshness, partner",
        "POST, /v1/freshness/rebuilds, analyst",
        "GET, /v1/freshness/rebuilds/1, analyst",
        "GET, /v1/events, officer",
    })
    void aRoleDoesOnlyWhatIsItsOwn(Method method, String path, String role) {
        Reports.as(role)
                .contentType(ContentType.JSON)
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/coverage", "/v1/figures", "/v1/claims-statistics", "/v1/freshness", "/v1/gap"})
    void whoShowsNoTokenIsToldSo(String path) {
        RestAssured.given().get(path).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }
}
