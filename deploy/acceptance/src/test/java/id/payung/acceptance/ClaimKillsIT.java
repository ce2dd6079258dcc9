package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code kill -9} of claims-service while claims are reported, decided and paid: nothing lost, nothing doubled. */
@ExtendWith(RunningPayung.class)
class ClaimKillsIT {

    private static final String SPONSOR = "CLAIM-KILLS";
    private static final int WORKERS = 60;
    private static final int HANDS = 6;
    private static final long GRANT = 42_000_000;
    private static final Duration INTO_THE_WORK = Duration.ofMillis(700);

    private final Payung payung;
    private final Callers callers;
    private final ClaimDesk desk;

    ClaimKillsIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
        this.desk = new ClaimDesk(callers);
    }

    @Test
    void losesAndDoublesNothingWhenClaimsServiceIsKilled() throws Exception {
        List<Map<String, Object>> events = events(enrolled());
        String[] claims = new String[WORKERS];

        whileKilling(i -> claims[i] = desk.claimOf(events.get(i)));
        whileKilling(i -> desk.decide(claims[i]));
        whileKilling(i -> desk.settle(claims[i]));

        assertThat(claims).doesNotHaveDuplicates().doesNotContainNull();
        for (String claim : claims) {
            List<JsonNode> orders = desk.orders(claim);
            assertThat(orders).as("orders of " + claim).hasSize(1);
            assertThat(orders.get(0).path("amount").asLong()).isEqualTo(GRANT);
            assertThat(orders.get(0).path("status").asText()).isEqualTo("SETTLED");
            assertThat(desk.claim(claim).path("state").asText()).isEqualTo("PAID");
            assertThat(desk.send(events.get(List.of(claims).indexOf(claim))).status())
                    .isEqualTo(200);
        }
    }

    private void whileKilling(Consumer<Integer> work) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        List<Future<?>> done = new ArrayList<>();
        IntStream.range(0, WORKERS).forEach(i -> done.add(hands.submit(() -> work.accept(i))));
        Waiting.pause(INTO_THE_WORK);
        Kill.andAwaitRestart(payung::claimsService);
        for (Future<?> each : done) {
            each.get();
        }
        hands.shutdown();
    }

    private static List<Map<String, Object>> events(List<String> niks) {
        return niks.stream()
                .map(nik -> ClaimDesk.event(
                        "kill-" + niks.indexOf(nik),
                        "death.reported.v1",
                        "2023-08-16T09:00:00+08:00",
                        ClaimDesk.death(nik, "2023-08-15T12:00:00+08:00", "OTHER", true)))
                .toList();
    }

    private List<String> enrolled() {
        Office office = Office.open(callers, SPONSOR);
        String roster = People.roster(WORKERS);
        JsonNode job = office.rested(office.accepted("KILLS", roster.getBytes(StandardCharsets.UTF_8)));
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
