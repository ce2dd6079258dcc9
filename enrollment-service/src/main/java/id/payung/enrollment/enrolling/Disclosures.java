package id.payung.enrollment.enrolling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits what a partner may learn of people who are not its sponsor's: every worker it asks for who is on file already,
 * by whatever answer, counts for the day. A roster that counts is worked on to its end; what comes after it is refused.
 */
@ApplicationScoped
public class Disclosures {

    /** How long a count is believed; other instances count too. */
    private static final Duration BELIEVED = Duration.ofSeconds(2);

    private static final int MOST_SPONSORS = 10_000;

    private final Database database;
    private final WorkClock clock;
    private final long perDay;
    private final Map<UUID, Long> unwritten = new ConcurrentHashMap<>();
    private final Cache<UUID, Long> counted = Caffeine.newBuilder()
            .maximumSize(MOST_SPONSORS)
            .expireAfterWrite(BELIEVED)
            .build();

    Disclosures(Database database, WorkClock clock, @ConfigProperty(name = "payung.disclosures.per-day") long perDay) {
        this.database = database;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** Refuses a partner whose sponsor has met its number of strangers today, before anybody is looked up. */
    public void requireMore(Actor actor, SponsorFacts sponsor) {
        if (actor.isPartnerOnly() && areUsedUp(sponsor.id())) {
            LocalDate tomorrow = clock.today().plusDays(1);
            long seconds = Duration.between(clock.now(), tomorrow.atStartOfDay().toInstant(WorkClock.WITA))
                    .toSeconds();
            throw EnrollmentProblems.DISCLOSURES_USED_UP
                    .refusal()
                    .withHeaders(Map.of("Retry-After", Long.toString(Math.max(1, seconds))));
        }
    }

    /** Whether a sponsor has met its number of strangers today. */
    public boolean areUsedUp(UUID sponsorId) {
        write(sponsorId);
        return counted.get(sponsorId, this::today) >= perDay;
    }

    /** Notes people on file who were not the sponsor's. Written soon: a refused request is undone, its answer is not. */
    void note(UUID sponsorId, int people) {
        if (people > 0) {
            unwritten.merge(sponsorId, (long) people, Long::sum);
        }
    }

    /** At most this long is forgotten when the service dies. */
    @Scheduled(every = "2s")
    void writeAll() {
        unwritten.keySet().forEach(this::write);
    }

    private void write(UUID sponsorId) {
        Long people = unwritten.remove(sponsorId);
        if (people == null) {
            return;
        }
        try {
            database.update(
                    "insert into disclosure_count (sponsor_id, day, people) values (?, ?, ?)"
                            + " on conflict (sponsor_id, day) do update"
                            + " set people = disclosure_count.people + excluded.people",
                    sponsorId,
                    clock.today(),
                    people);
            counted.invalidate(sponsorId);
        } catch (RuntimeException failed) {
            unwritten.merge(sponsorId, people, Long::sum);
            throw failed;
        }
    }

    private long today(UUID sponsorId) {
        return database.first(
                        "select people from disclosure_count where sponsor_id = ? and day = ?",
                        row -> row.getLong(1),
                        sponsorId,
                        clock.today())
                .orElse(0L);
    }
}
