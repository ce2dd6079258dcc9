package id.payung.enrollment.sponsor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.enrollment.contribution.Fund;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Finds sponsors by code or id; remembers them, for what it returns never changes. */
@ApplicationScoped
public class SponsorDirectory {

    private static final int MOST_REMEMBERED = 10_000;
    private static final String SELECT = "select sponsor_id, code, kind, fund from sponsor where ";

    private final Database database;
    private final Cache<String, SponsorFacts> byCode = remembering();
    private final Cache<UUID, SponsorFacts> byId = remembering();

    public SponsorDirectory(Database database) {
        this.database = database;
    }

    /** The sponsor of a code. */
    public Optional<SponsorFacts> find(String code) {
        return Optional.ofNullable(
                byCode.get(code, key -> database.first(SELECT + "code = ?", SponsorDirectory::read, key)
                        .orElse(null)));
    }

    /** The sponsor of a code; 404 where there is none. */
    public SponsorFacts require(String code) {
        return find(code)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because(
                        "There is no sponsor with this code", "Tidak ada penjamin iuran dengan kode ini"));
    }

    /** The sponsor of an id that a fact of ours names. */
    public SponsorFacts of(UUID id) {
        return byId.get(id, key -> database.first(SELECT + "sponsor_id = ?", SponsorDirectory::read, key)
                .orElseThrow());
    }

    private static SponsorFacts read(ResultSet row) throws SQLException {
        return new SponsorFacts(
                row.getObject(1, UUID.class),
                row.getString(2),
                SponsorKind.valueOf(row.getString(3)),
                Fund.valueOf(row.getString(4)));
    }

    private static <K> Cache<K, SponsorFacts> remembering() {
        return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    }
}
