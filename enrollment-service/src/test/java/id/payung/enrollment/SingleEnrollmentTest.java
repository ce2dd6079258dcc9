package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SingleEnrollmentTest {

    @Test
    void theSameRequestIsTheSameEnrollmentAlsoAfterLaterPeriods() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        Response first = partner.enroll(worker, "2023-07", 6);
        Response second = partner.enroll(worker, "2024-01", 6);
        assertThat(second.statusCode()).isEqualTo(201);

        Response firstAgain = partner.enroll(worker, "2023-07", 6);
        Response secondAgain = partner.enroll(worker, "2024-01", 6);

        assertThat(firstAgain.statusCode()).isEqualTo(200);
        assertThat(firstAgain.asString()).isEqualTo(first.asString());
        assertThat(secondAgain.statusCode()).isEqualTo(200);
        assertThat(secondAgain.asString()).isEqualTo(second.asString());
        assertThat(partner.enroll(worker.as("FARMER"), "2023-07", 6).statusCode())
                .isEqualTo(409);
    }

    @Test
    void theSameRequestIsTheSameEnrollmentAlsoAfterTheMemberHasDied() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        Partner.end(member, Map.of("on", "2023-09-10", "cause", "DEATH")).then().statusCode(200);

        Response again = partner.enroll(worker, "2023-07", 6);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("memberId")).isEqualTo(member);
    }

    @Test
    void aSponsorWithFourEyesEnrollsByRosterOnly() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("approvalRequired", true));
        People.Person worker = People.someone();

        Response refused = partner.enroll(worker, "2023-07", 6);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("APPROVAL_REQUIRED");
        assertThat(partner.bills()).isEmpty();
        assertThat(partner.rested(partner.send("SK-1", People.roster(worker)).path("id"))
                        .getString("status"))
                .isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void aRequestWhoseBillWasCancelledEnrollsAnew() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String bill = partner.enrolled(worker).getString("billNumber");
        partner.calling().contentType(ContentType.JSON).post("/v1/bills/" + bill + "/cancellation");

        Response again = partner.enroll(worker, "2023-07", 6);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("billNumber")).isNotEqualTo(bill);
    }

    @Test
    void theDayOfTheDecreeStaysWithTheEnrollmentAndItsBill() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();

        Response newcomer = decreed(partner, worker, "2023-07", "2023-08-17");
        Response known = decreed(partner, worker, "2024-01", "2023-12-01");

        assertThat(newcomer.statusCode()).isEqualTo(201);
        assertThat(newcomer.<String>path("decreeDate")).isEqualTo("2023-08-17");
        assertThat(partner.bill(newcomer.path("billNumber")).getString("decreeDate"))
                .isEqualTo("2023-08-17");
        assertThat(known.<String>path("decreeDate")).isEqualTo("2023-12-01");
        assertThat(decreed(partner, worker, "2023-07", "2023-08-17").asString()).isEqualTo(newcomer.asString());
        assertThat(decreed(partner, worker, "2023-07", "2023-08-18").statusCode())
                .isEqualTo(409);
        assertThat(decreed(partner, People.someone(), "2023-07", "2999-01-01").<String>path("errors[0].code"))
                .isEqualTo("DECREE_DATE_INVALID");
    }

    @Test
    void aValueOfTheWrongKindIsOneOfTheBrokenFields() {
        Partner partner = Partner.registered();
        Map<String, Object> body = People.someone().enrollment(partner.code(), "2023-07", 6);
        body.putAll(Map.of(
                "income",
                "satu juta",
                "months",
                "enam",
                "job",
                Map.of(),
                "birthDate",
                List.of(1990, 1, 1),
                "programs",
                true,
                "region",
                6472.5));

        Response refused = post(partner, body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("/months", "/programs", "/birthDate", "/region", "/income", "/job");
        assertThat(refused.jsonPath().getList("errors.code")).contains("INCOME_INVALID", "MONTHS_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "-1", "250000.5", "99999999999999999999", "\"1.000.000\""})
    void anIncomeIsWholeRupiah(String income) throws JsonProcessingException {
        Partner partner = Partner.registered();
        Map<String, Object> body = People.someone().enrollment(partner.code(), "2023-07", 6);
        String json = new ObjectMapper().writeValueAsString(body).replaceFirst("}$", ",\"income\":" + income + "}");

        Response refused = post(partner, json);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("INCOME_INVALID");
    }

    @Test
    void aFieldThatNobodyKnowsIsStillUnreadable() {
        Partner partner = Partner.registered();
        Map<String, Object> body = People.someone().enrollment(partner.code(), "2023-07", 6);
        body.put("shoeSize", 42);

        assertThat(post(partner, body).statusCode()).isEqualTo(400);
    }

    private static Response post(Partner partner, Object body) {
        return partner.calling().contentType(ContentType.JSON).body(body).post("/v1/enrollments");
    }

    private static Response decreed(Partner partner, People.Person worker, String from, String day) {
        Map<String, Object> body = worker.enrollment(partner.code(), from, 6);
        body.put("decreeDate", day);
        return post(partner, body);
    }
}
