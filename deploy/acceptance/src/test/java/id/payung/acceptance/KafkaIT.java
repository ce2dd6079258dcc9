package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two of each service, whose figures come by Kafka with three brokers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration INTO_THE_WORK = Duration.ofMillis(700);
    private static final Duration A_WHILE = Duration.ofSeconds(15);
    private static final long FEW_BYTES = 1 << 20;
    private static final int FEW = 2_000;
    private static final int MANY = 20_000;

    private Payung payung;
    private KafkaCluster kafka;
    private Callers callers;
    private Office office;

    @AfterAll
    void stop() throws IOException {
        if (payung != null) {
            payung.close();
        }
        if (kafka != null) {
            kafka.close();
        }
    }

    @Test
    void figuresGoOnFromTheFeedToKafkaAndSurviveTheEndOfEachPart() throws Exception {
        payung = Payung.start(Map.of("PAYUNG_INSTANCES", "2"));
        callers = new Callers(payung);
        office = Office.open(callers, "KAFKA");
        int byFeed = enrolledAndPaid("BY-FEED", 1, FEW);
        awaitFigures(byFeed);

        kafka = KafkaCluster.start();
        payung.stop();
        payung.set("PAYUNG_KAFKA", kafka.servers());
        payung.startAgain();
        int members = byFeed + enrolledAndPaid("BEFORE-THE-TAP", 2, FEW);
        Waiting.pause(INTO_THE_WORK);
        assertThat(covered()).as("known before Kafka was told").isEqualTo(byFeed);
        KafkaTap.open(payung, kafka);
        awaitFigures(members);

        members += enrolledAndPaid("WHILE-KILLING", 3, MANY);
        Waiting.pause(INTO_THE_WORK);
        kafka.kill("broker-1");
        Kill.andAwaitRestart(payung::reportingService);
        kafka.kill("connect");
        members += enrolledAndPaid("WITHOUT-CONNECT", 4, FEW);
        kafka.startConnect();
        kafka.startBroker(1);
        kafka.awaitBroker(1);
        Waiting.pause(INTO_THE_WORK);
        kafka.kill("broker-2");
        payung.restart(List.of("reporting-2"));
        awaitFigures(members);
        kafka.startBroker(2);

        JsonNode before = figures();
        rebuild();
        assertThat(figures()).isEqualTo(before);
        int brokers = KafkaCluster.BROKERS;
        IntStream.rangeClosed(1, brokers).forEach(broker -> kafka.kill("broker-" + broker));
        Waiting.until(PATIENCE, "the figures to be called old", () -> lagSeconds() > A_WHILE.toSeconds());
        members += enrolledAndPaid("WITHOUT-BROKERS", 5, FEW);
        IntStream.rangeClosed(1, brokers).forEach(kafka::startBroker);
        members += enrolledAndPaid("AFTER-ALL", 6, FEW);
        awaitFigures(members);
        Waiting.until(PATIENCE, "both slots to let go of the log", () -> KafkaTap.heldBack(payung) < FEW_BYTES);
    }

    private int enrolledAndPaid(String reference, long seed, int rows) {
        MadeUpRoster roster = MadeUpRoster.of(20261127 + seed, rows);
        JsonNode job = office.rested(office.accepted(reference, roster.csv()));
        JobFacts.areAsExpected(job, roster.expected());
        callers.as("bpjs-system")
                .postPatiently(
                        "/v1/payments",
                        office.payment(
                                job.path("billNumber").asText(),
                                job.path("amount").asLong()))
                .expecting(201);
        return roster.expected().enrolled();
    }

    /** Everybody is in the figures, and each event of the feed was counted once. */
    private void awaitFigures(int members) {
        Waiting.until(PATIENCE, "the figures of " + members, () -> covered() == members);
        int events = FeedFollower.readAll(callers).size();
        Waiting.until(PATIENCE, "the last of " + events + " events", () -> eventsRead() == events);
        assertThat(covered()).isEqualTo(members);
    }

    private int covered() {
        return office.covered("2023-07");
    }

    private JsonNode figures() {
        return analyst("/v1/coverage?sponsor=KAFKA&to=2023-07").path("rows");
    }

    private int eventsRead() {
        return enrollmentFeed().path("events").asInt();
    }

    private double lagSeconds() {
        return enrollmentFeed().path("lagSeconds").asDouble();
    }

    private JsonNode enrollmentFeed() {
        for (JsonNode feed : analyst("/v1/freshness").path("feeds")) {
            if (feed.path("feed").asText().equals("enrollment")) {
                return feed;
            }
        }
        throw new AssertionError("The freshness names no feed of enrollment");
    }

    private void rebuild() {
        String rebuild = callers.as("admin")
                .post("/v1/freshness/rebuilds", Map.of())
                .expecting(202)
                .header("Location")
                .orElseThrow();
        Waiting.until(PATIENCE, "the rebuild", () -> callers.as("admin")
                .getPatiently(rebuild)
                .json()
                .path("state")
                .asText()
                .equals("COMPLETED"));
    }

    private JsonNode analyst(String path) {
        return callers.as("analyst").getPatiently(path).expecting(200).json();
    }
}
