package id.payung.enrollment.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.payung.platform.problem.Outage;
import id.payung.platform.time.WorkClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Sends what is due, tries again with longer and longer pauses, and gives up after about a day. */
@ApplicationScoped
class HookSender {

    private static final int THREADS = 16;
    private static final int MOST_ATTEMPTS = 15;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final double JITTER = 0.2;

    private final Deliveries deliveries;
    private final HookClient client;
    private final HookSettings settings;
    private final WorkClock clock;
    private final ObjectMapper json;
    private final Outage outage = new Outage(Logger.getLogger(HookSender.class), "The sender of webhooks");
    /** What is being sent now, and to which webhook: a dead receiver must not take all threads. */
    private final Map<UUID, UUID> running = new ConcurrentHashMap<>();

    private final SplittableRandom random = new SplittableRandom();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "webhook");
        thread.setDaemon(true);
        return thread;
    });

    HookSender(Deliveries deliveries, HookClient client, HookSettings settings, WorkClock clock, ObjectMapper json) {
        this.deliveries = deliveries;
        this.client = client;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    void stop(@Observes ShutdownEvent stop) {
        threads.shutdownNow();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            boolean more = true;
            while (more) {
                int free = THREADS - running.size();
                List<Deliveries.Leased> due =
                        free == 0 ? List.of() : deliveries.take(free, Set.copyOf(running.values()));
                due.forEach(this::begin);
                more = !due.isEmpty();
            }
            outage.passed();
        } catch (RuntimeException failed) {
            outage.failed(failed);
        }
    }

    private void begin(Deliveries.Leased message) {
        running.put(message.id(), message.webhookId());
        threads.submit(() -> {
            try {
                send(message);
            } catch (RuntimeException failed) {
                // its lease ends, then somebody tries again
                outage.failed(failed);
            } finally {
                running.remove(message.id());
            }
        });
    }

    @Scheduled(every = "1h", delayed = "10m")
    void clear() {
        deliveries.clear(KEPT);
    }

    private void send(Deliveries.Leased message) {
        String body = body(message);
        long now = clock.now().getEpochSecond();
        HookAnswer answer = client.post(
                message.url(),
                Map.of(
                        "Content-Type",
                        "application/cloudevents+json",
                        "User-Agent",
                        "Payung-Webhook/1",
                        "webhook-id",
                        message.id().toString(),
                        "webhook-timestamp",
                        Long.toString(now),
                        "webhook-signature",
                        HookSecret.signatures(message.secrets(), message.id().toString(), now, body)),
                body);
        if (answer.isGood()) {
            deliveries.delivered(message, answer.status().orElseThrow());
        } else if (answer.isGone()) {
            deliveries.failed(message, answer, "GONE");
        } else if (message.attempts() >= MOST_ATTEMPTS) {
            deliveries.failed(message, answer, "DELIVERY_FAILED");
        } else {
            deliveries.retry(message, answer, pause(message.attempts()));
        }
    }

    /** Doubles from the first pause, a fifth more or less, so that receivers that come back are not run over. */
    private Duration pause(int attempts) {
        double millis = settings.firstPause().toMillis() * Math.pow(2, attempts - 1.0);
        double capped = Math.min(millis, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis((long) (capped * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }

    private String body(Deliveries.Leased message) {
        try {
            ObjectNode event = json.createObjectNode()
                    .put("specversion", "1.0")
                    .put("id", message.id().toString())
                    .put("source", "/enrollment/sponsors/" + message.sponsor())
                    .put("type", "id.payung." + message.type())
                    .put("subject", message.subject())
                    .put("time", message.happenedAt().toString())
                    .put("datacontenttype", "application/json");
            event.set("data", json.readTree(message.data()));
            return json.writeValueAsString(event);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("A message cannot be written");
        }
    }
}
