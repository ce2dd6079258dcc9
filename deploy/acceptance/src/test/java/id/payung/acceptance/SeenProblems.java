package id.payung.acceptance;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The refusals of this run with their headers: none may carry a value of a person. */
final class SeenProblems {

    private static final int MOST = 20_000;
    private static final int LOWEST_STATUS = 400;

    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private SeenProblems() {}

    static Answer remember(Answer answer) {
        if (answer.status() >= LOWEST_STATUS && COUNT.incrementAndGet() <= MOST) {
            SEEN.add(answer.headers().map() + "\n" + answer.text());
        }
        return answer;
    }

    static List<String> all() {
        return List.copyOf(SEEN);
    }
}
