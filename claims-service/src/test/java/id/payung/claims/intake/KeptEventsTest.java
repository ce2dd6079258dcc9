package id.payung.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.casefile.EventKey;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be worked on now is tried again, more and more seldom, for everyone to see, and is never given up. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class KeptEventsTest {

    private static final int TRIES = 4;

    @Inject
    KeptEvents kept;

    @Inject
    Database database;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void everythingWorksAgain() {
        Worker.enrollmentIsAway(false);
    }

    @ParameterizedTest
    @CsvSource({
        // what it waits for, failed attempts before this one, least and most seconds until the next
        "ENROLLMENT, 0, 0.25, 0.5",
        "ENROLLMENT, 1, 0.5, 1",
        "ENROLLMENT, 2, 1, 2",
        "ENROLLMENT, 3, 2, 4",
        "ENROLLMENT, 6, 16, 32",
        "ENROLLMENT, 7, 30, 60",
        "ENROLLMENT, 1000, 30, 60",
        "TURN, 1000, 30, 60",
        "ORDER, 1000, 30, 60",
        "REPORT, 7, 32, 64",
        "REPORT, 10, 256, 512",
        "REPORT, 11, 450, 900",
        "REPORT, 1000, 450, 900",
    })
    void waitTwiceAsLongAfterEachAttemptUpToALimit(WaitsFor what, int attempts, double least, double most) {
        Map<String, Object> event = Sender.papers(Sender.nik());
        Sender.send(event).then().statusCode(202);
        Instant before = Instant.now();

        Instant next = keptAgain(event, what, attempts);

        assertThat(next)
                .isAfterOrEqualTo(before.plus(seconds(least)))
                .isBeforeOrEqualTo(Instant.now().plus(seconds(most)));
    }

    /** In one transaction, so that nobody else takes the event meanwhile. */
    private Instant keptAgain(Map<String, Object> event, WaitsFor what, int attempts) {
        EventKey key = new EventKey((String) event.get("source"), (String) event.get("id"));
        return QuarkusTransaction.requiringNew().call(() -> {
            database.update("update claim_event set attempts = ? where event_id = ?", attempts, key.id());
            kept.keep(List.of(key), what);
            return database.first(
                            "select next_try_at from claim_event where event_id = ? and attempts = ? and waits_for = ?",
                            row -> row.getTimestamp(1).toInstant(),
                            key.id(),
                            attempts + 1,
                            what.name())
                    .orElseThrow();
        });
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    @Test
    void areTriedAgainWhileEnrollmentIsAwayAndAllAreTakenInOnceItIsBack() {
        Worker.enrollmentIsAway(true);
        List<Map<String, Object>> deaths =
                Stream.generate(() -> Sender.death(Sender.nik())).limit(3).toList();
        deaths.forEach(death -> Sender.send(death).then().statusCode(202));

        Sender.await("each is tried several times", () -> deaths.stream().allMatch(death -> attempts(death) >= TRIES));

        assertThat(deaths).allSatisfy(death -> assertThat(Sender.stored(death))
                .containsEntry("state", "KEPT")
                .containsEntry("waitsFor", "ENROLLMENT")
                .containsEntry("claimId", null)
                .hasEntrySatisfying("nextTryAt", next -> assertThat(next).isNotNull()));
        assertThat(keptForEnrollment())
                .containsAll(deaths.stream().map(death -> death.get("id")).toList());
        Sender.await("the metric counts them", () -> counted() >= deaths.size());

        Worker.enrollmentIsAway(false);

        Sender.await("all are applied", () -> deaths.stream()
                .allMatch(death -> Sender.stored(death).get("state").equals("APPLIED")));
        assertThat(new HashSet<>(deaths.stream()
                        .map(death -> Sender.stored(death).get("claimId"))
                        .toList()))
                .hasSameSizeAs(deaths)
                .doesNotContainNull();
    }

    private static int attempts(Map<String, Object> event) {
        return (int) Sender.stored(event).get("attempts");
    }

    private double counted() {
        return metrics.get("payung.claim.events.kept")
                .tag("waits_for", "ENROLLMENT")
                .gauge()
                .value();
    }

    private static List<Object> keptForEnrollment() {
        return Sender.as("auditor")
                .queryParam("state", "KEPT")
                .queryParam("waitsFor", "ENROLLMENT")
                .queryParam("limit", 1000)
                .get("/v1/claim-events")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
