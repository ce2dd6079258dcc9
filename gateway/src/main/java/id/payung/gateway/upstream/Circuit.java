package id.payung.gateway.upstream;

import id.payung.gateway.GatewayConfig;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Leaves an instance alone after several failed connections in a row. After a pause one request at a time tries again;
 * the first that succeeds closes the circuit.
 */
final class Circuit {

    private static final long CLOSED = 0;

    private final int failuresToOpen;
    private final long pauseNanos;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final AtomicLong nextTryNanos = new AtomicLong(CLOSED);

    Circuit(GatewayConfig.Circuit config) {
        failuresToOpen = config.failures();
        pauseNanos = config.open().toNanos();
    }

    /** True when a request may go through; an open circuit gives this to one request in each pause. */
    boolean admits() {
        long next = nextTryNanos.get();
        return next == CLOSED || System.nanoTime() - next >= 0 && nextTryNanos.compareAndSet(next, afterPause());
    }

    boolean isOpen() {
        return nextTryNanos.get() != CLOSED;
    }

    void succeeded() {
        if (failuresInARow.get() != 0) {
            failuresInARow.set(0);
            nextTryNanos.set(CLOSED);
        }
    }

    void failed() {
        if (failuresInARow.incrementAndGet() >= failuresToOpen) {
            nextTryNanos.set(afterPause());
        }
    }

    private long afterPause() {
        // never the mark of a closed circuit
        return System.nanoTime() + pauseNanos | 1;
    }
}
