package id.payung.acceptance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Events that senders tell now, each under an id of its own. */
final class Told {

    private static final ZoneOffset WITA = ZoneOffset.ofHours(8);
    private static final AtomicLong NEXT = new AtomicLong(1);

    private Told() {}

    static Map<String, Object> now(String type, Map<String, Object> data) {
        OffsetDateTime now = OffsetDateTime.now(WITA).truncatedTo(ChronoUnit.SECONDS);
        return ClaimDesk.event(
                "told-" + NEXT.getAndIncrement(), type, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now), data);
    }

    /** A report that was sent before is taken back. */
    static Map<String, Object> withdrawal(Map<String, Object> report, String reason) {
        Map<String, Object> key = Map.of("source", report.get("source"), "id", report.get("id"));
        return now("report.withdrawn.v1", Map.of("withdraws", key, "reason", reason));
    }

    /** The day as the law counts it. */
    static LocalDate today() {
        return LocalDate.now(WITA);
    }
}
