package id.payung.reporting.freshness;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.projection.Feeds;
import id.payung.reporting.projection.Generations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how fresh the figures are. */
@ApplicationScoped
class FreshnessReading {

    private static final Map<String, String> FEEDS =
            new java.util.TreeMap<>(Map.of("claims", Feeds.CLAIMS, "enrollment", Feeds.ENROLLMENT));

    private static final String FEED =
            """
            select (select max(received_at) from receipt where feed = f.name),
                   (select coalesce(sum(events), 0) from receipt where feed = f.name),
                   (select read_at from feed_subscription where source = f.name)
            from (values (?::text)) as f(name)
            """;

    private final Database database;
    private final MeterRegistry meters;

    FreshnessReading(Database database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    FreshnessBody read() {
        List<FreshnessBody.Feed> feeds = FEEDS.entrySet().stream()
                .map(feed -> feed(feed.getKey(), feed.getValue()))
                .toList();
        boolean rebuilding = database.first("select 1 from rebuild where state = 'RUNNING'", row -> 1)
                .isPresent();
        return new FreshnessBody(feeds, new FreshnessBody.Projection(database.call(Generations::live), rebuilding));
    }

    private FreshnessBody.Feed feed(String name, String path) {
        return database.first(
                        FEED,
                        row -> new FreshnessBody.Feed(
                                name,
                                shown(row.getObject(1, OffsetDateTime.class)),
                                row.getLong(2),
                                shown(row.getObject(3, OffsetDateTime.class)),
                                lag(path)),
                        path)
                .orElseThrow();
    }

    private Double lag(String path) {
        return Optional.ofNullable(meters.find("payung.subscription.lag")
                        .tag("source", path)
                        .gauge())
                .map(Gauge::value)
                .filter(seconds -> !seconds.isNaN())
                .orElse(null);
    }

    private static OffsetDateTime shown(OffsetDateTime time) {
        return time == null ? null : WorkClock.shown(time.toInstant());
    }
}
