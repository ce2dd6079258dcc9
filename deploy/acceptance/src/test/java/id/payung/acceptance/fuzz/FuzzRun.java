package id.payung.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** So many generated requests over several connections, and what was wrong with their answers. */
public final class FuzzRun {

    private static final int CONNECTIONS = 12;
    private static final int MOST_COMPLAINTS = 500;
    private static final int SHOWN_OF_EACH_KIND = 2;
    /** No answer takes so long on the slowest machine. */
    private static final Duration HANG = Duration.ofSeconds(30);

    /** All of them together, on the slowest machine. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final URI gateway;
    private final RequestMaker requests;
    private final long count;
    private final long startedNanos = System.nanoTime();
    private final AtomicLong next = new AtomicLong();
    private final SortedMap<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final SortedMap<String, AtomicInteger> accepted = new ConcurrentSkipListMap<>();
    private final AtomicInteger complained = new AtomicInteger();
    private final SortedMap<String, Queue<String>> complaints = new ConcurrentSkipListMap<>();

    /** @param events examples of every type */
    public FuzzRun(URI gateway, ApiDescription api, List<JsonNode> events, Known known, long seed, long count) {
        Plausible plausible = new Plausible(api, known);
        this.gateway = gateway;
        this.count = count;
        this.requests = new RequestMaker(api.operations(), plausible, new BodyMaker(plausible, events), known, seed);
    }

    /** Sends them all, or stops early where too many answers are wrong or all takes too long. */
    public FuzzRun run() {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.add(threads.submit(this::send));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
            return this;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many answers came with each status. */
    public Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    /** How many requests had an answer. */
    public long answered() {
        return statuses.values().stream().mapToLong(AtomicInteger::get).sum();
    }

    /** How many requests of each operation were accepted; an operation that never was is missing. */
    public Map<String, AtomicInteger> accepted() {
        return accepted;
    }

    /** The first of each kind, each with its request and its answer. */
    public List<String> complaints() {
        return complaints.values().stream()
                .flatMap(kind -> kind.stream().limit(SHOWN_OF_EACH_KIND))
                .toList();
    }

    private void complain(String why, String evidence) {
        complained.incrementAndGet();
        complaints.computeIfAbsent(why, kind -> new ConcurrentLinkedQueue<>()).add(why + "\n" + evidence);
    }

    private void send() {
        try (RawClient client = new RawClient(gateway, HANG)) {
            for (long number = next.getAndIncrement(); number < count && mayGoOn(); number = next.getAndIncrement()) {
                exchange(client, requests.request(number));
            }
        }
    }

    private boolean mayGoOn() {
        return complained.get() < MOST_COMPLAINTS && System.nanoTime() - startedNanos < LONGEST.toNanos();
    }

    private void exchange(RawClient client, FuzzRequest request) {
        try {
            RawAnswer answer = client.exchange(request);
            statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            if (answer.status() < 300) {
                accepted.computeIfAbsent(request.operation(), name -> new AtomicInteger())
                        .incrementAndGet();
            }
            Judge.complaint(request, answer).ifPresent(why -> complain(why, request + "\n→ " + answer));
        } catch (IOException nothing) {
            complain("no answer: " + nothing, request.toString());
        }
    }
}
