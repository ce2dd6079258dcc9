package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Erasure and restriction: what the law lets people ask of us, and what it lets us answer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(GatewayStandIn.class)
class ForgettingTest {

    private static final Map<String, Object> GRANTED = Map.of("granted", true);
    private static final Map<String, Object> REQUIRED_BY_LAW = Map.of("granted", false, "refusal", "REQUIRED_BY_LAW");

    @Inject
    Database database;

    private static String noted(String member, String kind) {
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("memberId", member, "kind", kind))
                .post("/v1/rights-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response answer(String token, String request, Map<String, Object> answer) {
        return Partner.calling(token)
                .contentType(ContentType.JSON)
                .body(answer)
                .post("/v1/rights-requests/" + request + "/answer");
    }

    private static String secondOfficer() {
        return Tokens.of("officer", "officer-two", null);
    }

    private static Response granted(String request) {
        return answer(secondOfficer(), request, GRANTED);
    }

    /** Covered from January to June 2018: nothing may come of it any more. */
    private static String formerMember(Partner partner, People.Person worker) {
        JsonPath roster =
                partner.rested(partner.send("SK-2018", People.roster(worker), Map.of("from", "2018-01", "months", "6"))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"));
        partner.pay(roster.getString("billNumber"), roster.getLong("amount"), "2017-12-20T09:00:00+08:00")
                .then()
                .statusCode(201);
        return memberId(partner, worker);
    }

    private static String memberId(Partner partner, People.Person worker) {
        return found(partner, worker).getString("items[0].id");
    }

    private static JsonPath found(Partner partner, People.Person worker) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("nik", worker.nik()))
                .post("/v1/members/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void anErasedPersonIsNowhereAndTheSumsStay() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = formerMember(partner, worker);
        String roster = partner.calling()
                .get("/v1/rosters?sponsor=" + partner.code())
                .then()
                .extract()
                .path("items[0].id");
        long billed = partner.bills().size();

        granted(noted(member, "ERASURE")).then().statusCode(200).body("status", equalTo("GRANTED"));

        assertThat(found(partner, worker).getList("items")).isEmpty();
        partner.calling().get("/v1/members/" + member).then().statusCode(410).body("code", equalTo("MEMBER_ERASED"));
        Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("memberId", member))
                .post("/v1/rights-requests/stored-data")
                .then()
                .statusCode(410);
        partner.calling().get("/v1/rosters/" + roster + "/rows").then().statusCode(410);
        assertThat(partner.calling()
                        .get("/v1/rosters/" + roster)
                        .then()
                        .extract()
                        .<Integer>path("rows"))
                .isEqualTo(1);
        assertThat(partner.bills()).hasSize((int) billed);
        assertThat(Partner.check(worker.nik(), "2018-03-01T12:00:00+08:00").getString("status"))
                .isEqualTo("NOT_COVERED");
        assertThat(database.first(
                        "select count(*) from member_nik where member_id = ?",
                        row -> row.getLong(1),
                        UUID.fromString(member)))
                .contains(0L);
    }

    @Test
    void anErasedPersonMayBecomeAMemberAnew() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = formerMember(partner, worker);
        granted(noted(member, "ERASURE")).then().statusCode(200);

        assertThat(partner.covered(worker).getString("memberId")).isNotEqualTo(member);
    }

    @Test
    void whoeverNotedTheRequestCannotGrantTheErasure() {
        String request = noted(formerMember(Partner.registered(), People.someone()), "ERASURE");

        answer(Tokens.of("officer"), request, GRANTED)
                .then()
                .statusCode(403)
                .body("code", equalTo("ERASURE_SAME_PERSON"));
    }

    @Test
    void nothingIsErasedBeforeTheLawLetsIt() {
        String member = Partner.registered().covered(People.someone()).getString("memberId");

        granted(noted(member, "ERASURE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ERASURE_TOO_EARLY"))
                .body("errors.code", contains("CLAIM_MAY_COME"))
                .body("errors[0].detail", equalTo("PP 82/2019 Pasal 26, until 2029-01-01"));
        Partner.as("officer").get("/v1/members/" + member).then().statusCode(200);
    }

    @Test
    void anOpenBillAndACoverThatIsNotOverKeepTheData() {
        Partner partner = Partner.registered();
        String member = partner.enroll(
                        People.someone(), YearMonth.now(ZoneOffset.ofHours(8)).toString(), 6)
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");

        granted(noted(member, "ERASURE"))
                .then()
                .statusCode(409)
                .body("errors.code", hasItems("COVER_NOT_OVER", "BILL_OPEN"));
    }

    @Test
    void aRefusalByLawSaysWhichAndUntilWhen() {
        String member = Partner.registered().covered(People.someone()).getString("memberId");

        answer(secondOfficer(), noted(member, "ERASURE"), REQUIRED_BY_LAW)
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("kept[0].code", equalTo("CLAIM_MAY_COME"))
                .body("kept[0].until", equalTo("2029-01-01"))
                .body("kept[0].citation", equalTo("PP 82/2019 Pasal 26"))
                .body("kept[0].verified", equalTo(false));
    }

    @Test
    void theSameAnswerAgainErasesNothingMore() {
        String request = noted(formerMember(Partner.registered(), People.someone()), "ERASURE");
        granted(request).then().statusCode(200);

        granted(request).then().statusCode(200).body("status", equalTo("GRANTED"));
    }

    @Test
    void twoAnswersAtOnceAreOne() throws Exception {
        String request = noted(formerMember(Partner.registered(), People.someone()), "ERASURE");

        List<Integer> statuses = Together.call(
                Collections.<Callable<Integer>>nCopies(4, () -> granted(request).statusCode()));

        assertThat(statuses).containsOnly(200);
    }

    @Test
    void aRestrictedPersonIsShownToNobodyUntilItIsLifted() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        String request = noted(member, "RESTRICTION");
        granted(request).then().statusCode(200);

        for (var caller : List.of(partner.calling(), Partner.as("officer"))) {
            caller.get("/v1/members/" + member)
                    .then()
                    .statusCode(200)
                    .body("restricted", equalTo(true))
                    .body("name", nullValue())
                    .body("birthDate", nullValue())
                    .body("nik", not(equalTo(worker.nik())));
        }
        String tag = partner.calling().get("/v1/members/" + member).header("ETag");
        partner.calling()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("phone", "+628110000"))
                .patch("/v1/members/" + member)
                .then()
                .statusCode(409)
                .body("code", equalTo("MEMBER_RESTRICTED"));

        Partner.as("officer")
                .post("/v1/rights-requests/" + request + "/lift")
                .then()
                .statusCode(200)
                .body("liftedAt", notNullValue());
        Partner.as("officer")
                .post("/v1/rights-requests/" + request + "/lift")
                .then()
                .statusCode(200);

        partner.calling()
                .get("/v1/members/" + member)
                .then()
                .body("restricted", equalTo(false))
                .body("name", equalTo(worker.name()));
    }

    @Test
    void aRestrictionLeavesCoverAndTheLawsReadersAlone() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        granted(noted(member, "RESTRICTION")).then().statusCode(200);

        assertThat(Partner.check(worker.nik(), "2023-08-01T12:00:00+08:00").getString("status"))
                .isEqualTo("COVERED");
        Partner.as("service").get("/v1/members/" + member).then().body("name", equalTo(worker.name()));
    }

    @Test
    void onlyAGrantedRestrictionIsLifted() {
        String member = Partner.registered().covered(People.someone()).getString("memberId");

        Partner.as("officer")
                .post("/v1/rights-requests/" + noted(member, "RESTRICTION") + "/lift")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_RESTRICTED"));
    }

    @Test
    void anErasedMemberIsInNoListAndAsksNothingMore() {
        Partner partner = Partner.registered();
        String member = formerMember(partner, People.someone());
        granted(noted(member, "ERASURE")).then().statusCode(200);

        partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("sponsor", partner.code()))
                .post("/v1/members/search")
                .then()
                .body("items", hasSize(0));
        Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("memberId", member, "kind", "ACCESS"))
                .post("/v1/rights-requests")
                .then()
                .statusCode(404);
        Partner.as("officer").get("/v1/rights-requests").then().body("items.memberId", not(hasItem(member)));
    }
}
