package id.payung.claims.scholarship;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Writes school years that people have not decided. */
@ApplicationScoped
class YearBook {

    private static final String PUT =
            """
            insert into scholarship_year as y (child_id, school_year, level, amount, status, assessment, proof_source,
                proof_id, proven_at, proof_digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'))
            on conflict (child_id, school_year) do update set level = excluded.level, amount = excluded.amount,
                status = excluded.status, assessment = excluded.assessment, proof_source = excluded.proof_source,
                proof_id = excluded.proof_id, proven_at = excluded.proven_at, proof_digest = excluded.proof_digest,
                proof_withdrawn_at = null, grants = null, account = null, proposed_by = null, proposed_at = null,
                proposed_reason = null, version = y.version + 1
            where y.status in ('PROVEN', 'NEEDS_REVIEW', 'PROPOSED')
            """;

    private final ChildVault vault;
    private final WorkClock clock;

    YearBook(ChildVault vault, WorkClock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** A year as the law sees it now. */
    record Judged(SchoolProof proof, long amount, ScholarYear.Status status, String assessment, String digest) {}

    /** Writes a year, in the place of what was judged and proposed before. */
    void put(Connection connection, UUID childId, Judged year) throws SQLException {
        Database.update(
                connection,
                PUT,
                childId,
                year.proof().said().schoolYear(),
                year.proof().said().level().name(),
                year.amount(),
                year.status().name(),
                vault.seal(childId, year.assessment()),
                year.proof().key().source(),
                year.proof().key().id(),
                WorkClock.shown(clock.now()),
                year.digest());
    }

    /** Takes a year out of the ledger until it is proven again; its version goes on. */
    void takeOut(Connection connection, UUID childId, int schoolYear) throws SQLException {
        Database.update(
                connection,
                "update scholarship_year set proof_withdrawn_at = ?, status = 'NEEDS_REVIEW', amount = 0, grants = null,"
                        + " account = null, proposed_by = null, proposed_at = null, proposed_reason = null,"
                        + " version = version + 1 where child_id = ? and school_year = ?"
                        + " and status in ('PROVEN', 'NEEDS_REVIEW', 'PROPOSED')",
                WorkClock.shown(clock.now()),
                childId,
                schoolYear);
    }
}
