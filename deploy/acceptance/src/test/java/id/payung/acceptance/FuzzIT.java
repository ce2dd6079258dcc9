package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.acceptance.fuzz.ApiDescription;
import id.payung.acceptance.fuzz.FuzzRun;
import id.payung.acceptance.fuzz.Known;
import id.payung.acceptance.fuzz.Planted;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Wrong and hostile requests for every endpoint of the API description, in a system of their own: they leave behind what
 * no other test expects. {@code -Dfuzz.seed=… -Dfuzz.requests=…} make another run.
 */
class FuzzIT {

    private static final long REQUESTS = Long.getLong("fuzz.requests", 20_000);
    private static final int OPERATIONS_REACHED = 40;
    private static final long SEED = Long.getLong("fuzz.seed", 64_72);

    @Test
    void answersWhateverIsSentWithoutAFaultAndWithoutAnEcho() throws IOException {
        try (Payung payung = Payung.start()) {
            Callers callers = new Callers(payung);
            ApiDescription api = new ApiDescription(callers.as("officer")
                    .get("/api/openapi.json")
                    .expecting(200)
                    .json());
            Planted.NIKS.forEach(UsedValues::number);
            Planted.NAMES.forEach(UsedValues::name);
            Planted.PHONES.forEach(UsedValues::number);
            Known known = new FuzzGround(callers).known();

            FuzzRun run = new FuzzRun(payung.gateway(), api, FuzzGround.events(), known, SEED, REQUESTS).run();

            System.out.println("seed " + SEED + ", answers by status " + run.statuses()
                    + ", operations that accepted one: " + run.accepted().size());
            assertThat(run.complaints()).as("seed " + SEED).isEmpty();
            assertThat(run.answered()).isEqualTo(REQUESTS);
            // else all would be refused at the door, and nothing behind it attacked
            assertThat(run.accepted()).hasSizeGreaterThan(OPERATIONS_REACHED);
            assertThat(callers.as("officer").get("/health").status()).isEqualTo(200);
            assertThat(new LeakSearch(payung).findings()).isEmpty();
        }
    }
}
