package id.payung.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.Partner;
import id.payung.enrollment.People;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReviewTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);
    private static final YearMonth THIS_MONTH = YearMonth.now(ZoneOffset.ofHours(8));

    @Inject
    DailyWatch dailyWatch;

    @Inject
    Database database;

    @Test
    void whoReaches65IsListedUntilAnOfficerHasLooked() {
        Partner partner = Partner.registered();
        String member = enrolled(partner, nearly65());
        dailyWatch.watch();
        JsonPath listed = list("?kind=AGE_65&sponsor=" + partner.code()).jsonPath();
        String review = listed.getString("items[0].id");

        Response decided = decide(review, "the cover is paid for");
        Response again = decide(review, "the cover is paid for");
        Response other = decide(review, "somebody looked again");
        dailyWatch.watch();

        assertThat(listed.<String>getList("items.memberId")).containsExactly(member);
        assertThat(UUID.fromString(review).version()).isEqualTo(7);
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(decided.<String>path("status")).isEqualTo("ACCEPTED");
        assertThat(again.asString()).isEqualTo(decided.asString());
        assertThat(other.<String>path("code")).isEqualTo("REVIEW_DECIDED");
        assertThat(list("?sponsor=" + partner.code()).jsonPath().getList("items"))
                .isEmpty();
        assertThat(list("?status=ACCEPTED&sponsor=" + partner.code()).jsonPath().<String>getList("items.id"))
                .containsExactly(review);
    }

    @Test
    void aReviewThatComesLaterIsFoundByAReaderWhoWentOn() {
        Partner partner = Partner.registered();
        enrolled(partner, nearly65());
        enrolled(partner, nearly65());
        dailyWatch.watch();
        Response first = list("?kind=AGE_65&limit=1&sponsor=" + partner.code());
        String later = enrolled(partner, nearly65());
        pause();
        dailyWatch.watch();

        String next = first.header("Link").replaceAll("<([^>]+)>.*", "$1").replace("limit=1", "limit=10");
        List<String> rest = Partner.as("officer")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .extract()
                .path("items.memberId");

        assertThat(rest).hasSize(2).contains(later);
    }

    @Test
    void aRowIsDecidedWhereItStands() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        partner.enrolled(worker);
        Partner other = Partner.registered();
        other.completed("SK-1", People.roster(worker.named("Somebody Else")));
        String review = list("?kind=ROSTER_ROW&sponsor=" + other.code()).path("items[0].id");

        assertThat(decide(review, "seen").<String>path("code")).isEqualTo("REVIEW_DECIDED_BY_ROW");
        assertThat(list("?kind=AGE_65&sponsor=" + other.code()).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void anUnknownReviewKindOrSponsorIsSaid() {
        assertThat(decide(UUID.randomUUID().toString(), "seen").statusCode()).isEqualTo(404);
        assertThat(list("?kind=OTHER").statusCode()).isEqualTo(400);
        assertThat(list("?sponsor=NOBODY").statusCode()).isEqualTo(404);
    }

    @Test
    void aDayThatNobodyWatchedIsMadeUpForOnce() {
        Partner partner = Partner.registered();
        enrolled(partner, nearly65());
        database.update("delete from watched_day");

        dailyWatch.catchUp();
        enrolled(partner, nearly65());
        dailyWatch.catchUp();

        assertThat(list("?sponsor=" + partner.code()).jsonPath().getList("items"))
                .hasSize(1);
    }

    private static String enrolled(Partner partner, People.Person person) {
        return partner.enroll(person, THIS_MONTH.toString(), 1)
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");
    }

    /** Somebody who may be enrolled this month and reaches 65 in it. */
    private static People.Person nearly65() {
        LocalDate birth = THIS_MONTH.atDay(2).minusYears(65);
        String nik = String.format(
                "647298%02d%02d%02d%04d",
                birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear() % 100, SERIAL.getAndIncrement());
        return new People.Person(nik, "Orang Tua Rekaan", birth, "M", "64.72", "FISHER");
    }

    private static Response list(String query) {
        return Partner.as("officer").get("/v1/reviews" + query);
    }

    private static Response decide(String review, String reason) {
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/v1/reviews/" + review + "/decision");
    }

    /** Ids follow the clock by the millisecond. */
    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
