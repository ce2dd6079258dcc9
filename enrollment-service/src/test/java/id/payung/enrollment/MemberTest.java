package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class MemberTest {

    @Test
    void aPartnerFindsItsOwnMembersByNikAndSeesThemMasked() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.enrolled(worker).getString("memberId");

        JsonPath own = search(partner.calling(), Map.of("nik", worker.nik())).jsonPath();
        JsonPath others = search(Partner.registered().calling(), Map.of("nik", worker.nik()))
                .jsonPath();
        JsonPath officers =
                search(Partner.as("officer"), Map.of("nik", worker.nik())).jsonPath();

        assertThat(own.getList("items.id")).containsExactly(member);
        assertThat(own.getString("items[0].nik")).isEqualTo("6472************");
        assertThat(others.getList("items")).isEmpty();
        assertThat(officers.getString("items[0].nik")).isEqualTo(worker.nik());
    }

    @Test
    void aPartnerPagesThroughItsMembers() {
        Partner partner = Partner.registered();
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            members.add(partner.enrolled(People.someone()).getString("memberId"));
        }
        List<String> seen = new ArrayList<>();
        Map<String, Object> question = new HashMap<>(Map.of("sponsor", partner.code(), "limit", 2));
        do {
            JsonPath page = search(partner.calling(), question).jsonPath();
            seen.addAll(page.getList("items.id"));
            question.put("cursor", page.getString("cursor"));
        } while (question.get("cursor") != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(members);
        assertThat(search(Partner.registered().calling(), Map.of("sponsor", partner.code()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(search(partner.calling(), Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void aCorrectionNeedsTheVersionThatItsSenderSaw() {
        Partner partner = Partner.registered();
        String path = "/v1/members/" + partner.enrolled(People.someone()).getString("memberId");
        String tag = partner.calling().get(path).header("ETag");

        Response without = correct(partner, path, null);
        Response corrected = correct(partner, path, tag);
        Response stale = correct(partner, path, tag);

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(corrected.<String>path("kpj")).isEqualTo("12345678901");
        assertThat(corrected.header("ETag")).isNotEqualTo(tag);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(partner.calling()
                        .header("If-None-Match", corrected.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    private static Response correct(Partner partner, String path, String tag) {
        RequestSpecification request =
                partner.calling().contentType(ContentType.JSON).body(Map.of("kpj", "12345678901"));
        return (tag == null ? request : request.header("If-Match", tag)).patch(path);
    }

    @Test
    void aCorrectionIsCheckedLikeARow() {
        Partner partner = Partner.registered();
        String path = "/v1/members/" + partner.enrolled(People.someone()).getString("memberId");
        String tag = partner.calling().get(path).header("ETag");

        Response refused = partner.calling()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("birthDate", "1999-12-31", "region", "99.99"))
                .patch(path);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.code")).contains("NIK_BIRTH_DATE_MISMATCH", "REGION_UNKNOWN");
    }

    @Test
    void aCorrectedNikIsFoundAndTheWrongOneIsNot() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String right = otherNumber(worker.nik());
        String member = partner.covered(worker).getString("memberId");

        Response corrected = correctNik(member, right);

        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(corrected.<String>path("nik")).isEqualTo(right);
        assertThat(Partner.check(right, "2023-08-01T00:00:00+08:00").getBoolean("covered"))
                .isTrue();
        assertThat(Partner.check(worker.nik(), "2023-08-01T00:00:00+08:00").getBoolean("covered"))
                .isFalse();
    }

    @Test
    void theSameCorrectionAgainAnswersTheSame() throws Exception {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        String seen = Partner.as("officer").get("/v1/members/" + member).header("ETag");
        Feed feed = Feed.fromNow();

        List<Response> answers =
                Together.call(Collections.nCopies(3, () -> correctNik(member, seen, otherNumber(worker.nik()))));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo(answers.get(0).header("ETag"));
            assertThat(answer.asString()).isEqualTo(answers.get(0).asString());
        });
        assertThat(Feed.about(member, feed.rest())).hasSize(1);
        assertThat(correctNik(member, seen, worker.nik()).statusCode()).isEqualTo(412);
    }

    @Test
    void theSameMergeAgainAnswersWithTheMemberThatRemains() {
        Partner partner = Partner.registered();
        People.Person wrong = People.someone();
        People.Person right = wrong.withAnotherNumber();
        String duplicate = partner.covered(wrong).getString("memberId");
        String seen = Partner.as("officer").get("/v1/members/" + duplicate).header("ETag");
        String remaining = partner.enroll(right, "2024-01", 1).path("memberId");
        correctNik(duplicate, seen, right.nik()).then().statusCode(200);

        Response again = correctNik(duplicate, seen, right.nik());
        Response another = correctNik(duplicate, seen, wrong.withAnotherNumber().nik());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("id")).isEqualTo(remaining);
        assertThat(another.statusCode()).isEqualTo(404);
    }

    @Test
    void aNikThatNobodyCanHaveIsNoCorrection() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");

        assertThat(correctNik(member, "0000000000000000").statusCode()).isEqualTo(422);
    }

    @Test
    void aNikOfAnotherMemberMakesBothOne() {
        Partner partner = Partner.registered();
        People.Person wrong = People.someone();
        People.Person right = new People.Person(
                otherNumber(wrong.nik()),
                wrong.name(),
                wrong.birthDate(),
                wrong.sex(),
                wrong.region(),
                wrong.occupation());
        String duplicate = partner.covered(wrong).getString("memberId");
        Response later = partner.enroll(right, "2024-01", 3);
        partner.pay(later.path("billNumber"), 3 * 16_800, "2023-12-20T09:00:00+08:00")
                .then()
                .statusCode(201);
        String remaining = later.path("memberId");
        Feed feed = Feed.fromNow();

        Response merged = correctNik(duplicate, right.nik());

        assertThat(merged.<String>path("id")).isEqualTo(remaining);
        assertThat(Partner.as("officer").get("/v1/members/" + duplicate).statusCode())
                .isEqualTo(404);
        JsonPath check = Partner.check(right.nik(), "2024-01-15T00:00:00+08:00");
        assertThat(check.getInt("contributionMonths")).isEqualTo(7);
        assertThat(Partner.check(right.nik(), "2023-07-15T00:00:00+08:00").getBoolean("covered"))
                .isTrue();
        assertThat(Feed.about(duplicate, feed.rest()))
                .extracting(e -> e.get("type"))
                .containsExactly("id.payung.member.merged.v1");
    }

    @Test
    void aMemberMergedTwiceIsFoundByTheFirstId() {
        Partner partner = Partner.registered();
        People.Person one = People.someone();
        People.Person second = one.withAnotherNumber();
        People.Person third = one.withAnotherNumber();
        String first = partner.covered(one).getString("memberId");
        String between = partner.enroll(second, "2024-01", 1).path("memberId");
        String remaining = partner.enroll(third, "2024-02", 1).path("memberId");

        correctNik(first, second.nik()).then().statusCode(200);
        Response merged = correctNik(between, third.nik());

        assertThat(merged.<String>path("id")).isEqualTo(remaining);
        Response check = Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("memberId", first, "at", "2023-07-15T00:00:00+08:00"))
                .post("/v1/coverage-checks");
        assertThat(check.<Boolean>path("covered")).isTrue();
    }

    @Test
    void theDayOfDeathOfADuplicateIsTakenOver() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        People.Person wrong = worker.withAnotherNumber();
        String remaining = partner.enroll(worker, "2023-01", 1).path("memberId");
        String duplicate = partner.covered(wrong).getString("memberId");
        Partner.end(duplicate, Map.of("on", "2023-09-10", "cause", "DEATH"))
                .then()
                .statusCode(200);

        correctNik(duplicate, worker.nik()).then().statusCode(200);

        assertThat(Partner.as("officer").get("/v1/members/" + remaining).<String>path("deceasedOn"))
                .isEqualTo("2023-09-10");
    }

    @Test
    void membersCoveredForTheSameJobAndTimeAreNotMerged() {
        Partner partner = Partner.registered();
        People.Person one = People.someone();
        People.Person other = new People.Person(
                otherNumber(one.nik()), one.name(), one.birthDate(), one.sex(), one.region(), one.occupation());
        String member = partner.enrolled(one).getString("memberId");
        partner.enrolled(other);

        Response refused = correctNik(member, other.nik());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("MERGE_OVERLAP");
    }

    @Test
    void endingAgainInTheSameWayChangesNothingAndInAnotherWayIsAConflict() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");
        Feed feed = Feed.fromNow();

        Response ended = Partner.end(member, Map.of("on", "2023-09-10", "cause", "MOVED"));
        Response again = Partner.end(member, Map.of("on", "2023-09-10", "cause", "MOVED"));
        Response other = Partner.end(member, Map.of("on", "2023-09-11", "cause", "MOVED"));

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Feed.about(member, feed.rest()))
                .extracting(e -> e.get("type"))
                .containsExactly("id.payung.membership.ended.v1");
    }

    @Test
    void aDeathEndsAllMembershipsAfterItsDay() {
        Partner partner = Partner.registered();
        Partner other = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        Map<String, Object> second = worker.enrollment(other.code(), "2023-07", 6);
        second.put("job", 2);
        Response secondJob =
                other.calling().contentType(ContentType.JSON).body(second).post("/v1/enrollments");
        other.pay(secondJob.path("billNumber"), 6 * 16_800, "2023-06-20T09:00:00+08:00")
                .then()
                .statusCode(201);

        Partner.end(member, Map.of("on", "2023-09-10", "cause", "DEATH")).then().statusCode(200);
        Partner.end(member, Map.of("on", "2023-09-10", "cause", "DEATH")).then().statusCode(200);

        assertThat(Partner.check(worker.nik(), "2023-09-10T23:59:59+08:00").getList("coverages.job"))
                .containsExactlyInAnyOrder(1, 1, 2, 2);
        assertThat(Partner.check(worker.nik(), "2023-09-11T00:00:00+08:00").getString("status"))
                .isEqualTo("NOT_COVERED");
        assertThat(partner.enroll(worker, "2024-01", 1).jsonPath().getString("code"))
                .isEqualTo("MEMBER_DECEASED");
    }

    @Test
    void aDeathIsRecordedAlsoAfterTheMembershipEnded() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        Partner.end(member, Map.of("on", "2023-09-10", "cause", "MOVED")).then().statusCode(200);

        Response died = Partner.end(member, Map.of("on", "2024-02-01", "cause", "DEATH"));

        assertThat(died.statusCode()).isEqualTo(200);
        assertThat(died.<String>path("deceasedOn")).isEqualTo("2024-02-01");
        assertThat(Partner.end(member, Map.of("on", "2024-02-01", "cause", "DEATH"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Partner.end(member, Map.of("on", "2024-02-02", "cause", "DEATH"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(partner.enroll(worker, "2024-03", 1).jsonPath().getString("code"))
                .isEqualTo("MEMBER_DECEASED");
    }

    @Test
    void aTransferKeepsTheOldCoverUntilTheNewBillIsPaid() {
        Partner from = Partner.registered();
        Partner to = Partner.registered();
        People.Person worker = People.someone();
        String member = from.covered(worker).getString("memberId");

        Response transfer = transfer(member, from, to, "2023-10");
        assertThat(transfer.statusCode()).isEqualTo(201);
        assertThat(transfer(member, from, to, "2023-10").statusCode()).isEqualTo(200);
        assertThat(sponsorsOn(worker, "2023-11-01T00:00:00+08:00")).containsOnly(from.code());

        Feed feed = Feed.fromNow();
        to.pay(transfer.path("billNumber"), 6 * 16_800, "2023-10-05T09:00:00+08:00")
                .then()
                .statusCode(201);

        assertThat(sponsorsOn(worker, "2023-10-04T23:59:59+08:00")).containsOnly(from.code());
        assertThat(sponsorsOn(worker, "2023-10-05T00:00:00+08:00")).containsOnly(to.code());
        assertThat(Feed.about(member, feed.rest()))
                .extracting(e -> e.get("type"), e -> Feed.data(e, "sponsor"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("id.payung.membership.ended.v1", from.code()),
                        org.assertj.core.groups.Tuple.tuple("id.payung.coverage.started.v2", to.code()));
    }

    @Test
    void aTransferredMemberIsNoLongerTheOldSponsors() {
        Partner from = Partner.registered("PROVINCE", "APBD", Map.of("quota", 1));
        Partner to = Partner.registered();
        People.Person worker = People.someone();
        String member = from.covered(worker).getString("memberId");
        Response transfer = transfer(member, from, to, "2023-10", 1);

        to.pay(transfer.path("billNumber"), 16_800, "2023-09-20T09:00:00+08:00")
                .then()
                .statusCode(201);

        assertThat(renewedIn("2023-12", from)).isZero();
        assertThat(from.enroll(People.someone(), "2023-10", 1).statusCode()).isEqualTo(201);
    }

    @Test
    void theSameTransferAnswersTheSameAfterItsPayment() {
        Partner from = Partner.registered();
        Partner to = Partner.registered();
        String member = from.covered(People.someone()).getString("memberId");
        Response transfer = transfer(member, from, to, "2023-10");
        to.pay(transfer.path("billNumber"), 6 * 16_800, "2023-09-20T09:00:00+08:00")
                .then()
                .statusCode(201);

        Response again = transfer(member, from, to, "2023-10");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(transfer.asString());
        assertThat(transfer(member, Partner.registered(), to, "2023-10").statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-20T09:00:00+08:00", "2024-01-01T09:00:00+08:00", "2024-02-10T09:00:00+08:00"})
    void aTransferInTheMonthInWhichTheOldCoverRunsOutEndsTheOldMembershipToo(String paidAt) {
        Partner from = Partner.registered("PROVINCE", "APBD", Map.of("quota", 1));
        Partner to = Partner.registered();
        String member = from.covered(People.someone()).getString("memberId");
        Response transfer = transfer(member, from, to, "2024-01", 2);
        Feed feed = Feed.fromNow();

        to.pay(transfer.path("billNumber"), 2 * 16_800, paidAt).then().statusCode(201);

        assertThat(Feed.about(member, feed.rest()))
                .extracting(e -> e.get("type"), e -> Feed.data(e, "sponsor"), e -> Feed.data(e, "cause"))
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "id.payung.membership.ended.v1", from.code(), "TRANSFERRED"));
        assertThat(renewedIn("2024-03", from)).isZero();
        assertThat(from.enroll(People.someone(), "2024-01", 1).statusCode()).isEqualTo(201);
    }

    @Test
    void aTransferBuysTheProgramsThatTheMemberHas() {
        Partner from = Partner.registered();
        Partner to = Partner.registered();
        People.Person worker = People.someone();
        Map<String, Object> body = worker.enrollment(from.code(), "2023-07", 6);
        body.put("programs", List.of("JKK"));
        Response enrolled =
                from.calling().contentType(ContentType.JSON).body(body).post("/v1/enrollments");
        from.pay(enrolled.path("billNumber"), 6 * 10_000, "2023-06-20T09:00:00+08:00")
                .then()
                .statusCode(201);

        String bill =
                transfer(enrolled.path("memberId"), from, to, "2023-10", 3).path("billNumber");
        to.pay(bill, 3 * 10_000, "2023-09-20T09:00:00+08:00").then().statusCode(201);

        assertThat(Partner.check(worker.nik(), "2023-10-15T00:00:00+08:00").getList("coverages.program"))
                .containsExactly("JKK");
    }

    @Test
    void aTransferCannotBePaidAfterItsPeriodForThatWouldBuyNoCover() {
        Partner from = Partner.registered();
        Partner to = Partner.registered();
        People.Person worker = People.someone();
        String member = from.covered(worker).getString("memberId");
        Response transfer = transfer(member, from, to, "2023-09", 1);

        String bill = transfer.path("billNumber");

        Response late = to.pay(bill, 16_800, "2023-10-01T00:00:00+08:00");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("code")).isEqualTo("TRANSFER_PERIOD_OVER");
        assertThat(to.bill(bill).getString("status")).isEqualTo("OPEN");
        assertThat(sponsorsOn(worker, "2023-12-01T00:00:00+08:00")).containsOnly(from.code());
        assertThat(to.pay(bill, 16_800, "2023-09-30T23:59:59+08:00").statusCode())
                .isEqualTo(201);
    }

    @Test
    void twoMembersWhoAreOnePersonHoldOnePlaceUnderTheirSponsorsQuota() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 2));
        People.Person worker = People.someone();
        People.Person wrong = worker.withAnotherNumber();
        partner.enroll(worker, "2023-07", 6).then().statusCode(201);
        String duplicate = partner.enroll(wrong, "2024-01", 6).path("memberId");
        assertThat(partner.enroll(People.someone(), "2023-07", 6).statusCode()).isEqualTo(409);
        String path = "/v1/members/" + duplicate;

        Partner.as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", Partner.as("officer").get(path).header("ETag"))
                .body(Map.of("nik", worker.nik(), "reason", "identity card seen"))
                .post(path + "/nik-correction")
                .then()
                .statusCode(200);

        assertThat(partner.enroll(People.someone(), "2023-07", 6).statusCode()).isEqualTo(201);
        assertThat(partner.enroll(People.someone(), "2023-07", 6).statusCode()).isEqualTo(409);
    }

    @Test
    void aTransferThatWouldLeaveAGapIsRefused() {
        Partner from = Partner.registered();
        Partner to = Partner.registered();
        String member = from.covered(People.someone()).getString("memberId");

        assertThat(transfer(member, from, to, "2024-02").jsonPath().getString("code"))
                .isEqualTo("TRANSFER_GAP");
        assertThat(transfer(member, from, to, "0001-01").statusCode()).isEqualTo(422);
    }

    private static Response transfer(String member, Partner from, Partner to, String month) {
        return transfer(member, from, to, month, 6);
    }

    private static Response transfer(String member, Partner from, Partner to, String month, int months) {
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("fromSponsor", from.code(), "toSponsor", to.code(), "from", month, "months", months))
                .post("/v1/members/" + member + "/transfer");
    }

    private static int renewedIn(String month, Partner partner) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("sponsor", partner.code(), "reference", "R-1", "from", month, "months", 1))
                .post("/v1/renewals")
                .path("members");
    }

    private static List<String> sponsorsOn(People.Person worker, String at) {
        return Partner.check(worker.nik(), at).getList("coverages.sponsor");
    }

    private static Response search(RequestSpecification caller, Map<String, Object> question) {
        return caller.contentType(ContentType.JSON).body(question).post("/v1/members/search");
    }

    private static Response correctNik(String member, String nik) {
        return correctNik(
                member, Partner.as("officer").get("/v1/members/" + member).header("ETag"), nik);
    }

    private static Response correctNik(String member, String version, String nik) {
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("nik", nik, "reason", "identity card seen"))
                .post("/v1/members/" + member + "/nik-correction");
    }

    /** A NIK that no other test has, of somebody born on the same day. */
    static String otherNumber(String nik) {
        return "64710" + nik.substring(5);
    }
}
