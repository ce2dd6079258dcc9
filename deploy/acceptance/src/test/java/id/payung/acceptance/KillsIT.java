package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code kill -9} in the middle of the work. The expected figures are those of the roster's maker, which a run without
 * a kill meets exactly: see {@link TheMainJobIT}.
 */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillsIT {

    private static final int ROWS = 40_000;
    private static final int FROM_PERCENT = 20;
    private static final int TO_PERCENT = 80;
    /** A payment of so many members takes many times as long. */
    private static final Duration INTO_THE_PAYMENT = Duration.ofMillis(120);

    private final Payung payung;
    private final Callers callers;
    private final FeedFollower reader;

    KillsIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
        this.reader = FeedFollower.start(callers, 1000);
    }

    @Test
    void losesAndDoublesNothingWhenTheServiceIsKilled() {
        enrollAndPayWhileKilling("KILL-SERVICE", 7_001, payung::enrollmentService);
    }

    @Test
    void losesAndDoublesNothingWhenPostgresIsKilled() {
        enrollAndPayWhileKilling("KILL-POSTGRES", 7_002, payung::postmaster);
    }

    @AfterAll
    void tellsAReaderWhoWentThroughItAllTheSameAsOneWhoComesLater() {
        List<FeedRecord> throughout = reader.toTheEnd();

        assertThat(throughout.equals(FeedFollower.readAll(callers))).isTrue();
    }

    private void enrollAndPayWhileKilling(String sponsor, long seed, Supplier<ProcessHandle> victim) {
        MadeUpRoster roster = MadeUpRoster.of(seed, ROWS);
        Office office = Office.open(callers, sponsor);

        String rosterId = office.accepted("SK-1", roster.csv());
        office.awaitProgress(rosterId, FROM_PERCENT, TO_PERCENT);
        Kill.andAwaitRestart(victim);
        JsonNode job = office.rested(rosterId);

        JobFacts.areAsExpected(job, roster.expected());
        assertThat(resend(office, roster).path("id").asText()).isEqualTo(rosterId);
        List<JsonNode> bills = office.billsOf(rosterId);
        assertThat(bills).hasSize(1);
        assertThat(bills.get(0).path("amount").asLong()).isEqualTo(roster.amount());
        assertThat(bills.get(0).path("members").asInt())
                .isEqualTo(roster.expected().enrolled());

        payWhileKilling(office.payment(job.path("billNumber").asText(), roster.amount()), victim);

        assertThat(office.bill(job.path("billNumber").asText()).path("status").asText())
                .isEqualTo("PAID");
        assertThat(office.billsOf(rosterId)).hasSize(1);
        assertThat(roster.goodNiks())
                .allSatisfy(nik ->
                        assertThat(office.cover(nik).path("status").asText()).isEqualTo("COVERED"));
        assertThat(roster.rejectedNiks()).isNotEmpty().allSatisfy(nik -> assertThat(
                        office.cover(nik).path("status").asText())
                .isEqualTo("NOT_COVERED"));
        FeedFacts.of(sponsor, FeedFollower.readAll(callers))
                .tellOfEachMemberOnce(roster.expected().enrolled(), true);
    }

    private void payWhileKilling(Map<String, Object> payment, Supplier<ProcessHandle> victim) {
        Caller bpjs = callers.as("bpjs-system");
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> bpjs.postPatiently("/v1/payments", payment));
        Waiting.pause(INTO_THE_PAYMENT);
        assertThat(answer).as("the payment under way").isNotDone();
        Kill.andAwaitRestart(victim);

        // 201: the first try left nothing; 200: it was done and only its answer was lost
        assertThat(answer.join().status()).isIn(200, 201);
        bpjs.postPatiently("/v1/payments", payment).expecting(200);
    }

    private static JsonNode resend(Office office, MadeUpRoster roster) {
        return office.partner()
                .sendPatiently(office.rosterPath("SK-1"), request -> request.header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(roster.csv())))
                .expecting(200)
                .json();
    }
}
