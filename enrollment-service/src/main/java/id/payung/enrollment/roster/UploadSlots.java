package id.payung.enrollment.roster;

import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the uploads under way. Each holds a thread for as long as its sender takes, so without a bound slow senders
 * would leave no thread for anybody else.
 */
@ApplicationScoped
class UploadSlots {

    private final Semaphore slots;

    UploadSlots(@ConfigProperty(name = "payung.roster.uploads") int uploads) {
        slots = new Semaphore(uploads);
    }

    /** Runs an upload in a slot, or refuses it with 503 and a time to try again. */
    <T> T during(Supplier<T> upload) {
        if (!slots.tryAcquire()) {
            throw CommonProblems.UNAVAILABLE
                    .because("Many rosters are being sent right now", "Sedang banyak daftar peserta yang dikirim")
                    .withHeaders(Map.of("Retry-After", "5"));
        }
        try {
            return upload.get();
        } finally {
            slots.release();
        }
    }
}
