package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 10,000 events, a fifth of them sent twice, in no order at all, while enrollment-service is killed again and again: each
 * claim once, all of them assessed in the end.
 */
@ExtendWith(RunningPayung.class)
class ClaimStormIT {

    private static final String SPONSOR = "CLAIM-STORM";
    private static final long SEED = 838_000_000;
    private static final int WORKERS = 2_000;
    private static final int TWICE = 2_000;
    private static final int BATCH = 250;
    private static final int SENDERS = 4;
    private static final int KILLS = 2;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(3);
    /** It is away for seconds, and what met that is tried again a while later. */
    private static final Duration NEXT_TRY = Duration.ofSeconds(20);

    private static final Duration IN_THE_END = Duration.ofMinutes(5);

    private final Payung payung;
    private final Callers callers;
    private final ClaimDesk desk;

    ClaimStormIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
        this.desk = new ClaimDesk(callers);
    }

    @Test
    void opensEachClaimOnceAndAssessesAllOfThem() throws Exception {
        List<String> niks = enrolled();
        List<Map<String, Object>> events = events(niks);
        Random random = new Random(SEED);
        System.out.println("seed " + SEED);
        for (int i = 0; i < TWICE; i++) {
            events.add(events.get(random.nextInt(4 * WORKERS)));
        }
        Collections.shuffle(events, random);
        assertThat(events).hasSize(10_000);
        Set<String> before = desk.allClaims().stream()
                .map(claim -> claim.path("id").asText())
                .collect(Collectors.toSet());

        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<?>> sent = new ArrayList<>();
        for (int from = 0; from < events.size(); from += BATCH) {
            List<Map<String, Object>> batch = events.subList(from, from + BATCH);
            sent.add(senders.submit(() -> accepted(batch)));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            Waiting.pause(BETWEEN_KILLS);
            Kill.andAwaitRestart(payung::enrollmentService);
            // the storm goes on: a kill that no event met would prove nothing
            Waiting.until(NEXT_TRY, "an event to wait for enrollment-service", desk::keepsSomethingForEnrollment);
        }
        for (Future<?> each : sent) {
            each.get();
        }
        senders.shutdown();
        Waiting.until(IN_THE_END, "all events to be applied", desk::keepsNothing);

        List<JsonNode> claims = desk.allClaims().stream()
                .filter(claim -> !before.contains(claim.path("id").asText()))
                .toList();
        assertThat(claims).hasSize(WORKERS);
        assertThat(new HashSet<>(claims.stream()
                        .map(claim -> claim.path("memberId").asText())
                        .toList()))
                .hasSize(WORKERS);
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.path("state").asText()).isIn("ASSESSED", "NEEDS_REVIEW");
            assertThat(claim.path("missing")).isEmpty();
            assertThat(claim.path("eventDate").asText()).isEqualTo("2023-08-16");
        });
    }

    /** Every event of a batch is taken in: done, kept, or seen before. */
    private void accepted(List<Map<String, Object>> batch) {
        JsonNode answers = desk.sendBatch(batch).expecting(200).json();
        assertThat(answers).hasSize(batch.size());
        answers.forEach(answer ->
                assertThat(answer.path("status").asInt()).as(answer.toString()).isIn(200, 201, 202));
    }

    /** Four of each worker: a death, its papers in two parts, and a correction of its day. */
    private static List<Map<String, Object>> events(List<String> niks) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (String nik : niks) {
            String id = "storm-" + events.size();
            List<Map<String, String>> papers = ClaimDesk.papers("2023-08-20");
            events.add(ClaimDesk.event(
                    id,
                    "death.reported.v1",
                    "2023-08-16T09:00:00+08:00",
                    ClaimDesk.death(nik, "2023-08-15T12:00:00+08:00", "OTHER", false)));
            events.add(documents(id + "-a", nik, papers.subList(0, 4)));
            events.add(documents(id + "-b", nik, papers.subList(4, papers.size())));
            Map<String, Object> correction = new LinkedHashMap<>();
            correction.put("corrects", Map.of("source", "/bpjs/acceptance", "id", id));
            correction.put("data", ClaimDesk.death(nik, "2023-08-16T12:00:00+08:00", "OTHER", false));
            events.add(ClaimDesk.event(id + "-c", "report.corrected.v1", "2023-08-17T09:00:00+08:00", correction));
        }
        return events;
    }

    private static Map<String, Object> documents(String id, String nik, List<Map<String, String>> papers) {
        return ClaimDesk.event(
                id,
                "documents.received.v1",
                "2023-08-21T09:00:00+08:00",
                Map.of("nik", nik, "caseKind", "DEATH", "documents", papers));
    }

    private List<String> enrolled() {
        Office office = Office.open(callers, SPONSOR);
        String roster = People.roster(WORKERS);
        String id = office.accepted("STORM", roster.getBytes(StandardCharsets.UTF_8));
        JsonNode job = office.rested(id);
        callers.as("bpjs-system")
                .postPatiently(
                        "/v1/payments",
                        office.payment(
                                job.path("billNumber").asText(),
                                job.path("amount").asLong()))
                .expecting(201);
        return roster.lines().skip(1).map(People::nikOf).toList();
    }
}
