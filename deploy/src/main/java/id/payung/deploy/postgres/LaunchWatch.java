package id.payung.deploy.postgres;

import java.time.Duration;

/**
 * The library waits for the whole limit even if the server gave up at once. This looks beside it: once processes were
 * seen and then none for a while, it interrupts the waiting thread, and the library stops waiting.
 */
final class LaunchWatch {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int EMPTY_LOOKS = 60;

    private final Thread starter = Thread.currentThread();
    private final Thread watcher;
    private volatile boolean done;

    private LaunchWatch(PostgresProcesses processes) {
        watcher = new Thread(() -> look(processes), "launch-watch");
        watcher.setDaemon(true);
    }

    /** Watches a start that the calling thread is about to make. */
    static LaunchWatch over(PostgresProcesses processes) {
        LaunchWatch watch = new LaunchWatch(processes);
        watch.watcher.start();
        return watch;
    }

    private void look(PostgresProcesses processes) {
        boolean seen = false;
        int empty = 0;
        while (!done) {
            boolean any = !processes.running().isEmpty();
            seen |= any;
            empty = any ? 0 : empty + 1;
            if (seen && empty >= EMPTY_LOOKS) {
                starter.interrupt();
                return;
            }
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** Ends the watch and takes back an interrupt that it may have sent. */
    void end() {
        done = true;
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException sentByTheWatch) {
            // the flag is cleared by the exception
        }
        Thread.interrupted();
    }
}
