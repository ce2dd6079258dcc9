package id.payung.enrollment.card;

import id.payung.platform.problem.CommonProblems;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds the rosters printed at one time: each holds a thread, and all processors while it draws. */
@ApplicationScoped
class PrintSlots {

    private final CurrentVertxRequest current;
    private final Semaphore slots;

    PrintSlots(CurrentVertxRequest current, @ConfigProperty(name = "payung.card.rosters") int rosters) {
        this.current = current;
        this.slots = new Semaphore(rosters);
    }

    /** Takes a slot until the present request has its answer or is gone; 503 and a time to try again where none is left. */
    void takeForRequest() {
        if (!slots.tryAcquire()) {
            throw CommonProblems.UNAVAILABLE
                    .because("Many rosters are being printed right now", "Sedang banyak kartu yang dicetak")
                    .withHeaders(Map.of("Retry-After", "30"));
        }
        current.getCurrent().addEndHandler(ended -> slots.release());
    }
}
