package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two of each service behind the gateway and one database, restarted one of each at a time under load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesIT {

    private static final int ROWS = 20_000;
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> FIRST_OF_EACH = List.of("enrollment", "claims", "reporting");
    private static final List<String> SECOND_OF_EACH = List.of("enrollment-2", "claims-2", "reporting-2");

    private Payung payung;
    private Callers callers;
    private Office office;
    private ClaimDesk desk;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> enrolled = new ConcurrentLinkedQueue<>();
    private final Queue<String> reported = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;

    @BeforeAll
    void start() {
        payung = Payung.start(Map.of("PAYUNG_INSTANCES", "2"));
        callers = new Callers(payung);
        office = Office.open(callers, "INSTANCES");
        desk = new ClaimDesk(callers);
    }

    @AfterAll
    void stop() throws IOException {
        if (payung != null) {
            payung.close();
        }
    }

    @Test
    void aRollingRestartFailsNoRequestAndLosesAndDoublesNothing() throws Exception {
        MadeUpRoster roster = MadeUpRoster.of(20261125, ROWS);
        FeedFollower reader = FeedFollower.start(callers, 500);
        ExecutorService users = Executors.newCachedThreadPool();
        users.execute(() -> again(this::enroll));
        users.execute(() -> again(this::report));
        users.execute(() -> again(() -> callers.as("analyst").get("/v1/coverage?to=2023-07")));
        users.execute(() -> again(() -> callers.as("officer").get("/v1/claims?limit=5")));
        users.execute(() -> again(() -> office.partner().get("/v1/bills?limit=5")));
        String job = office.accepted("INSTANCES", roster.csv());

        payung.restart(FIRST_OF_EACH);
        payung.restart(SECOND_OF_EACH);

        running = false;
        users.shutdown();
        assertThat(users.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(failures).as("requests that failed").isEmpty();
        assertThat(enrolled).isNotEmpty();
        JobFacts.areAsExpected(office.rested(job), roster.expected());
        pay();
        int members = roster.expected().enrolled() + enrolled.size();
        Waiting.until(PATIENCE, "the figures of everybody", () -> covered() == members);
        FeedFacts.of(office.sponsor(), reader.toTheEnd()).tellOfEachMemberOnce(members, true);
        Waiting.until(PATIENCE, "the reports to be worked on", desk::keepsNothing);
        assertThat(desk.allClaims()).hasSameSizeAs(reported);
    }

    private void again(Supplier<Answer> request) {
        while (running) {
            try {
                Answer answer = request.get();
                if (answer.status() >= 400) {
                    failures.add(answer.toString());
                }
            } catch (RuntimeException broken) {
                failures.add(broken.toString());
            }
            Waiting.pause(BETWEEN_REQUESTS);
        }
    }

    private Answer enroll() {
        Answer answer = office.enroll(People.row());
        if (answer.status() == 201) {
            enrolled.add(answer.json().path("memberId").asText());
        }
        return answer;
    }

    private Answer report() {
        String id = "instances-" + reported.size();
        Answer answer = callers.as("bpjs-system")
                .post(
                        "/v1/claim-events",
                        ClaimDesk.json(ClaimDesk.event(
                                id,
                                "death.reported.v1",
                                "2023-08-16T09:00:00+08:00",
                                ClaimDesk.death(
                                        People.nikOf(People.row()), "2023-08-15T12:00:00+08:00", "OTHER", false))),
                        Map.of("Content-Type", "application/cloudevents+json"));
        reported.add(id);
        return answer;
    }

    private void pay() {
        List<JsonNode> bills = new ArrayList<>();
        String page = "/v1/bills?status=OPEN&limit=1000&sponsor=" + office.sponsor();
        while (!page.isEmpty()) {
            Answer answer = office.partner().get(page).expecting(200);
            answer.json().path("items").forEach(bills::add);
            page = answer.nextPage();
        }
        for (JsonNode bill : bills) {
            callers.as("bpjs-system")
                    .post(
                            "/v1/payments",
                            office.payment(
                                    bill.path("number").asText(),
                                    bill.path("amount").asLong()))
                    .expecting(201);
        }
    }

    private int covered() {
        return office.covered("2023-07");
    }
}
