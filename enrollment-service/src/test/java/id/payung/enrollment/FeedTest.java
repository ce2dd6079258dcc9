package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FeedTest {

    @Inject
    DataSource database;

    @Inject
    Outbox outbox;

    @Test
    void aChangeThatCommitsLaterComesLaterHoweverEarlyItBegan() throws Exception {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        Feed feed = Feed.fromNow();
        try (Connection first = open();
                Connection second = open()) {
            long earlyChange = append(first, early);
            long lateChange = append(second, late);
            assertThat(earlyChange).isLessThan(lateChange);

            second.commit();
            assertThat(feed.rest()).extracting(event -> event.get("subject")).containsExactly(late.toString());

            first.commit();
            assertThat(feed.rest()).extracting(event -> event.get("subject")).containsExactly(early.toString());
        }
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoTrace() throws Exception {
        Feed feed = Feed.fromNow();
        try (Connection connection = open()) {
            append(connection, UUID.randomUUID());
            connection.rollback();
        }

        assertThat(feed.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"JKK; 60000", "JKM; 40800", "JKK,JKM; 100800"})
    void everyEventAboutACoverSaysItsProgramsAsOneTextAndWhatItCosts(String programs, int amount) {
        Partner partner = Partner.registered();
        Map<String, Object> worker = People.someone().enrollment(partner.code(), "2023-07", 6);
        worker.put("programs", List.of(programs.split(",")));
        Feed feed = Feed.fromNow();

        JsonPath enrolled = enrolled(partner, worker);
        String member = enrolled.getString("memberId");
        partner.pay(enrolled.getString("billNumber"), amount, "2023-06-20T09:00:00+08:00")
                .then()
                .statusCode(201);
        cancelled(partner, renewed(partner, "2024-01"));
        Partner.end(member, Map.of("on", "2024-01-01", "cause", "MOVED")).then().statusCode(200);

        List<Map<String, Object>> events = Feed.about(member, feed.rest());
        assertThat(events)
                .extracting(event -> event.get("type").toString().split("\\.")[3])
                .containsExactlyInAnyOrder("registered", "started", "renewed", "cancelled", "ended");
        assertThat(events)
                .allSatisfy(event -> assertThat(Feed.data(event, "program")).isEqualTo(programs));
        assertThat(events)
                .filteredOn(event -> event.get("type").toString().contains("coverage.started"))
                .allSatisfy(event -> assertThat(Feed.data(event, "amount")).isEqualTo(amount));
    }

    private static JsonPath enrolled(Partner partner, Map<String, Object> worker) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .body(worker)
                .post("/v1/enrollments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String renewed(Partner partner, String from) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("sponsor", partner.code(), "reference", "R", "from", from, "months", 1))
                .post("/v1/renewals")
                .then()
                .statusCode(201)
                .extract()
                .path("billNumber");
    }

    private static void cancelled(Partner partner, String bill) {
        partner.calling().post("/v1/bills/" + bill + "/cancellation").then().statusCode(200);
    }

    @Test
    void aCursorCanBeUsedAgainAndGivesTheSameEvents() throws Exception {
        Feed feed = Feed.fromNow();
        String cursor = feed.cursor();
        Partner.registered().covered(People.someone());

        assertThat(after(cursor, 10).jsonPath().getList("id"))
                .isEqualTo(after(cursor, 10).jsonPath().getList("id"))
                .hasSize(2);
        assertThat(after(cursor, 10).jsonPath().getString("[0].specversion")).isEqualTo("1.0");
    }

    @Test
    void aReaderWithSmallPagesMissesNothingBetweenChangesWithoutEvents() throws Exception {
        UUID member = UUID.randomUUID();
        Feed feed = Feed.fromNow();
        Feed small = Feed.after(feed.cursor(), 1);
        for (int i = 0; i < 5; i++) {
            try (Connection connection = open()) {
                outbox.openChange(connection);
                connection.commit();
            }
        }
        try (Connection connection = open()) {
            append(connection, member);
            connection.commit();
        }

        assertThat(small.rest()).extracting(event -> event.get("subject")).containsExactly(member.toString());
    }

    @Test
    void aWaitingReaderIsAnsweredWhenSomethingHappens() throws Exception {
        Feed feed = Feed.fromNow();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        long before = System.nanoTime();
        Future<Response> waiting = thread.submit(() -> feed.page(30));
        Thread.sleep(500);
        assertThat(waiting).isNotDone();
        Partner partner = Partner.registered();
        String member = partner.enrolled(People.someone()).getString("memberId");

        Response page = waiting.get(20, TimeUnit.SECONDS);
        thread.shutdown();

        assertThat(page.jsonPath().getList("subject")).containsExactly(member);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before)).isLessThan(20);
    }

    @Test
    void anEmptyPageHasALinkToGoOnFromAndTheTypeOfABatch() {
        Feed feed = Feed.fromNow();

        Response page = feed.page(0);

        assertThat(page.jsonPath().getList("$")).isEmpty();
        assertThat(page.header("Link"))
                .startsWith("</v1/events/enrollment?after=")
                .endsWith("rel=\"next\"");
        assertThat(page.contentType()).startsWith("application/cloudevents-batch+json");
    }

    @Test
    void anEventNamesNoPerson() {
        Feed feed = Feed.fromNow();
        People.Person worker = People.someone();
        Partner partner = Partner.registered();
        partner.covered(worker);

        String events = feed.page(0).asString();

        assertThat(events).contains("FISHER", "recordedAt").doesNotContain(worker.nik(), worker.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS4x", "x", "%%%", "AAAAAAAAAAAAAAAAMC4w", "' or 1=1"})
    void aForgedCursorIsRefused(String cursor) {
        Response answer = after(cursor, 10);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Partner partner = Partner.registered();
        partner.enrolled(People.someone());
        partner.enrolled(People.someone());
        String link = partner.calling().get("/v1/bills?limit=1").header("Link");
        String cursor = link.replaceAll(".*cursor=([^&>]+).*", "$1");

        assertThat(after(cursor, 10).statusCode()).isEqualTo(400);
        assertThat(partner.calling()
                        .get("/v1/bills?limit=1&cursor=" + Feed.fromNow().cursor())
                        .statusCode())
                .isEqualTo(400);
        assertThat(Partner.as("officer")
                        .get("/v1/bills?limit=1&cursor=" + cursor)
                        .statusCode())
                .isEqualTo(400);
        assertThat(partner.calling().get("/v1/bills?limit=1&cursor=" + cursor).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "officer", "approver", "bpjs-system", "analyst", "auditor", "admin"})
    void onlyServicesReadTheFeed(String role) {
        assertThat(Partner.as(role).get("/v1/events").statusCode()).isEqualTo(403);
    }

    private static Response after(String cursor, int limit) {
        return Partner.as("service")
                .queryParam("after", cursor)
                .queryParam("limit", limit)
                .get("/v1/events");
    }

    private Connection open() throws Exception {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private long append(Connection connection, UUID member) throws Exception {
        long change = outbox.openChange(connection);
        outbox.append(connection, change, 0, List.of(new OutgoingEvent("test.happened.v1", member, "{\"x\":1}")));
        return change;
    }
}
