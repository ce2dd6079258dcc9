package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.enrolling.Period;
import id.payung.enrollment.review.DailyWatch;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class BillingTest {

    private static final String PAID_AT = "2023-06-20T09:00:00+08:00";
    private static final long MONTH = 16_800;
    private static final String THIS_MONTH =
            YearMonth.now(ZoneOffset.ofHours(8)).toString();

    @Inject
    DailyWatch dailyWatch;

    @Inject
    Database database;

    @Inject
    BillIssue bills;

    @ParameterizedTest
    @CsvSource({"100799", "100801", "0", "9223372036854775807"})
    void aPaymentOfAnotherAmountIsRefused(long amount) {
        Partner partner = Partner.registered();
        String bill = partner.enrolled(People.someone()).getString("billNumber");

        assertRefused(partner.pay(bill, amount, PAID_AT), 422, "WRONG_AMOUNT");
        assertThat(partner.bill(bill).getString("status")).isEqualTo("OPEN");
    }

    @Test
    void aPaymentInTheFutureIsRefused() {
        Partner partner = Partner.registered();
        String bill = partner.enrolled(People.someone()).getString("billNumber");

        assertRefused(
                partner.pay(bill, 6 * MONTH, OffsetDateTime.now().plusMinutes(5).toString()), 422, "PAID_IN_FUTURE");
    }

    @Test
    void aReferenceStandsForOnePaymentForEver() {
        Partner partner = Partner.registered();
        String one = partner.enrolled(People.someone()).getString("billNumber");
        String other = partner.enrolled(People.someone()).getString("billNumber");
        Partner.payment(one, 6 * MONTH, PAID_AT, "R-" + one).then().statusCode(201);

        assertRefused(Partner.payment(one, 6 * MONTH, PAID_AT, "Q-" + one), 409, "BILL_ALREADY_PAID");
        assertRefused(Partner.payment(other, 6 * MONTH, PAID_AT, "R-" + one), 409, "PAYMENT_REFERENCE_USED");
        assertRefused(
                Partner.payment(one, 6 * MONTH, "2023-06-21T09:00:00+08:00", "R-" + one),
                409,
                "PAYMENT_REFERENCE_USED");
        // the same instant written with another offset is the same payment
        Partner.payment(one, 6 * MONTH, "2023-06-20T01:00:00Z", "R-" + one)
                .then()
                .statusCode(200);
    }

    @Test
    void aCancelledBillFreesTheJobAndCannotBePaid() {
        Partner partner = Partner.registered();
        Partner other = Partner.registered();
        People.Person worker = People.someone();
        String bill = partner.enrolled(worker).getString("billNumber");
        assertRefused(other.enroll(worker, "2023-07", 1), 409, "COVERED_BY_ANOTHER");

        assertThat(cancel(partner, bill).<String>path("status")).isEqualTo("CANCELLED");
        assertThat(cancel(partner, bill).statusCode()).isEqualTo(200);

        assertRefused(partner.pay(bill, 6 * MONTH, PAID_AT), 409, "BILL_CANCELLED");
        assertThat(other.enroll(worker, "2023-07", 1).statusCode()).isEqualTo(201);
    }

    @Test
    void anUnpaidBillReservesTheJobUntilItIsOverdue() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 1));
        Partner other = Partner.registered();
        People.Person worker = People.someone();
        JsonPath enrollment = partner.enrolled(worker);
        String bill = enrollment.getString("billNumber");
        assertRefused(other.enroll(worker, "2023-08", 2), 409, "COVERED_BY_ANOTHER");
        issuedFourMonthsAgo(bill);
        Feed feed = Feed.fromNow();

        Response enrolled = other.enroll(worker, "2023-08", 2);

        assertThat(enrolled.statusCode()).isEqualTo(201);
        assertThat(partner.bill(bill).getString("status")).isEqualTo("CANCELLED");
        assertRefused(partner.pay(bill, 6 * MONTH, PAID_AT), 409, "BILL_CANCELLED");
        assertThat(Feed.about(enrollment.getString("memberId"), feed.rest()))
                .extracting(e -> e.get("type"), e -> Feed.data(e, "sponsor"), e -> Feed.data(e, "cause"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("id.payung.enrollment.registered.v1", other.code(), null),
                        org.assertj.core.groups.Tuple.tuple(
                                "id.payung.enrollment.cancelled.v1", partner.code(), "RESERVATION_ENDED"));
        partner.enrolled(People.someone());
    }

    @Test
    void anOverdueBillCanBePaidForThoseWhomNobodyElseEnrolled() {
        Partner partner = Partner.registered();
        Partner other = Partner.registered();
        People.Person taken = People.someone();
        People.Person left = People.someone();
        JsonPath roster = partner.completed("SK-1", People.roster(taken, left));
        String bill = roster.getString("billNumber");
        issuedFourMonthsAgo(bill);

        int enrolled = other.completed("SK-2", People.roster(taken)).getInt("counts.ENROLLED");

        assertThat(enrolled).isEqualTo(1);
        assertThat(partner.bill(bill).getInt("members")).isEqualTo(1);
        assertRefused(partner.pay(bill, 2 * 6 * MONTH, PAID_AT), 422, "WRONG_AMOUNT");
        partner.pay(bill, 6 * MONTH, PAID_AT).then().statusCode(201);
        assertThat(status(left, "2023-08-01T00:00:00+08:00")).isEqualTo("COVERED");
        assertThat(status(taken, "2023-08-01T00:00:00+08:00")).isEqualTo("NOT_COVERED");
        assertRefused(other.enroll(left, "2023-07", 1), 409, "COVERED_BY_ANOTHER");
    }

    @Test
    void whatWasPaidElsewhereStandsInTheWayThoughABillBesideItIsOverdue() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        issuedFourMonthsAgo(partner.enrolled(worker).getString("billNumber"));
        Partner.as("officer")
                .contentType("text/csv")
                .accept(ContentType.JSON)
                .body("nik,payer,segment,job,from,until,paid_months,source\n" + worker.nik() + "," + partner.code()
                        + ",BPU,1,2023-07,2024-01,6,letter 7\n")
                .post("/v1/memberships/imports")
                .then()
                .statusCode(200);

        assertRefused(Partner.registered().enroll(worker, "2023-08", 2), 409, "COVERED_BY_ANOTHER");
    }

    private void issuedFourMonthsAgo(String bill) {
        database.update("update bill set created_at = created_at - interval '4 months' where number = ?", bill);
    }

    @Test
    void aPaidBillCannotBeCancelled() {
        Partner partner = Partner.registered();
        String bill = partner.covered(People.someone()).getString("billNumber");

        assertRefused(cancel(partner, bill), 409, "BILL_ALREADY_PAID");
    }

    @Test
    void aCancelledBillGivesItsPlaceInTheQuotaBack() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 1));
        String bill = partner.enrolled(People.someone()).getString("billNumber");
        assertRefused(partner.enroll(People.someone(), "2023-07", 6), 409, "QUOTA_EXCEEDED");

        cancel(partner, bill);

        assertThat(partner.enroll(People.someone(), "2023-07", 6).statusCode()).isEqualTo(201);
    }

    @Test
    void aRenewalBillsTheNextPeriodForThoseStillActiveAndOnlyOnce() {
        Partner partner = Partner.registered();
        partner.covered(People.someone());
        partner.covered(People.someone());
        String ended = partner.covered(People.someone()).getString("memberId");
        Partner.end(ended, Map.of("on", "2023-12-20", "cause", "MOVED")).then().statusCode(200);

        Response renewed = renew(partner, "R-1", "2024-01", 3);
        Response again = renew(partner, "R-1", "2024-01", 3);
        Response different = renew(partner, "R-1", "2024-01", 4);
        Response other = renew(partner, "R-2", "2024-01", 3);

        assertThat(renewed.statusCode()).isEqualTo(201);
        assertThat(renewed.<Integer>path("members")).isEqualTo(2);
        assertThat(partner.bill(renewed.path("billNumber")).getLong("amount")).isEqualTo(2 * 3 * MONTH);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(renewed.asString());
        assertRefused(different, 409, "RENEWAL_DIFFERS");
        assertThat(other.<Integer>path("members")).isZero();
        assertThat(other.<String>path("billNumber")).isNull();
    }

    @Test
    void aRenewalBillsNobodyWhomNobodyPaidFor() {
        Partner partner = Partner.registered();
        partner.enrolled(People.someone());
        partner.covered(People.someone());
        JsonPath late = partner.enroll(People.someone(), "2023-12", 1).jsonPath();
        partner.pay(late.getString("billNumber"), MONTH, "2024-01-05T09:00:00+08:00")
                .then()
                .statusCode(201);

        Response renewed = renew(partner, "R-1", "2024-01", 1);

        assertThat(renewed.<Integer>path("members")).isEqualTo(1);
    }

    @Test
    void anUnpaidRenewalDoesNotKeepALapsedMemberInTheNext() {
        Partner partner = Partner.registered();
        partner.covered(People.someone());

        assertThat(renew(partner, "R-1", "2024-01", 2).<Integer>path("members")).isEqualTo(1);
        assertThat(renew(partner, "R-2", "2024-03", 1).<Integer>path("members")).isEqualTo(1);
        assertThat(renew(partner, "R-3", "2024-04", 1).<Integer>path("members")).isZero();
    }

    @Test
    void whoIsRenewedAfterTheClockFreedThePlaceTakesOneThatIsLeft() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 2));
        partner.covered(People.someone());
        partner.covered(People.someone());
        dailyWatch.watch();
        partner.enroll(People.someone(), THIS_MONTH, 1).then().statusCode(201);

        Response renewed = renew(partner, "R-1", "2024-01", 1);

        assertThat(renewed.<Integer>path("members")).isEqualTo(1);
        assertRefused(partner.enroll(People.someone(), THIS_MONTH, 1), 409, "QUOTA_EXCEEDED");
    }

    @Test
    void aRenewalKeepsTheProgramsThatTheMemberHas() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        JsonPath roster = partner.rested(
                partner.send("SK-1", People.roster(worker), Map.of("from", "2023-07", "months", "6", "programs", "JKM"))
                        .path("id"));
        partner.pay(roster.getString("billNumber"), 6 * 6_800, PAID_AT).then().statusCode(201);

        String bill = renew(partner, "R-1", "2024-01", 1).path("billNumber");

        assertThat(partner.bill(bill).getLong("amount")).isEqualTo(6_800);
        partner.pay(bill, 6_800, "2023-12-20T09:00:00+08:00").then().statusCode(201);
        assertThat(Partner.check(worker.nik(), "2024-01-15T00:00:00+08:00").getList("coverages.program"))
                .containsExactly("JKM");
    }

    @Test
    void unusedMonthsOfAPaidPeriodAreTakenOffTheNextBill() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");
        Partner.end(member, Map.of("on", "2023-09-02", "cause", "MOVED")).then().statusCode(200);

        JsonPath small =
                partner.bill(partner.enroll(People.someone(), "2023-07", 1).path("billNumber"));
        JsonPath next = partner.bill(partner.enrolled(People.someone()).getString("billNumber"));

        // July, August and the begun September were used
        assertThat(small.getLong("credit")).isEqualTo(MONTH);
        assertThat(small.getLong("amount")).isZero();
        assertThat(next.getLong("credit")).isEqualTo(2 * MONTH);
        assertThat(next.getLong("amount")).isEqualTo(4 * MONTH);
        Partner.payment(small.getString("number"), 0, PAID_AT, "Z-" + small.getString("number"))
                .then()
                .statusCode(201);
    }

    @Test
    void aSponsorEndsFromThisMonthOnAndAnOfficerEarlier() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");
        Map<String, Object> backdated = Map.of("on", "2023-09-10", "cause", "SPONSOR_DECISION");

        Response refused = endAs(partner, member, backdated);

        assertRefused(refused, 422, "INVALID");
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/on");
        assertThat(Partner.end(member, backdated).statusCode()).isEqualTo(200);
        assertThat(endAs(partner, member, backdated).statusCode())
                .as("the same again, whenever it comes")
                .isEqualTo(200);
    }

    @Test
    void aDeathGivesTheMonthsBackThatWereNotUsedWhoeverReportsIt() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");

        endAs(partner, member, Map.of("on", "2023-08-15", "cause", "DEATH"))
                .then()
                .statusCode(200);

        assertThat(partner.bill(partner.enrolled(People.someone()).getString("billNumber"))
                        .getLong("credit"))
                .isEqualTo(4 * MONTH);
    }

    @Test
    void aSponsorGetsNoMonthBackThatHasBegun() {
        Partner partner = Partner.registered();
        JsonPath enrollment = partner.enroll(People.someone(), THIS_MONTH, 3).jsonPath();
        partner.pay(enrollment.getString("billNumber"), 3 * MONTH, THIS_MONTH + "-01T00:00:00+08:00")
                .then()
                .statusCode(201);

        endAs(partner, enrollment.getString("memberId"), Map.of("on", THIS_MONTH + "-01", "cause", "SPONSOR_DECISION"))
                .then()
                .statusCode(200);

        assertThat(partner.bill(partner.enrolled(People.someone()).getString("billNumber"))
                        .getLong("credit"))
                .isEqualTo(2 * MONTH);
    }

    private static Response endAs(Partner partner, String member, Map<String, Object> how) {
        return partner.calling().contentType(ContentType.JSON).body(how).post("/v1/members/" + member + "/termination");
    }

    @Test
    void aCreditIsNotLostWhenTheBillItWasUsedForIsCancelled() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");
        Partner.end(member, Map.of("on", "2023-07-01", "cause", "MOVED")).then().statusCode(200);
        String bill = partner.enrolled(People.someone()).getString("billNumber");
        assertThat(partner.bill(bill).getLong("amount")).isZero();

        cancel(partner, bill);

        assertThat(partner.bill(partner.enrolled(People.someone()).getString("billNumber"))
                        .getLong("credit"))
                .isEqualTo(6 * MONTH);
    }

    @Test
    void aCreditIsNotLostWhenTheBillItWasUsedForBecomesSmaller() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");
        Partner.end(member, Map.of("on", "2023-07-01", "cause", "MOVED")).then().statusCode(200);
        JsonPath enrollment = partner.enrolled(People.someone());

        Partner.end(enrollment.getString("memberId"), Map.of("on", "2023-08-01", "cause", "MOVED"))
                .then()
                .statusCode(200);

        JsonPath shrunk = partner.bill(enrollment.getString("billNumber"));
        assertThat(shrunk.getLong("gross")).isEqualTo(MONTH);
        assertThat(shrunk.getLong("credit")).isEqualTo(MONTH);
        assertThat(partner.bill(partner.enrolled(People.someone()).getString("billNumber"))
                        .getLong("credit"))
                .isEqualTo(5 * MONTH);
    }

    @Test
    void aMemberFallsIntoArrearsForThreeMonthsThenLapsesAndComesBackWithoutBackPayment() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        partner.covered(worker);

        assertThat(status(worker, "2023-12-31T23:59:59+08:00")).isEqualTo("COVERED");
        assertThat(status(worker, "2024-01-01T00:00:00+08:00")).isEqualTo("IN_ARREARS");
        assertThat(status(worker, "2024-03-31T23:59:59+08:00")).isEqualTo("IN_ARREARS");
        assertThat(status(worker, "2024-04-01T00:00:00+08:00")).isEqualTo("NOT_COVERED");

        Response again = partner.enroll(worker, "2024-06", 2);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getLong("amount")).isEqualTo(2 * MONTH);
        partner.pay(again.path("billNumber"), 2 * MONTH, "2024-06-10T09:00:00+08:00")
                .then()
                .statusCode(201);

        assertThat(status(worker, "2024-06-09T23:59:59+08:00")).isEqualTo("NOT_COVERED");
        JsonPath check = Partner.check(worker.nik(), "2024-06-10T00:00:00+08:00");
        assertThat(check.getString("status")).isEqualTo("COVERED");
        assertThat(check.getInt("membershipMonths")).isEqualTo(1);
        assertThat(check.getInt("contributionMonths")).isEqualTo(7);
        assertThat(check.getInt("contributionMonthsSinceLapse")).isEqualTo(1);
    }

    @Test
    void theReliefOf2020BeginsAfterTwoFullMonthsForNewMembers() {
        Partner partner = Partner.registered();

        long newcomer =
                partner.enroll(People.someone(), "2020-08", 6).jsonPath().getLong("amount");

        // 2 × 16,800, then 4 × (100 + 68): one per cent of each program
        assertThat(newcomer).isEqualTo(2 * MONTH + 4 * 168);
    }

    @Test
    void theReliefOf2020BeginsAtOnceForThoseWhoPaidThroughJuly() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        Response earlier = partner.enroll(worker, "2020-07", 1);
        partner.pay(earlier.path("billNumber"), MONTH, "2020-07-01T09:00:00+08:00")
                .then()
                .statusCode(201);

        assertThat(partner.enroll(worker, "2020-08", 6).jsonPath().getLong("amount"))
                .isEqualTo(6 * 168);
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, APBD, DRIVER, 2026-01, 16800",
        "VILLAGE, DBH_SAWIT, DRIVER, 2026-01, 16800",
        "CSR, CSR, DRIVER, 2025-12, 16800",
        "CSR, CSR, DRIVER, 2026-01, 8400",
        "CSR, CSR, DRIVER, 2027-03, 8400",
        "CSR, CSR, DRIVER, 2027-04, 16800",
        "CSR, CSR, FISHER, 2026-03, 16800",
        "SELF, SELF, FISHER, 2026-04, 8400",
    })
    void theReliefOf2026IsForPrivateFundsOnly(String kind, String fund, String occupation, String from, long amount) {
        Partner partner = Partner.registered(kind, fund, Map.of());

        assertThat(partner.enroll(People.someone().as(occupation), from, 1)
                        .jsonPath()
                        .getLong("amount"))
                .isEqualTo(amount);
    }

    @Test
    void billsAreListedPageByPageInAStableOrder() {
        Partner partner = Partner.registered();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(partner.enrolled(People.someone()).getString("billNumber"));
        }

        assertThat(listed(partner, "/v1/bills?limit=2&status=OPEN")).isEqualTo(numbers);
    }

    @Test
    void aBillThatTookLongToMakeComesAfterThoseThatWereListedMeanwhile() {
        Partner partner = Partner.registered();
        UUID slow = draft(partner);
        partner.enrolled(People.someone());
        String second = partner.enrolled(People.someone()).getString("billNumber");

        Response firstPage = partner.calling().get("/v1/bills?limit=1");
        String opened = database.inTransaction(connection -> bills.open(connection, slow, 1, 6 * MONTH));

        assertThat(listed(partner, next(firstPage))).containsExactly(second, opened);
    }

    private UUID draft(Partner partner) {
        UUID sponsor = database.first(
                        "select sponsor_id from sponsor where code = ?",
                        row -> row.getObject(1, UUID.class),
                        partner.code())
                .orElseThrow();
        Period period = new Period(YearMonth.of(2023, 7), 6);
        return database.inTransaction(connection -> bills.draft(connection, sponsor, "RENEWAL", null, period));
    }

    private static List<String> listed(Partner partner, String from) {
        List<String> numbers = new ArrayList<>();
        String link = from;
        while (link != null) {
            Response page = partner.calling().urlEncodingEnabled(false).get(link);
            numbers.addAll(page.jsonPath().getList("items.number"));
            link = next(page);
        }
        return numbers;
    }

    private static String next(Response page) {
        String link = page.header("Link");
        return link == null ? null : link.replaceAll("<([^>]+)>.*", "$1");
    }

    private static String status(People.Person worker, String at) {
        return Partner.check(worker.nik(), at).getString("status");
    }

    private static Response cancel(Partner partner, String bill) {
        return partner.calling().contentType(ContentType.JSON).post("/v1/bills/" + bill + "/cancellation");
    }

    private static Response renew(Partner partner, String reference, String from, int months) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("sponsor", partner.code(), "reference", reference, "from", from, "months", months))
                .post("/v1/renewals");
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }
}
