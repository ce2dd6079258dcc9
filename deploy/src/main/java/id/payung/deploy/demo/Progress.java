package id.payung.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.deploy.StartFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Follows a roster's job to its end, on one line that changes, or on few lines where there is no terminal. */
final class Progress {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Set<String> ENDS = Set.of("COMPLETED", "STOPPED", "REFUSED");

    private final boolean terminal = System.console() != null;
    private String lastStatus = "";

    /** @return the job in its last state */
    JsonNode follow(Api api, Api.User partner, String location) throws InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end)) {
            Api.Answer answer = api.get(partner, location);
            JsonNode job = answer.body();
            show(job);
            if (ENDS.contains(job.path("status").asText())) {
                finish();
                return job;
            }
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(0);
            Thread.sleep(seconds > 0 ? seconds * 1000 : STEP.toMillis());
        }
        throw new StartFailure("the demo stops: the roster is still " + lastStatus + " after " + LIMIT.toMinutes()
                + " minutes");
    }

    private void show(JsonNode job) {
        String status = job.path("status").asText();
        String line = String.format(
                "  %-10s %3d %%  %,d of %,d rows, %,d rows/s, %d s left",
                status,
                job.path("percent").asInt(),
                job.path("processed").asLong(),
                job.path("rows").asLong(),
                job.path("rowsPerSecond").asLong(),
                job.path("remainingSeconds").asLong());
        if (terminal) {
            System.out.print("\r" + line + "   ");
            System.out.flush();
        } else if (!status.equals(lastStatus)) {
            System.out.println(line);
        }
        lastStatus = status;
    }

    private void finish() {
        if (terminal) {
            System.out.println();
        }
    }
}
