package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class CoverageCheckTest {

    private static final String AT = "2023-10-15T10:00:00+08:00";

    @Test
    void theAnswerOfAnInstantStaysWhatItWasAfterATermination() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        Response before = check(Partner.as("officer"), Map.of("nik", worker.nik(), "at", AT));

        Partner.end(member, Map.of("on", "2023-09-10", "cause", "MOVED")).then().statusCode(200);

        assertThat(Partner.check(worker.nik(), AT).getString("status")).isEqualTo("NOT_COVERED");
        assertThat(Partner.check(worker.nik(), AT).getList("reasons.code")).containsExactly("MEMBERSHIP_ENDED");
        assertSameAsBefore(worker.nik(), before);
    }

    @Test
    void anEndingDoesNotEndWhatWasEnrolledAfterItFromTheSameDay() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        Partner.end(member, Map.of("on", "2023-07-01", "cause", "MOVED")).then().statusCode(200);

        String bill = partner.enroll(worker, "2023-07", 12).jsonPath().getString("billNumber");
        partner.pay(bill, partner.bill(bill).getInt("amount"), "2023-06-20T09:00:00+08:00")
                .then()
                .statusCode(201);

        assertThat(Partner.check(worker.nik(), AT).getString("status")).isEqualTo("COVERED");
        assertThat(Partner.check(worker.nik(), "2024-08-15T10:00:00+08:00").getString("status"))
                .isEqualTo("IN_ARREARS");
    }

    @Test
    void theAnswerOfAnInstantStaysWhatItWasAfterAPayment() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        JsonPath enrollment = partner.enrolled(worker);
        Response before = check(Partner.as("officer"), Map.of("nik", worker.nik(), "at", AT));
        assertThat(before.jsonPath().getList("reasons.code")).containsExactly("BILL_UNPAID");

        partner.pay(enrollment.getString("billNumber"), 6 * 16_800, "2023-06-20T09:00:00+08:00")
                .then()
                .statusCode(201);

        assertThat(Partner.check(worker.nik(), AT).getBoolean("covered")).isTrue();
        assertSameAsBefore(worker.nik(), before);
    }

    @Test
    void theAnswerOfAnInstantStaysWhatItWasAfterANikCorrectionAndAMerge() {
        Partner partner = Partner.registered();
        People.Person wrong = People.someone();
        String right = MemberTest.otherNumber(wrong.nik());
        String other = "6409" + right.substring(4);
        JsonPath enrollment = partner.covered(wrong);
        String member = enrollment.getString("memberId");
        Partner.registered()
                .covered(new People.Person(
                        other, wrong.name(), wrong.birthDate(), wrong.sex(), wrong.region(), wrong.occupation()));
        Response knownByTheWrong = check(Partner.as("officer"), Map.of("nik", wrong.nik(), "at", AT));
        Response unknownByTheRight = check(Partner.as("officer"), Map.of("nik", right, "at", AT));
        assertThat(unknownByTheRight.jsonPath().getString("status")).isEqualTo("NOT_COVERED");

        correctNik(member, right).then().statusCode(200);
        Response knownByTheRight = check(Partner.as("officer"), Map.of("nik", right, "at", AT));
        assertThat(knownByTheRight.jsonPath().getBoolean("covered")).isTrue();
        Partner.end(member, Map.of("on", "2023-07-01", "cause", "MOVED")).then().statusCode(200);
        correctNik(member, other).then().statusCode(200);

        assertSameAsBefore(wrong.nik(), knownByTheWrong);
        assertSameAsBefore(right, unknownByTheRight);
        assertSameAsBefore(right, knownByTheRight);
    }

    @Test
    void whoIsInArrearsIsToldOnWhatBaseAPersonWouldDecide() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String enrollment = partner.covered(worker).getString("enrollmentId");

        JsonPath covered = Partner.check(worker.nik(), AT);
        JsonPath arrears = Partner.check(worker.nik(), "2024-01-15T10:00:00+08:00");

        assertThat(covered.getList("arrears")).isEmpty();
        assertThat(arrears.getString("status")).isEqualTo("IN_ARREARS");
        assertThat(arrears.getList("coverages")).isEmpty();
        assertThat(arrears.getList("arrears.program")).containsExactly("JKK", "JKM");
        assertThat(arrears.getMap("arrears[0]"))
                .containsAllEntriesOf(Map.of(
                        "enrollmentId",
                        enrollment,
                        "sponsor",
                        partner.code(),
                        "segment",
                        "BPU",
                        "baseIncome",
                        1_000_000,
                        "from",
                        "2023-07-01",
                        "until",
                        "2024-01-01"));
    }

    @Test
    void theSameQuestionGetsTheSameBody() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        partner.covered(worker);

        Response first = check(Partner.as("officer"), Map.of("nik", worker.nik(), "at", AT));

        assertSameAsBefore(worker.nik(), first);
        assertThat(first.asString()).contains("\"covered\":true").doesNotContain(worker.nik(), worker.name());
    }

    @Test
    void nobodyIsToldWhetherANikIsKnown() {
        Partner asking = Partner.registered();
        People.Person known = People.someone();
        Partner.registered().covered(known);
        People.Person unknown = People.someone();
        String asKnownAt = OffsetDateTime.now().toString();

        String ofKnown = check(asking.calling(), Map.of("nik", known.nik(), "at", AT, "asKnownAt", asKnownAt))
                .asString();
        String ofUnknown = check(asking.calling(), Map.of("nik", unknown.nik(), "at", AT, "asKnownAt", asKnownAt))
                .asString();

        assertThat(ofKnown).isEqualTo(ofUnknown).contains("NOT_COVERED", "NO_COVERAGE_KNOWN");
    }

    @Test
    void aPartnerSeesOnlyWhatItsSponsorPays() {
        Partner one = Partner.registered();
        Partner other = Partner.registered();
        People.Person worker = People.someone();
        String member = one.covered(worker).getString("memberId");
        Map<String, Object> second = worker.enrollment(other.code(), "2023-07", 6);
        second.put("job", 2);
        other.calling()
                .contentType(ContentType.JSON)
                .body(second)
                .post("/v1/enrollments")
                .then()
                .statusCode(201);

        JsonPath ofOne =
                check(one.calling(), Map.of("nik", worker.nik(), "at", AT)).jsonPath();
        JsonPath ofOther =
                check(other.calling(), Map.of("memberId", member, "at", AT)).jsonPath();

        assertThat(ofOne.getList("coverages.sponsor")).containsOnly(one.code());
        assertThat(ofOne.getString("memberId")).isNull();
        assertThat(ofOther.getBoolean("covered")).isFalse();
        assertThat(ofOther.getList("reasons.code")).containsExactly("BILL_UNPAID");
    }

    @Test
    void aServiceGetsTheMemberThatItsEventsAreAbout() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");

        assertThat(check(Partner.as("service"), Map.of("nik", worker.nik(), "at", AT))
                        .<String>path("memberId"))
                .isEqualTo(member);
    }

    @Test
    void aServiceIsToldTheDayOfBirthAsItStandsOnFile() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        partner.covered(worker);

        assertThat(check(Partner.as("service"), Map.of("nik", worker.nik(), "at", AT))
                        .<String>path("birthDate"))
                .isEqualTo(worker.birthDate().toString());
        assertThat(check(Partner.as("service"), Map.of("nik", People.someone().nik(), "at", AT))
                        .jsonPath()
                        .getMap(""))
                .doesNotContainKeys("birthDate", "memberId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "approver"})
    void noOfficerIsToldTheDayOfBirth(String role) {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        partner.covered(worker);

        Response answer = check(Partner.as(role), Map.of("nik", worker.nik(), "at", AT));

        assertThat(answer.jsonPath().getMap(""))
                .containsEntry("status", "COVERED")
                .doesNotContainKey("birthDate");
    }

    @Test
    void noPartnerIsToldTheDayOfBirthOfItsOwnMember() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        partner.covered(worker);

        Response answer = check(partner.calling(), Map.of("nik", worker.nik(), "at", AT));

        assertThat(answer.jsonPath().getMap(""))
                .containsEntry("status", "COVERED")
                .doesNotContainKey("birthDate");
    }

    @Test
    void aSponsorThatTransferredAMemberSeesNoArrears() {
        Partner from = Partner.registered();
        Partner to = Partner.registered();
        People.Person worker = People.someone();
        String member = from.covered(worker).getString("memberId");
        Response transfer = Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("fromSponsor", from.code(), "toSponsor", to.code(), "from", "2023-10", "months", 6))
                .post("/v1/members/" + member + "/transfer");
        to.pay(transfer.path("billNumber"), 6 * 16_800, "2023-09-20T09:00:00+08:00")
                .then()
                .statusCode(201);

        assertThat(check(from.calling(), Map.of("nik", worker.nik(), "at", AT)).<String>path("status"))
                .isEqualTo("NOT_COVERED");
    }

    @Test
    void whatWasRecordedLaterWasNotYetKnown() {
        People.Person worker = People.someone();
        RequestSpecification service = Partner.calling(Tokens.of("service"));
        String before = check(service, Map.of("nik", worker.nik(), "at", AT)).path("asKnownAt");
        Partner partner = Partner.registered();
        String member = partner.covered(worker).getString("memberId");

        Response then = check(
                Partner.calling(Tokens.of("service")), Map.of("nik", worker.nik(), "at", AT, "asKnownAt", before));
        Response now = check(Partner.calling(Tokens.of("service")), Map.of("memberId", member, "at", AT));

        assertThat(then.<String>path("status")).isEqualTo("NOT_COVERED");
        assertThat(then.jsonPath().getList("coverages")).isEmpty();
        assertThat(now.<String>path("status")).isEqualTo("COVERED");
        assertThat(now.<String>path("memberId")).isEqualTo(member);
    }

    @Test
    void theFutureIsNotKnown() {
        Map<String, Object> question = Map.of(
                "nik",
                People.someone().nik(),
                "at",
                AT,
                "asKnownAt",
                OffsetDateTime.now().plusMinutes(1).toString());

        assertThat(check(Partner.as("officer"), question).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59+08:00", "-999999999-01-01T00:00:00Z", "-4800-01-01T00:00:00Z"})
    void instantsFarAwayAreNoAccident(String instant) {
        String nik = People.someone().nik();

        assertThat(check(Partner.as("officer"), Map.of("nik", nik, "at", instant))
                        .statusCode())
                .isLessThan(500);
        assertThat(check(Partner.as("officer"), Map.of("nik", nik, "at", AT, "asKnownAt", instant))
                        .statusCode())
                .isLessThan(500);
    }

    private static void assertSameAsBefore(String nik, Response before) {
        Map<String, Object> question = new HashMap<>();
        question.put("nik", nik);
        question.put("at", AT);
        question.put("asKnownAt", before.path("asKnownAt"));
        assertThat(check(Partner.as("officer"), question).asString()).isEqualTo(before.asString());
    }

    private static Response check(RequestSpecification caller, Map<String, Object> question) {
        return caller.contentType(ContentType.JSON).body(question).post("/v1/coverage-checks");
    }

    private static Response correctNik(String member, String nik) {
        String path = "/v1/members/" + member;
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", Partner.as("officer").get(path).header("ETag"))
                .body(Map.of("nik", nik, "reason", "identity card seen"))
                .post(path + "/nik-correction");
    }
}
