package id.payung.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.database.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends events in no order at all, some of them twice, by several senders at once, and waits until all are applied. */
final class Disorder {

    private static final int MOST_SENDERS = 4;

    private final Random random;
    private final Database database;
    private final KeptEventWorker worker;

    Disorder(Random random, Database database, KeptEventWorker worker) {
        this.random = random;
        this.database = database;
        this.worker = worker;
    }

    /**
     * Comes back once every event has been applied to the case.
     *
     * @param name what to say if one never is
     */
    void send(String name, List<Map<String, Object>> events, String caseKey) throws Exception {
        List<Map<String, Object>> sent = new ArrayList<>(events);
        sent.addAll(events.subList(0, random.nextInt(events.size())));
        Collections.shuffle(sent, random);
        send(sent, 1 + random.nextInt(MOST_SENDERS));
        Sender.await(name + " at rest", () -> events.stream().allMatch(event -> isHome(event, caseKey)));
    }

    private static void send(List<Map<String, Object>> events, int senders) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            events.forEach(event -> calls.add(() -> Sender.send(event).statusCode()));
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isIn(200, 201, 202);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean isHome(Map<String, Object> event, String caseKey) {
        // a race may leave an event to its next turn; here nobody waits a quarter of an hour for it
        database.update(
                "update claim_event set next_try_at = now() where state = 'KEPT' and event_id = ?", event.get("id"));
        worker.poke();
        return database.first(
                        "select state || ' ' || coalesce(case_key, '') from claim_event where event_id = ?",
                        row -> row.getString(1),
                        event.get("id"))
                .filter(("APPLIED " + caseKey)::equals)
                .isPresent();
    }
}
