package id.payung.enrollment.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.enrollment.card.credential.CardCredential;
import id.payung.enrollment.card.credential.StatusPlace;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which cards are off: those without a cover in force today, or, before they begin, on their first day. Asked of the
 * covers themselves, by one statement for a whole list, so there is no job that could be late; a list is kept for a minute.
 */
@ApplicationScoped
class CardStatuses {

    private static final long MOST_LISTS_KEPT = 64;
    private static final Duration VALID = Duration.ofDays(1);
    private static final int MOST_LISTS = 1_000_000;

    private static final String OFF =
            """
            not exists (select from coverage_in_force f
                where f.member_id = c.member_id and f.sponsor_id = c.sponsor_id and f.job = c.job
                  and f.programs & c.programs = c.programs
                  and f.from_date <= greatest(c.valid_from, ?::date) and greatest(c.valid_from, ?::date) < f.until_date)
            """;

    private final Database database;
    private final CardCredential credentials;
    private final WorkClock clock;
    private final Duration kept;
    private final Cache<Long, String> lists;

    CardStatuses(
            Database database,
            CardCredential credentials,
            WorkClock clock,
            @ConfigProperty(name = "payung.card.list-kept") Duration kept) {
        this.database = database;
        this.credentials = credentials;
        this.clock = clock;
        this.kept = kept;
        this.lists = Caffeine.newBuilder()
                .maximumSize(MOST_LISTS_KEPT)
                .expireAfterWrite(kept)
                .build();
    }

    /** How long a list may be kept by whoever has it. */
    Duration kept() {
        return kept;
    }

    /** Whether the card of this number was never issued or is off, as of this moment. */
    boolean isOff(String number) {
        String today = clock.today().toString();
        return database.first(
                        "select " + OFF + " from card c where c.number = ?",
                        row -> row.getBoolean(1),
                        today,
                        today,
                        number)
                .orElse(true);
    }

    /** A list as a signed credential; 404 where no card has a place in it. */
    String list(String number) {
        if (!number.matches("[1-9][0-9]{0,6}") || Integer.parseInt(number) > MOST_LISTS) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
        return lists.get(Long.valueOf(number), this::sign);
    }

    private String sign(long list) {
        long first = StatusPlace.firstOf(list);
        if (list > 1
                && database.first("select 1 from card where entry >= ? limit 1", row -> 1, first)
                        .isEmpty()) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
        OffsetDateTime now = WorkClock.shown(clock.now());
        return credentials.signList(list, encoded(bits(first)), now, now.plus(VALID));
    }

    private byte[] bits(long first) {
        String today = clock.today().toString();
        byte[] bits = new byte[StatusPlace.BITS / Byte.SIZE];
        List<Integer> off = database.list(
                "select c.entry - ? from card c where c.entry >= ? and c.entry < ? and " + OFF,
                row -> row.getInt(1),
                first,
                first,
                first + StatusPlace.BITS,
                today,
                today);
        // the first bit of a byte is its highest
        off.forEach(index -> bits[index / Byte.SIZE] |= (byte) (0x80 >>> index % Byte.SIZE));
        return bits;
    }

    /** Multibase (u: base64url without padding) of the packed bits, as the recommendation has it. */
    private static String encoded(byte[] bits) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
