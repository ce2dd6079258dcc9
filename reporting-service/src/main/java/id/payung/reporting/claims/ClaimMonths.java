package id.payung.reporting.claims;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.platform.database.Database;
import id.payung.reporting.projection.ClaimVersions;
import id.payung.reporting.sheet.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The claims of each month as they were known at a snapshot, kept in memory by what last changed any of them. */
@ApplicationScoped
class ClaimMonths {

    /** States kept: the present one and those that somebody looks back at. */
    private static final int MOST_STATES = 8;

    private static final String LAST =
            "select coalesce(max(publication), 0) from claim_version where generation = ? and publication <= ?";

    private static final String CLAIMS = "select distinct on (v.claim) " + ClaimVersions.COLUMNS
            + " from claim_version v where v.generation = ? and v.publication <= ?"
            + " order by v.claim, v.publication desc";

    private final Database database;
    private final ClaimVersions versions;
    private final Cache<Key, Map<YearMonth, ClaimMonth>> kept =
            Caffeine.newBuilder().maximumSize(MOST_STATES).build();

    ClaimMonths(Database database, ClaimVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    private record Key(int generation, long publication) {}

    /** All months in which a claim was reported. */
    Map<YearMonth, ClaimMonth> at(Snapshot snapshot) {
        long last = database.first(LAST, row -> row.getLong(1), snapshot.generation(), snapshot.publication())
                .orElse(0L);
        return kept.get(new Key(snapshot.generation(), last), this::read);
    }

    private Map<YearMonth, ClaimMonth> read(Key key) {
        Map<YearMonth, List<ClaimFact>> byMonth =
                database.list(CLAIMS, versions::read, key.generation(), key.publication()).stream()
                        .collect(Collectors.groupingBy(claim -> YearMonth.from(claim.reportedOn())));
        Map<YearMonth, ClaimMonth> months = new HashMap<>();
        byMonth.forEach((month, claims) -> months.put(month, ClaimMonth.of(claims)));
        return Map.copyOf(months);
    }
}
