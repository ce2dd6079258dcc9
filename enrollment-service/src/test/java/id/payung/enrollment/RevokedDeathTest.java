package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.review.DailyWatch;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Somebody was reported dead who lives: the report is withdrawn, and the membership is what it was. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(GatewayStandIn.class)
class RevokedDeathTest {

    private static final String DIED = "2023-10-05";
    private static final String AFTER_DEATH = "2023-10-06T00:00:00+08:00";
    private static final String NEXT_MONTH = "2023-11-20T12:00:00+08:00";

    @ConfigProperty(name = "payung.calls.gateway")
    String gateway;

    @Inject
    Database database;

    @Inject
    DailyWatch dailyWatch;

    @Test
    void theMembershipGoesOnAndWhatWasPaidCoversAgain() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 1));
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        String claim = died(member);
        long credit = credits(member);
        Feed feed = Feed.fromNow();

        ClaimsNews.until(() -> !covered(worker));
        claims().revokeDeath(member, claim, DIED);
        ClaimsNews.until(() -> covered(worker));

        assertThat(Partner.check(worker.nik(), AFTER_DEATH).getBoolean("covered"))
                .isTrue();
        assertThat(Partner.check(worker.nik(), "2023-12-31T23:59:59+08:00").getBoolean("covered"))
                .isTrue();
        assertThat(credit).isPositive();
        assertThat(credits(member)).as("the sponsor's money pays for it again").isZero();
        assertThat(placesTaken(partner)).isEqualTo(1);
        List<Map<String, Object>> told = Feed.about(member, feed.rest());
        assertThat(told)
                .extracting(event -> event.get("type"))
                .containsExactly("id.payung.membership.restored.v1", "id.payung.coverage.started.v2");
        assertThat(Feed.data(told.get(0), "cause")).isEqualTo("DEATH_REVOKED");
        assertThat(Feed.data(told.get(1), "from")).isEqualTo("2023-10-06");
        assertThat(Feed.data(told.get(1), "periodFrom")).isEqualTo("2023-11-01");
        assertThat(Feed.data(told.get(1), "until")).isEqualTo("2024-01-01");
        assertThat(paid(told.get(1))).isEqualTo(credit);
        assertThat(renewal(partner).getInt("members")).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredInBetweenIsAnsweredAboutThatTimeStill() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        String claim = died(member);
        ClaimsNews.until(() -> !covered(worker));
        String between = OffsetDateTime.now(ZoneOffset.ofHours(8)).toString();

        claims().revokeDeath(member, claim, DIED);
        ClaimsNews.until(() -> covered(worker));

        JsonPath then = asKnownAt(worker, between);
        assertThat(then.getBoolean("covered")).isFalse();
        assertThat(then.getString("reasons[0].code")).isEqualTo("MEMBERSHIP_ENDED");
    }

    @Test
    void aDeathThatTheSponsorToldOfStaysWhereAClaimRevokesItsOwn() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");
        Partner.end(member, Map.of("on", DIED, "cause", "DEATH")).then().statusCode(200);
        String claim = UUID.randomUUID().toString();
        claims().confirmDeath(member, claim, DIED);

        claims().revokeDeath(member, claim, DIED);
        anotherIsRevokedBehindIt();

        assertThat(isDead(member)).isTrue();
    }

    @Test
    void toldTwiceItChangesNothingMore() {
        Partner partner = Partner.registered();
        String member = partner.covered(People.someone()).getString("memberId");
        String claim = died(member);
        claims().revokeDeath(member, claim, DIED);
        ClaimsNews.until(() -> !isDead(member));
        Feed feed = Feed.fromNow();

        claims().revokeDeath(member, claim, DIED);
        anotherIsRevokedBehindIt();

        assertThat(Feed.about(member, feed.rest())).isEmpty();
    }

    @Test
    void whoseMoneyIsSpentIsInArrearsAndMayBeEnrolledAgain() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");
        String claim = died(member);
        partner.enroll(People.someone(), "2024-01", 6).then().statusCode(201);
        assertThat(credits(member)).as("used by the next bill").isZero();

        claims().revokeDeath(member, claim, DIED);
        ClaimsNews.until(() -> !isDead(member));

        ClaimsNews.until(() ->
                Partner.check(worker.nik(), NEXT_MONTH).getString("status").equals("IN_ARREARS"));
        partner.enroll(worker, "2023-11", 2).then().statusCode(201);
    }

    @Test
    void thePlaceInTheQuotaIsTheirsAlsoWhereSomebodyElseGotItMeanwhile() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 1));
        String member = partner.covered(People.someone()).getString("memberId");
        String claim = died(member);
        String successor = coveredInstead(partner);

        claims().revokeDeath(member, claim, DIED);
        ClaimsNews.until(() -> !isDead(member));

        assertThat(placesTaken(partner)).isEqualTo(2);
        assertThat(refusal(partner)).isEqualTo("QUOTA_EXCEEDED");
        assertThat(renewal(partner).getInt("members"))
                .as("who was never dead and who came after")
                .isEqualTo(2);
        Partner.end(successor, Map.of("on", "2023-12-31", "cause", "MOVED"))
                .then()
                .statusCode(200);
        assertThat(placesTaken(partner)).isEqualTo(1);
        assertThat(refusal(partner)).isEqualTo("QUOTA_EXCEEDED");
    }

    @Test
    void whoHeldNoPlaceAnyMoreGetsNone() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 1));
        String member = partner.covered(People.someone()).getString("memberId");
        // the three months of arrears are long over
        dailyWatch.watch();
        String claim = died(member);
        String successor = coveredInstead(partner);

        claims().revokeDeath(member, claim, DIED);
        ClaimsNews.until(() -> !isDead(member));

        assertThat(placesTaken(partner)).isEqualTo(1);
        assertThat(renewedMembers(partner)).containsExactly(successor);
    }

    private String died(String member) {
        String claim = UUID.randomUUID().toString();
        claims().confirmDeath(member, claim, DIED);
        ClaimsNews.until(() -> isDead(member));
        return claim;
    }

    /** Events are taken in their order: once this one is through, those before it are. */
    private void anotherIsRevokedBehindIt() {
        String last = Partner.registered().covered(People.someone()).getString("memberId");
        String claim = died(last);
        claims().revokeDeath(last, claim, DIED);
        ClaimsNews.until(() -> !isDead(last));
    }

    /** As the change is known to all: it gets its time after the commit. */
    private static boolean covered(People.Person worker) {
        return Partner.check(worker.nik(), NEXT_MONTH).getBoolean("covered");
    }

    private ClaimsNews claims() {
        return new ClaimsNews(gateway);
    }

    private boolean isDead(String memberId) {
        return database.first(
                        "select 1 from member where member_id = ?::uuid and deceased_on is not null",
                        row -> 1,
                        memberId)
                .isPresent();
    }

    private long credits(String memberId) {
        return database.first(
                        "select coalesce(sum(amount), 0) from credit where member_id = ?::uuid"
                                + " and used_by_bill_id is null",
                        row -> row.getLong(1),
                        memberId)
                .orElseThrow();
    }

    private int placesTaken(Partner partner) {
        return database.first("select places_taken from sponsor where code = ?", row -> row.getInt(1), partner.code())
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static long paid(Map<String, Object> started) {
        return ((List<Map<String, Object>>) Feed.data(started, "programs"))
                .stream()
                        .mapToLong(program -> ((Number) program.get("amount")).longValue())
                        .sum();
    }

    private static JsonPath asKnownAt(People.Person worker, String instant) {
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("nik", worker.nik(), "at", NEXT_MONTH, "asKnownAt", instant))
                .post("/v1/coverage-checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Somebody else, partly paid by what was given back for the dead. */
    private static String coveredInstead(Partner partner) {
        JsonPath enrollment = partner.enrolled(People.someone());
        String bill = enrollment.getString("billNumber");
        partner.pay(bill, partner.bill(bill).getLong("amount"), "2023-06-20T09:00:00+08:00")
                .then()
                .statusCode(201);
        return enrollment.getString("memberId");
    }

    private static String refusal(Partner partner) {
        return partner.enroll(People.someone(), "2024-01", 3)
                .then()
                .statusCode(409)
                .extract()
                .path("code");
    }

    private List<String> renewedMembers(Partner partner) {
        String bill = renewal(partner).getString("billNumber");
        return database.list(
                "select member_id::text from coverage join bill using (bill_id) where number = ?",
                row -> row.getString(1),
                bill);
    }

    private static JsonPath renewal(Partner partner) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("sponsor", partner.code(), "reference", "R-1", "from", "2024-01", "months", 3))
                .post("/v1/renewals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
