package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Senders that break off, crawl, or send very much. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsIT {

    private static final long LARGE = 200_000_000;
    private static final int SLOW_SENDERS = Integer.getInteger("payung.slow", 40);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration GIVE_UP = Duration.ofSeconds(3);

    private final Payung payung;
    private final Callers callers;
    private final Office office;

    UploadsIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
        this.office = Office.open(callers, "UPLOADS");
    }

    @Test
    void leavesTheReferenceFreeWhenTheUploadIsCutInTheMiddle() {
        String whole = People.roster(50);
        try (RawUpload upload = upload("SK-CUT", whole.length())) {
            upload.send(whole.substring(0, whole.length() / 2));
            // the half must have reached the service before the line is cut
            Waiting.pause(Duration.ofMillis(500));
        }
        Waiting.pause(GIVE_UP);

        assertThat(rostersWithReference("SK-CUT")).isEmpty();
        JsonNode job = office.rested(office.accepted("SK-CUT", whole.getBytes(StandardCharsets.UTF_8)));
        assertThat(job.path("counts").path("ENROLLED").asInt()).isEqualTo(50);
        assertThat(rostersWithReference("SK-CUT")).hasSize(1);
    }

    @Test
    void letsNobodyWaitForSlowSenders() {
        String roster = People.roster(1);
        List<RawUpload> slow = IntStream.range(0, SLOW_SENDERS)
                .mapToObj(i -> upload("SK-SLOW-" + i, roster.length()))
                .toList();
        slow.forEach(upload -> upload.send(roster.substring(0, 20)));
        Waiting.pause(Duration.ofMillis(500));

        Instant begin = Instant.now();
        office.rested(office.accepted("SK-QUICK", People.roster(10).getBytes(StandardCharsets.UTF_8)));
        office.cover(People.nikOf(People.row()));

        assertThat(Duration.between(begin, Instant.now())).isLessThan(AT_ONCE);
        slow.forEach(upload -> upload.send(roster.substring(20)));
        assertThat(slow).allSatisfy(upload -> assertThat(upload.status()).contains(" 202 "));
        slow.forEach(RawUpload::close);
    }

    @Test
    void passes200Megabytes() {
        ProcessHandle before = payung.enrollmentService();
        LargeRoster roster = new LargeRoster(LARGE);

        Answer taken =
                office.send("SK-LARGE", BodyPublishers.ofInputStream(() -> roster), Map.of("Content-Type", "text/csv"));
        JsonNode job = office.rested(taken.expecting(202).json().path("id").asText());

        assertThat(job.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(job.path("rows").asInt()).isEqualTo(roster.rows());
        assertThat(job.path("counts").path("ENROLLED").asInt()).isEqualTo(1);
        assertThat(job.path("countsByCode").path("ROW_MALFORMED").asInt()).isEqualTo(roster.rows() - 1);
        assertThat(payung.enrollmentService())
                .as("the service, which has a heap of 768 MB")
                .isEqualTo(before);
    }

    private RawUpload upload(String reference, int length) {
        String token = payung.tokens()
                .token("partner", "slow", Optional.of(office.sponsor()), Instant.now(), Duration.ofHours(1));
        return new RawUpload(payung.gateway(), token, office.rosterPath(reference), length);
    }

    private List<String> rostersWithReference(String reference) {
        return office
                .partner()
                .get("/v1/rosters?sponsor=" + office.sponsor() + "&limit=1000")
                .expecting(200)
                .json()
                .path("items")
                .findValuesAsText("reference")
                .stream()
                .filter(reference::equals)
                .toList();
    }
}
