package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ConcurrencyTest {

    private static final String PAID_AT = "2023-06-20T09:00:00+08:00";
    private static final int LONG_ROSTER = 30_000;

    @RepeatedTest(5)
    void oneOfTwoSponsorsWinsTheSameWorker() throws Exception {
        Partner first = Partner.registered();
        Partner second = Partner.registered();
        People.Person worker = People.someone();

        List<Response> answers = Together.call(
                List.of(() -> first.enroll(worker, "2023-07", 6), () -> second.enroll(worker, "2023-07", 6)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.jsonPath().getString("code"))
                .containsExactly("COVERED_BY_ANOTHER");
        assertThat(first.bills().size() + second.bills().size()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void oneOfTwoRostersWinsEachOfTheSameWorkers() throws Exception {
        Partner first = Partner.registered();
        Partner second = Partner.registered();
        String csv = People.roster(People.people(50));

        List<JsonPath> rosters =
                Together.call(List.of(() -> first.completed("SK-1", csv), () -> second.completed("SK-1", csv)));

        assertThat(rosters.stream().mapToInt(r -> r.getInt("counts.ENROLLED")).sum())
                .isEqualTo(50);
        assertThat(rosters.stream()
                        .mapToInt(r -> r.getInt("counts.COVERED_BY_ANOTHER"))
                        .sum())
                .isEqualTo(50);
    }

    @RepeatedTest(3)
    void theSameRosterSentTwiceAtOnceIsOneRoster() throws Exception {
        Partner partner = Partner.registered();
        String csv = People.roster(People.people(20));

        List<Response> answers =
                Together.call(List.of(() -> partner.send("SK-1", csv), () -> partner.send("SK-1", csv)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(202, 200);
        assertThat(answers.get(0).<String>path("id")).isEqualTo(answers.get(1).path("id"));
        JsonPath roster = partner.rested(answers.get(0).path("id"));
        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(20);
        assertThat(partner.bills()).hasSize(1);
    }

    @RepeatedTest(3)
    void theSameEnrollmentSentEightTimesAtOnceIsOneEnrollment() throws Exception {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();

        List<Response> answers = Together.call(Collections.nCopies(8, () -> partner.enroll(worker, "2023-07", 6)));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200, 200, 200);
        assertThat(answers.stream().map(a -> a.<String>path("billNumber")).distinct())
                .hasSize(1);
        assertThat(partner.bills()).hasSize(1);
    }

    @RepeatedTest(3)
    void theLastPlaceOfAQuotaGoesToOneOfThoseWhoWantIt() throws Exception {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 3));
        partner.enrolled(People.someone());
        partner.enrolled(People.someone());
        People.Person one = People.someone();
        People.Person other = People.someone();
        String csv = People.roster(People.someone());

        List<Boolean> enrolled = Together.call(List.of(
                () -> partner.enroll(one, "2023-07", 6).statusCode() == 201,
                () -> partner.enroll(other, "2023-07", 6).statusCode() == 201,
                () -> partner.completed("SK-1", csv).getInt("counts.ENROLLED") == 1));

        assertThat(enrolled).containsExactlyInAnyOrder(true, false, false);
        assertThat(partner.enroll(People.someone(), "2023-07", 6).jsonPath().getString("code"))
                .isEqualTo("QUOTA_EXCEEDED");
    }

    @Test
    void manyEnrollmentsUnderAQuotaNeverExceedItAndNeverDeadlock() throws Exception {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 10));
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            People.Person worker = People.someone();
            calls.add(() -> partner.enroll(worker, "2023-07", 6));
        }
        long deadlocks = Deadlocks.seen();

        List<Response> answers = Together.call(calls);

        assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(10);
        assertThat(answers).filteredOn(a -> a.statusCode() == 409).hasSize(6);
        assertThat(Deadlocks.seen()).isEqualTo(deadlocks);
    }

    @RepeatedTest(3)
    void aPaymentDeliveredTwiceAtOnceStartsCoverOnce() throws Exception {
        Partner partner = Partner.registered();
        JsonPath enrollment = partner.enrolled(People.someone());
        String bill = enrollment.getString("billNumber");
        Feed feed = Feed.fromNow();

        List<Response> answers = Together.call(Collections.nCopies(2, () -> partner.pay(bill, 100_800, PAID_AT)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 200);
        assertThat(answers.get(0).<String>path("id")).isEqualTo(answers.get(1).path("id"));
        assertThat(Feed.about(enrollment.getString("memberId"), feed.rest()))
                .extracting(event -> event.get("type"), event -> Feed.data(event, "programs"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "id.payung.coverage.started.v2",
                        List.of(
                                Map.of("program", "JKK", "amount", 60_000),
                                Map.of("program", "JKM", "amount", 40_800))));
    }

    @RepeatedTest(3)
    void oneOfTwoPaymentsOfABillWins() throws Exception {
        Partner partner = Partner.registered();
        String bill = partner.enrolled(People.someone()).getString("billNumber");

        List<Response> answers = Together.call(List.of(
                () -> Partner.payment(bill, 100_800, PAID_AT, "A-" + bill),
                () -> Partner.payment(bill, 100_800, PAID_AT, "B-" + bill)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    @RepeatedTest(5)
    void aPaymentBesideATerminationLeavesCoverThatEndsOnThatDay() throws Exception {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        JsonPath enrollment = partner.enrolled(worker);
        String bill = enrollment.getString("billNumber");

        // in the last month, so that the amount is the same in either order
        List<Response> answers = Together.call(List.of(
                () -> partner.pay(bill, 100_800, PAID_AT),
                () -> Partner.end(
                        enrollment.getString("memberId"), Map.of("on", "2023-12-10", "cause", "SPONSOR_DECISION"))));

        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 200);
        assertThat(Partner.check(worker.nik(), "2023-12-09T23:59:59+08:00").getString("status"))
                .isEqualTo("COVERED");
        assertThat(Partner.check(worker.nik(), "2023-12-10T00:00:00+08:00").getString("status"))
                .isEqualTo("NOT_COVERED");
    }

    @RepeatedTest(5)
    void aPaymentBesideATerminationIsEitherRefusedOrGivesTheUnusedMonthsBack() throws Exception {
        Partner partner = Partner.registered();
        JsonPath enrollment = partner.enrolled(People.someone());
        String bill = enrollment.getString("billNumber");

        List<Response> answers = Together.call(List.of(
                () -> partner.pay(bill, 100_800, PAID_AT),
                () -> Partner.end(
                        enrollment.getString("memberId"), Map.of("on", "2023-09-10", "cause", "SPONSOR_DECISION"))));

        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        JsonPath next = partner.enrolled(People.someone());
        JsonPath nextBill = partner.bill(next.getString("billNumber"));
        if (answers.get(0).statusCode() == 201) {
            assertThat(nextBill.getLong("credit")).isEqualTo(3 * 16_800);
            assertThat(nextBill.getLong("amount")).isEqualTo(3 * 16_800);
        } else {
            assertThat(answers.get(0).jsonPath().getString("code")).isEqualTo("WRONG_AMOUNT");
            assertThat(nextBill.getLong("credit")).isZero();
            assertThat(partner.bill(bill).getLong("amount")).isEqualTo(3 * 16_800);
        }
    }

    @RepeatedTest(5)
    void twoMembersCorrectedToOneUnknownNikAtOnceBecomeOne() throws Exception {
        People.Person worker = People.someone();
        String one = Partner.registered().enrolled(worker.withAnotherNumber()).getString("memberId");
        String other = Partner.registered()
                .enroll(worker.withAnotherNumber(), "2024-01", 3)
                .path("memberId");

        List<Response> answers =
                Together.call(List.of(() -> correctNik(one, worker.nik()), () -> correctNik(other, worker.nik())));

        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        assertThat(List.of(one, other)).contains(idOf(worker.nik()));
        assertThat(answers.stream().map(answer -> answer.<String>path("nik")).distinct())
                .containsExactly(worker.nik());
    }

    @RepeatedTest(5)
    void aCorrectionBesideAnEnrollmentOfTheSameNikMeetsThatMember() throws Exception {
        People.Person worker = People.someone();
        String wrong = Partner.registered().enrolled(worker.withAnotherNumber()).getString("memberId");
        Partner partner = Partner.registered();

        List<Response> answers = Together.call(
                List.of(() -> correctNik(wrong, worker.nik()), () -> partner.enroll(worker, "2024-01", 3)));

        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 201);
        assertThat(answers.get(0).<String>path("nik")).isEqualTo(worker.nik());
        assertThat(Partner.check(worker.nik(), "2023-08-01T00:00:00+08:00").getList("reasons.code"))
                .containsExactly("BILL_UNPAID");
        assertThat(Partner.check(worker.nik(), "2024-01-15T00:00:00+08:00").getList("reasons.code"))
                .containsExactly("BILL_UNPAID");
    }

    private static Response correctNik(String member, String nik) {
        String path = "/v1/members/" + member;
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", Partner.as("officer").get(path).header("ETag"))
                .body(Map.of("nik", nik, "reason", "identity card seen"))
                .post(path + "/nik-correction");
    }

    private static String idOf(String nik) {
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("nik", nik))
                .post("/v1/members/search")
                .path("items[0].id");
    }

    @Test
    void aLongRosterHoldsUpNeitherSingleEnrollmentsNorReadersOfTheFeed() throws Exception {
        Partner province = Partner.registered();
        Partner village = Partner.registered();
        String csv = People.roster(People.people(LONG_ROSTER));
        Feed feed = Feed.fromNow();
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<List<Map<String, Object>>> read = reader.submit(() -> readWhile(feed, writing));
        String roster =
                province.send("SK-1", csv).then().statusCode(202).extract().path("id");

        List<String> members = IntStream.range(0, 20)
                .mapToObj(i -> village.enrolled(People.someone()).getString("memberId"))
                .toList();
        String statusAfterwards =
                province.calling().get("/v1/rosters/" + roster).path("status");
        JsonPath finished = province.rested(roster);
        writing.set(false);
        List<Map<String, Object>> events = read.get(60, TimeUnit.SECONDS);
        reader.shutdown();

        assertThat(statusAfterwards).isIn("RECEIVED", "VALIDATING", "ENROLLING");
        assertThat(finished.getInt("counts.ENROLLED")).isEqualTo(LONG_ROSTER);
        assertThat(events).extracting(event -> event.get("id")).doesNotHaveDuplicates();
        assertThat(events.stream().filter(e -> province.code().equals(Feed.data(e, "sponsor"))))
                .hasSize(LONG_ROSTER);
        assertThat(events.stream()
                        .filter(e -> village.code().equals(Feed.data(e, "sponsor")))
                        .map(e -> e.get("subject")))
                .containsExactlyElementsOf(members);
    }

    private static List<Map<String, Object>> readWhile(Feed feed, AtomicBoolean writing) {
        List<Map<String, Object>> events = new ArrayList<>();
        while (writing.get()) {
            events.addAll(feed.next());
        }
        events.addAll(feed.rest());
        return events;
    }
}
