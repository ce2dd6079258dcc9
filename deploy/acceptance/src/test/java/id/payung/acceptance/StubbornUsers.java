package id.payung.acceptance;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * People and machines that send each write until it is acknowledged, one after the other, and note whatever they are
 * answered besides "try later".
 */
final class StubbornUsers {

    private static final Set<Integer> DONE = Set.of(200, 201, 202);
    private static final Set<Integer> TRY_LATER = Set.of(429, 502, 503, 504);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(60);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Callers callers;
    private final Office office;
    private final ExecutorService users = Executors.newCachedThreadPool();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger reports = new AtomicInteger();
    private final AtomicInteger enrollments = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger putOff = new AtomicInteger();
    private final Queue<String> wrongAnswers = new ConcurrentLinkedQueue<>();
    private volatile boolean working = true;

    StubbornUsers(Callers callers, Office office) {
        this.callers = callers;
        this.office = office;
    }

    void begin() {
        users.execute(() -> again(this::enroll));
        users.execute(() -> again(this::enroll));
        users.execute(() -> again(this::report));
        users.execute(() -> again(this::ask));
    }

    /** Returns when everybody has the last acknowledgement. */
    void end() throws InterruptedException {
        working = false;
        users.shutdown();
        if (!users.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("A user still waits for an acknowledgement");
        }
    }

    /** Acknowledged until now. */
    int enrollments() {
        return enrollments.get();
    }

    int reports() {
        return reports.get();
    }

    int questions() {
        return questions.get();
    }

    /** How often somebody was told to try later, or lost the connection. */
    int putOff() {
        return putOff.get();
    }

    /** What nobody should be answered, whatever is broken. */
    Queue<String> wrongAnswers() {
        return wrongAnswers;
    }

    /** One of everything, each until it is acknowledged. */
    void oneOfEach() {
        enroll();
        report();
        ask();
    }

    private void enroll() {
        String row = People.row();
        stubbornly(() -> office.enroll(row));
        enrollments.incrementAndGet();
    }

    private void report() {
        Map<String, Object> event = ClaimDesk.event(
                "stubborn-" + begun.incrementAndGet(),
                "death.reported.v1",
                "2023-08-16T09:00:00+08:00",
                ClaimDesk.death(People.nikOf(People.row()), Office.IN_THE_PERIOD, "OTHER", false));
        stubbornly(() -> callers.as("bpjs-system")
                .post(
                        "/v1/claim-events",
                        ClaimDesk.json(event),
                        Map.of("Content-Type", "application/cloudevents+json")));
        reports.incrementAndGet();
    }

    private void ask() {
        stubbornly(() -> callers.as("analyst").get("/v1/coverage?to=2023-07"));
        questions.incrementAndGet();
    }

    private void again(Runnable request) {
        while (working) {
            request.run();
            Waiting.pause(BETWEEN_REQUESTS);
        }
    }

    private void stubbornly(Supplier<Answer> request) {
        while (!isDone(request)) {
            putOff.incrementAndGet();
            Waiting.pause(BEFORE_AGAIN);
        }
    }

    private boolean isDone(Supplier<Answer> request) {
        try {
            Answer answer = request.get();
            if (!DONE.contains(answer.status()) && !TRY_LATER.contains(answer.status())) {
                wrongAnswers.add(answer.toString());
            }
            return DONE.contains(answer.status());
        } catch (UncheckedIOException broken) {
            return false;
        }
    }
}
