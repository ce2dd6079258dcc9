package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may ask about their own data, and within which time they are answered. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(GatewayStandIn.class)
class RightsTest {

    private static String member() {
        return Partner.registered().covered(People.someone()).getString("memberId");
    }

    private static Response post(String path, Object body) {
        return Partner.as("officer").contentType(ContentType.JSON).body(body).post("/v1/rights-requests" + path);
    }

    private static JsonPath noted(String member, String kind) {
        return post("", Map.of("memberId", member, "kind", kind))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void mustBeAnsweredWithinThreeTimesTwentyFourHours() {
        JsonPath request = noted(member(), "ACCESS");

        OffsetDateTime received = OffsetDateTime.parse(request.getString("receivedAt"));
        assertThat(OffsetDateTime.parse(request.getString("dueAt"))).isEqualTo(received.plusHours(72));
        assertThat(request.getBoolean("late")).isFalse();
        Partner.as("auditor")
                .queryParam("limit", 1000)
                .get("/v1/rights-requests")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(request.getString("id")));
    }

    @Test
    void isNotedOnceWhileItIsOpen() {
        String member = member();
        String first = noted(member, "ERASURE").getString("id");

        post("", Map.of("memberId", member, "kind", "ERASURE"))
                .then()
                .statusCode(200)
                .body("id", equalTo(first));
        noted(member, "RESTRICTION");
    }

    @Test
    void isAnsweredOnceAndRefusedWithAReason() {
        String id = noted(member(), "ERASURE").getString("id");
        Map<String, Object> refusal = Map.of("granted", false, "refusal", "REQUIRED_BY_LAW");

        post("/" + id + "/answer", refusal).then().statusCode(200).body("status", equalTo("REFUSED"));
        post("/" + id + "/answer", refusal).then().statusCode(200).body("refusal", equalTo("REQUIRED_BY_LAW"));
        post("/" + id + "/answer", Map.of("granted", true))
                .then()
                .statusCode(409)
                .body("code", equalTo("RIGHTS_REQUEST_ANSWERED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"ACCESS\"}",
                "{\"memberId\":\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"}",
                "{\"memberId\":\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\",\"kind\":\"REVENGE\"}",
                "{\"memberId\":1,\"kind\":\"ACCESS\",\"more\":1}"
            })
    void refusesWhatIsNoRequest(String body) {
        assertThat(post("", body).statusCode()).isIn(400, 422);
    }

    @Test
    void knowsNobodyWhoIsNotAMember() {
        post("", Map.of("memberId", UUID.randomUUID(), "kind", "ACCESS")).then().statusCode(404);
        post("/" + UUID.randomUUID() + "/answer", Map.of("granted", true))
                .then()
                .statusCode(404);
        post("/stored-data", Map.of("nik", People.someone().nik())).then().statusCode(404);
    }

    @Test
    void showsEverythingStoredAndWhoSawIt() {
        People.Person worker = People.someone();
        String member = Partner.registered().covered(worker).getString("memberId");
        Partner.as("officer").get("/v1/members/" + member).then().statusCode(200);

        JsonPath data = post("/stored-data", Map.of("nik", worker.nik()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(data.getString("memberId")).isEqualTo(member);
        assertThat(data.getString("personal.name")).isEqualTo(worker.name());
        assertThat(data.getList("records.enrollments")).hasSize(1);
        assertThat(data.getList("records.coverage")).isNotEmpty();
        assertThat(data.getString("claims.claims")).isNotNull();
        assertThat(data.getList("seenBy.action")).contains("STORED_DATA_SHOWN", "MEMBER_SHOWN", "WORKER_ENROLLED");
    }

    @Test
    void isForOfficersOnly() {
        String member = member();
        for (String role :
                new String[] {"partner", "approver", "analyst", "auditor", "admin", "bpjs-system", "service"}) {
            Partner.as(role)
                    .contentType(ContentType.JSON)
                    .body(Map.of("memberId", member))
                    .post("/v1/rights-requests/stored-data")
                    .then()
                    .statusCode(403);
        }
        post("/stored-data", Map.of()).then().statusCode(422).body("memberId", nullValue());
    }
}
