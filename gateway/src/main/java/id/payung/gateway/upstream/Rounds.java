package id.payung.gateway.upstream;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Asks again and again which instances are ready, so that one that is about to stop gets no request any more. */
@Singleton
class Rounds {

    /** Several within the time that an instance goes on answering after it was asked to stop. */
    private static final long EVERY_MILLIS = Duration.ofMillis(500).toMillis();

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final HealthPages pages;

    Rounds(Vertx vertx, Upstreams upstreams, HealthPages pages) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.pages = pages;
    }

    void begin(@Observes StartupEvent start) {
        // where there is but one instance, nobody else could be asked
        boolean choice = upstreams.all().values().stream()
                .anyMatch(upstream -> upstream.instances().size() > 1);
        if (choice) {
            vertx.setPeriodic(EVERY_MILLIS, timer -> ask());
        }
    }

    private void ask() {
        upstreams.all().values().stream()
                .filter(upstream -> upstream.instances().size() > 1)
                .flatMap(upstream -> upstream.instances().stream())
                .forEach(pages::of);
    }
}
