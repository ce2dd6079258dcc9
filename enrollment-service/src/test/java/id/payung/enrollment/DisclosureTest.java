package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a partner may learn of people who are not its sponsor's: nothing by asking, a bounded number by enrolling. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class DisclosureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Object> TRIAL = Map.of("from", "2023-07", "months", "6", "dryRun", "true");

    @Inject
    Database database;

    static List<Function<String, Map<String, Object>>> questions() {
        return List.of(
                nik -> Map.of("nik", nik),
                nik -> Map.of("nik", nik, "at", "2023-07-10T09:00:00+08:00", "asKnownAt", "2026-01-01T00:00:00+08:00"),
                nik -> Map.of("nik", nik, "at", "2027-07-10T09:00:00+08:00", "asKnownAt", "2026-01-01T00:00:00+08:00"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aNikThatIsNobodysIsToldApartFromAnothersMemberByNothing(Function<String, Map<String, Object>> question) {
        Partner asking = Partner.registered();
        People.Person anothers = People.someone();
        Partner.registered().covered(anothers);
        People.Person nobodys = People.someone();
        String path = question.apply("").containsKey("at") ? "/v1/coverage-checks" : "/v1/members/search";

        Response ofNobody = post(asking, path, question.apply(nobodys.nik()));
        Response ofAnother = post(asking, path, question.apply(anothers.nik()));

        assertThat(ofNobody.statusCode()).isEqualTo(200);
        assertThat(ofAnother.asString()).isEqualTo(ofNobody.asString());
        assertThat(headers(ofAnother)).isEqualTo(headers(ofNobody));
    }

    @Test
    void anothersMemberIsNoMoreThereThanNobody() {
        Partner asking = Partner.registered();
        String another = Partner.registered().covered(People.someone()).getString("memberId");
        String nobody = "01a2053e-95f5-773f-bf4c-c9608ac1f1c7";

        for (String path : List.of("/v1/members/%s", "/v1/members/%s/termination")) {
            Response ofNobody = asked(asking, path.formatted(nobody));
            Response ofAnother = asked(asking, path.formatted(another));

            assertThat(ofNobody.statusCode()).isEqualTo(404);
            assertThat(withoutInstance(ofAnother)).isEqualTo(withoutInstance(ofNobody));
            assertThat(headers(ofAnother)).isEqualTo(headers(ofNobody));
        }
    }

    @Test
    void peopleOfOthersAreCountedHoweverAPartnerMeetsThem() {
        Partner asking = Partner.registered();
        Partner another = Partner.registered();
        List<People.Person> strangers = List.of(People.someone(), People.someone(), People.someone());
        strangers.forEach(another::enrolled);
        People.Person own = People.someone();
        asking.enrolled(own);

        assertThat(asking.enroll(strangers.get(0), "2023-07", 6).statusCode()).isEqualTo(409);
        assertThat(asking.enroll(strangers.get(1).named("Nama Lain"), "2023-07", 6)
                        .statusCode())
                .isEqualTo(409);
        JsonPath trial = asking.rested(asking.send("T", People.roster(strangers.get(2), own, People.someone()), TRIAL)
                .path("id"));
        assertThat(trial.getInt("counts.COVERED_BY_ANOTHER")).isEqualTo(1);

        awaitsCount(asking, 3);
        assertThat(count(another)).isZero();
    }

    @Test
    void whoHasMetTooManyIsRefusedUntilTomorrowWhoeverTheNextIs() {
        Partner asking = Partner.registered();
        People.Person worker = People.someone();
        met(asking, 10_000);

        Response single = asking.enroll(worker, "2023-07", 6);
        Response trial = asking.send("T", People.roster(worker), TRIAL);
        Response roster = asking.send("R", People.roster(worker));
        Response officer = Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(worker.enrollment(asking.code(), "2023-07", 6))
                .post("/v1/enrollments");

        for (Response refused : List.of(single, trial, roster)) {
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.<String>path("code")).isEqualTo("DISCLOSURES_USED_UP");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
        }
        assertThat(officer.statusCode()).isEqualTo(201);
    }

    @Test
    void oneShortOfTheLimitMayGoOn() {
        Partner asking = Partner.registered();
        met(asking, 9_999);

        assertThat(asking.enroll(People.someone(), "2023-07", 6).statusCode()).isEqualTo(201);
    }

    private void met(Partner partner, long people) {
        database.update(
                "insert into disclosure_count (sponsor_id, day, people)"
                        + " select sponsor_id, d.day, ? from sponsor, (values (?::date), (?::date + 1)) as d(day)"
                        + " where code = ?",
                people,
                id.payung.platform.time.WorkClock.dayOf(Instant.now()),
                id.payung.platform.time.WorkClock.dayOf(Instant.now()),
                partner.code());
    }

    private long count(Partner partner) {
        return database.first(
                        "select coalesce(sum(c.people), 0) from disclosure_count c join sponsor s using (sponsor_id)"
                                + " where s.code = ?",
                        row -> row.getLong(1),
                        partner.code())
                .orElse(0L);
    }

    private void awaitsCount(Partner partner, long people) {
        Instant end = Instant.now().plus(PATIENCE);
        while (count(partner) < people) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
        assertThat(count(partner)).isEqualTo(people);
    }

    private static Response post(Partner partner, String path, Map<String, Object> body) {
        return partner.calling().contentType(ContentType.JSON).body(body).post(path);
    }

    private static Response asked(Partner partner, String path) {
        return path.endsWith("termination")
                ? post(partner, path, Map.of("on", "2023-09-10", "cause", "MOVED", "reason", "pindah"))
                : partner.calling().get(path);
    }

    private static Map<String, Object> withoutInstance(Response problem) {
        Map<String, Object> body = new TreeMap<>(problem.jsonPath().getMap(""));
        body.remove("instance");
        return body;
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        headers.remove("X-Request-Id");
        return headers;
    }
}
