package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What claims-service confirms reaches the members here, over HTTP as in production. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(GatewayStandIn.class)
class ConfirmedDeathTest {

    @ConfigProperty(name = "payung.calls.gateway")
    String gateway;

    @Inject
    Database database;

    @Test
    void aConfirmedDeathEndsTheMembershipOnThatDayAndStopsItsRenewal() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String dead = partner.covered(worker).getString("memberId");
        partner.covered(People.someone());
        Feed feed = Feed.fromNow();
        String claim = UUID.randomUUID().toString();

        claims().confirmDeath(dead, claim, "2023-10-05");
        ClaimsNews.until(() -> deceasedOn(dead).isPresent());

        assertThat(deceasedOn(dead)).contains(LocalDate.of(2023, 10, 5));
        assertThat(Partner.check(worker.nik(), "2023-10-05T12:00:00+08:00").getBoolean("covered"))
                .isTrue();
        assertThat(Partner.check(worker.nik(), "2023-10-06T00:00:00+08:00").getBoolean("covered"))
                .isFalse();
        assertThat(renewed(partner)).isEqualTo(1);
        assertThat(Feed.about(dead, feed.rest())).singleElement().satisfies(event -> {
            assertThat(event.get("type")).isEqualTo("id.payung.membership.ended.v1");
            assertThat(Feed.data(event, "cause")).isEqualTo("DEATH");
        });
        assertThat(audited(dead)).containsExactly("claims-service MEMBERSHIP_ENDED claim " + claim);
    }

    @Test
    void theSameDeathAgainAndOneOnFileAlreadyChangeNothing() {
        Partner partner = Partner.registered();
        String dead = partner.covered(People.someone()).getString("memberId");
        Partner.end(dead, Map.of("on", "2023-10-05", "cause", "DEATH")).then().statusCode(200);
        Feed feed = Feed.fromNow();

        claims().confirmDeath(dead, UUID.randomUUID().toString(), "2023-10-05");
        claims().confirmDeath(dead, UUID.randomUUID().toString(), "2023-10-07");
        aDeathBehindThem();

        assertThat(deceasedOn(dead)).contains(LocalDate.of(2023, 10, 5));
        assertThat(Feed.about(dead, feed.rest())).isEmpty();
        assertThat(audited(dead)).isEmpty();
    }

    @Test
    void aFormerMemberIsKnownToBeDeadAndNotEnrolledAgain() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String former = partner.covered(worker).getString("memberId");
        Partner.end(former, Map.of("on", "2023-09-01", "cause", "MOVED")).then().statusCode(200);

        claims().confirmDeath(former, UUID.randomUUID().toString(), "2023-10-05");
        ClaimsNews.until(() -> deceasedOn(former).isPresent());

        assertThat(partner.enroll(worker, "2024-01", 1).jsonPath().getString("code"))
                .isEqualTo("MEMBER_DECEASED");
    }

    @Test
    void aDeathFollowsTheMemberIntoTheOneTheyWereMergedWith() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        People.Person wrong = worker.withAnotherNumber();
        String remaining = partner.covered(worker).getString("memberId");
        String duplicate = Partner.registered()
                .enroll(wrong, "2024-01", 1)
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");
        merge(duplicate, worker.nik());

        claims().confirmDeath(duplicate, UUID.randomUUID().toString(), "2023-10-05");
        ClaimsNews.until(() -> deceasedOn(remaining).isPresent());

        assertThat(deceasedOn(duplicate)).isEmpty();
        assertThat(Partner.check(worker.nik(), "2023-10-06T00:00:00+08:00").getBoolean("covered"))
                .isFalse();
    }

    @Test
    void whatNobodyUnderstandsIsPassedOver() {
        claims().publish(
                        "{\"specversion\":\"1.0\",\"id\":\"u\",\"source\":\"/claims\",\"type\":\"id.payung.claim.paid.v9\"}");
        claims().confirmDeath("not-a-member", "x", "yesterday");
        claims().confirmDeath(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "2023-10-05");

        aDeathBehindThem();
    }

    @Test
    void readingGoesOnWhereItWasOnceTheGatewayIsBack() {
        Partner partner = Partner.registered();
        String first = partner.covered(People.someone()).getString("memberId");
        claims().isDown(true);

        claims().confirmDeath(first, UUID.randomUUID().toString(), "2023-10-05");
        ClaimsNews.pause(300);
        boolean early = deceasedOn(first).isPresent();
        claims().isDown(false);
        ClaimsNews.until(() -> deceasedOn(first).isPresent());

        assertThat(early).isFalse();
        assertThat(audited(first)).hasSize(1);
    }

    private ClaimsNews claims() {
        return new ClaimsNews(gateway);
    }

    private void aDeathBehindThem() {
        String last = Partner.registered().covered(People.someone()).getString("memberId");
        claims().confirmDeath(last, UUID.randomUUID().toString(), "2023-10-05");
        ClaimsNews.until(() -> deceasedOn(last).isPresent());
    }

    private Optional<LocalDate> deceasedOn(String memberId) {
        return database.first(
                "select deceased_on from member where member_id = ?::uuid and deceased_on is not null",
                row -> row.getObject(1, LocalDate.class),
                memberId);
    }

    private List<String> audited(String memberId) {
        return database.list(
                "select actor || ' ' || action || ' ' || purpose from audit_trail"
                        + " where actor = 'claims-service' and object like ? order by at",
                row -> row.getString(1),
                "member " + memberId + "%");
    }

    private static int renewed(Partner partner) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("sponsor", partner.code(), "reference", "R-1", "from", "2024-01", "months", 3))
                .post("/v1/renewals")
                .then()
                .statusCode(201)
                .extract()
                .path("members");
    }

    private static void merge(String duplicate, String rightNik) {
        String path = "/v1/members/" + duplicate;
        String tag = Partner.as("officer").get(path).header("ETag");
        JsonPath merged = Partner.as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("nik", rightNik, "reason", "identity card seen"))
                .post(path + "/nik-correction")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(merged.getString("id")).isNotEqualTo(duplicate);
    }
}
