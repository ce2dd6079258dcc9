package id.payung.claims.scholarship;

import id.payung.claims.law.SchoolYear;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the scholarship ledger. */
@ApplicationScoped
class Ledger {

    private static final String CHILD =
            """
            select s.child_id, s.claim_id, s.decision_id, c.event_date, s.details, s.status, s.end_cause, s.ended_on,
                s.proposed_end_cause, s.proposed_ended_on, s.end_proposed_by, s.version
            from scholarship_child s join claim c on c.claim_id = s.claim_id
            where c.erased_at is null""";

    private static final String OF_WORKER = "nik_index = (select nik_index from claim where claim_id = ?)";

    private static final String YEAR =
            """
            select school_year, level, amount, status, assessment, grants, proposed_by, proposed_reason, confirmed_by,
                order_id, version, account, coalesce(encode(proof_digest, 'hex'), ''), child_id
            from scholarship_year where proof_withdrawn_at is null and child_id""";

    private final Database database;
    private final ChildVault vault;

    Ledger(Database database, ChildVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The children of a claim, locked; the claim first, as everybody who changes it does. */
    List<ScholarChild> lockChildren(Connection connection, UUID claimId) throws SQLException {
        lockClaims(connection, "claim_id = ?", claimId);
        return Database.list(
                connection,
                CHILD + " and s.claim_id = ? order by s.child_id for update of s",
                this::readChild,
                claimId);
    }

    /** The children of a claim's worker, whichever claim opened their ledgers, locked together with all claims. */
    List<ScholarChild> lockFamily(Connection connection, UUID claimId) throws SQLException {
        lockClaims(connection, OF_WORKER, claimId);
        return Database.list(
                connection,
                CHILD + " and c." + OF_WORKER + " order by s.child_id for update of s",
                this::readChild,
                claimId);
    }

    /** A child that must exist, locked; its claim first, so that nobody takes two parts in it at the same moment. */
    ScholarChild lockChild(Connection connection, UUID childId) throws SQLException {
        lockClaims(connection, "claim_id = (select claim_id from scholarship_child where child_id = ?)", childId);
        return Database.list(connection, CHILD + " and s.child_id = ? for update of s", this::readChild, childId)
                .stream()
                .findFirst()
                .orElseThrow(ScholarshipProblems.CHILD_UNKNOWN::refusal);
    }

    Optional<ScholarChild> child(UUID childId) {
        return database.first(CHILD + " and s.child_id = ?", this::readChild, childId);
    }

    /** At most so many children after one, in the order in which they were opened; of a claim those it grants, too. */
    List<ScholarChild> children(
            Optional<UUID> claimId, Optional<ScholarChild.Status> status, Optional<UUID> after, int limit) {
        return database.list(
                CHILD
                        + " and (?::uuid is null or s.claim_id = ? or exists (select 1 from scholarship_grant g"
                        + " where g.child_id = s.child_id and g.claim_id = ?)) and (?::text is null or s.status = ?)"
                        + " and (?::uuid is null or s.child_id > ?) order by s.child_id limit ?",
                this::readChild,
                claimId.orElse(null),
                claimId.orElse(null),
                claimId.orElse(null),
                status.map(Enum::name).orElse(null),
                status.map(Enum::name).orElse(null),
                after.orElse(null),
                after.orElse(null),
                limit);
    }

    /** The school years of many children at once, each list in the order of the years. */
    Map<UUID, List<ScholarYear>> years(List<ScholarChild> children) {
        Map<UUID, List<ScholarYear>> byChild = new HashMap<>();
        children.forEach(child -> byChild.put(child.id(), new ArrayList<>()));
        database.list(
                YEAR + " = any(?::uuid[]) order by child_id, school_year",
                row -> byChild.get(row.getObject(14, UUID.class)).add(readYear(row)),
                (Object) ids(children));
        return byChild;
    }

    List<ScholarYear> years(Connection connection, UUID childId) throws SQLException {
        return Database.list(connection, YEAR + " = ? order by school_year", this::readYear, childId);
    }

    /** A school year that must be proven. */
    ScholarYear requireYear(Connection connection, UUID childId, int schoolYear) throws SQLException {
        return years(connection, childId).stream()
                .filter(year -> year.startsIn() == schoolYear)
                .findFirst()
                .orElseThrow(ScholarshipProblems.YEAR_UNKNOWN::refusal);
    }

    /** What the bank has paid for each child; returned money that went elsewhere in the end counts once. */
    Map<UUID, Long> paid(List<ScholarChild> children) {
        Map<UUID, Long> byChild = new HashMap<>();
        database.list(
                """
                select s.child_id, sum(o.amount) from scholarship_child s
                join payment_order o on o.claim_id = s.claim_id and o.payee = s.fact_id
                    and o.kind = 'SCHOLARSHIP' and o.status = 'SETTLED'
                where s.child_id = any(?::uuid[]) group by s.child_id
                """,
                row -> byChild.put(row.getObject(1, UUID.class), row.getLong(2)),
                (Object) ids(children));
        return byChild;
    }

    private static void lockClaims(Connection connection, String which, UUID id) throws SQLException {
        Database.list(
                connection,
                "select claim_id from claim where " + which + " order by claim_id for update",
                row -> 1,
                id);
    }

    private static String[] ids(List<ScholarChild> children) {
        return children.stream().map(child -> child.id().toString()).toArray(String[]::new);
    }

    private ScholarChild readChild(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new ScholarChild(
                id,
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, LocalDate.class),
                vault.unsealChild(id, row.getBytes(5)),
                ScholarChild.Status.valueOf(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getObject(8, LocalDate.class)),
                row.getString(9) == null
                        ? Optional.empty()
                        : Optional.of(new ProposedEnd(
                                row.getString(9), row.getObject(10, LocalDate.class), row.getString(11))),
                row.getLong(12));
    }

    private ScholarYear readYear(ResultSet row) throws SQLException {
        UUID child = row.getObject(14, UUID.class);
        return new ScholarYear(
                row.getInt(1),
                SchoolYear.valueOf(row.getString(2)),
                row.getLong(3),
                ScholarYear.Status.valueOf(row.getString(4)),
                vault.unsealText(child, row.getBytes(5)),
                Optional.ofNullable(row.getObject(6, Boolean.class)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getBytes(8)).map(reason -> vault.unsealText(child, reason)),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getObject(10, UUID.class)),
                Optional.ofNullable(row.getBytes(12)).map(bytes -> vault.unsealAccount(child, bytes)),
                row.getString(13),
                row.getLong(11));
    }
}
