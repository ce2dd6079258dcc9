package id.payung.claims.scholarship;

import id.payung.claims.law.SchoolYear;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the scholarship ledger. */
@ApplicationScoped
class Ledger {

    private static final String CHILD =
            """
            select s.child_id, s.claim_id, s.decision_id, c.event_date, s.details, s.status, s.end_cause, s.ended_on
            from scholarship_child s join claim c on c.claim_id = s.claim_id where true""";

    private static final String YEAR =
            """
            select school_year, level, amount, status, assessment, grants, proposed_by, proposed_reason, confirmed_by,
                order_id, version
            from scholarship_year where child_id = ?""";

    private final Database database;
    private final ScholarshipOpening opening;

    Ledger(Database database, ScholarshipOpening opening) {
        this.database = database;
        this.opening = opening;
    }

    /** A child by its id in the facts of a claim, locked. */
    Optional<ScholarChild> lockChild(Connection connection, UUID claimId, String factId) throws SQLException {
        return Database.list(
                        connection,
                        CHILD + " and s.claim_id = ? and s.fact_id = ? for update of s",
                        this::readChild,
                        claimId,
                        factId)
                .stream()
                .findFirst();
    }

    /** A child that must exist, locked. */
    ScholarChild lockChild(Connection connection, UUID childId) throws SQLException {
        return Database.list(connection, CHILD + " and s.child_id = ? for update of s", this::readChild, childId)
                .stream()
                .findFirst()
                .orElseThrow(ScholarshipProblems.CHILD_UNKNOWN::refusal);
    }

    Optional<ScholarChild> child(UUID childId) {
        return database.first(CHILD + " and s.child_id = ?", this::readChild, childId);
    }

    /** At most so many children after one, in the order in which they were opened. */
    List<ScholarChild> children(
            Optional<UUID> claimId, Optional<ScholarChild.Status> status, Optional<UUID> after, int limit) {
        return database.list(
                CHILD
                        + " and (?::uuid is null or s.claim_id = ?) and (?::text is null or s.status = ?)"
                        + " and (?::uuid is null or s.child_id > ?) order by s.child_id limit ?",
                this::readChild,
                claimId.orElse(null),
                claimId.orElse(null),
                status.map(Enum::name).orElse(null),
                status.map(Enum::name).orElse(null),
                after.orElse(null),
                after.orElse(null),
                limit);
    }

    List<ScholarYear> years(UUID childId) {
        return database.list(YEAR + " order by school_year", Ledger::readYear, childId);
    }

    List<ScholarYear> years(Connection connection, UUID childId) throws SQLException {
        return Database.list(connection, YEAR + " order by school_year", Ledger::readYear, childId);
    }

    private ScholarChild readChild(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new ScholarChild(
                id,
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, LocalDate.class),
                opening.unseal(id, row.getBytes(5)),
                ScholarChild.Status.valueOf(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getObject(8, LocalDate.class)));
    }

    private static ScholarYear readYear(ResultSet row) throws SQLException {
        return new ScholarYear(
                row.getInt(1),
                SchoolYear.valueOf(row.getString(2)),
                row.getLong(3),
                ScholarYear.Status.valueOf(row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getObject(6, Boolean.class)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getObject(10, UUID.class)),
                row.getLong(11));
    }
}
