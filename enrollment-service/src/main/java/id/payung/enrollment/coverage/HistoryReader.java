package id.payung.enrollment.coverage;

import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was known of a member at an instant: facts whose change was recorded by then and not yet superseded. */
@ApplicationScoped
class HistoryReader {

    /** Bounds what no merge can make: a ring. */
    private static final int MOST_MERGES = 20;

    private static final String COVERAGES =
            """
            select e.enrollment_id, s.code, c.job, c.programs, c.segment, c.band, c.base_income,
                   c.from_date, c.until_date, case when paid.recorded_at <= ? then b.paid_on end
            from coverage c
            join feed_order known on known.change_id = c.recorded_change and known.recorded_at <= ?
            left join feed_order gone on gone.change_id = c.superseded_change
            join bill b on b.bill_id = c.bill_id
            left join feed_order paid on paid.change_id = b.paid_change
            join sponsor s on s.sponsor_id = c.sponsor_id
            join enrollment e on e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job
            where c.member_id = ? and not c.waiting and (gone.recorded_at is null or gone.recorded_at > ?)
              and (?::text is null or s.code = ?)
            order by c.from_date, s.code, c.job
            """;

    private static final String ENDINGS =
            """
            select s.code, t.job, t.ended_on, t.cause
            from termination t
            join feed_order known on known.change_id = t.change_id and known.recorded_at <= ?
            left join feed_order revoked on revoked.change_id = t.revoked_change
            join sponsor s on s.sponsor_id = t.sponsor_id
            where t.member_id = ? and (revoked.recorded_at is null or revoked.recorded_at > ?)
              and (?::text is null or s.code = ?)
            order by t.ended_on
            """;

    private static final String OUTSIDE =
            """
            select o.from_month, o.until_month, o.paid_months
            from outside_membership o
            join feed_order known on known.change_id = o.change_id and known.recorded_at <= ?
            where o.member_id = ?
            """;

    private static final String MEMBER_OF_NIK =
            """
            select case when past.nik_index is not null then past.member_id else n.member_id end
            from (select ?::bytea as nik_index) asked
            left join member_nik n on n.nik_index = asked.nik_index
            left join lateral (
                select p.nik_index, p.member_id from member_nik_past p
                left join feed_order corrected on corrected.change_id = p.until_change
                where p.nik_index = asked.nik_index and (corrected.recorded_at is null or corrected.recorded_at > ?)
                order by corrected.recorded_at limit 1) past on true
            """;

    private static final String MERGED_INTO =
            """
            select m.merged_into
            from member m
            join feed_order merged on merged.change_id = m.merged_change and merged.recorded_at <= ?
            where m.member_id = ?
            """;

    /** Enrollments are never deleted, so this holds for every instant of which a sponsor's history tells anything. */
    private static final String OWNED =
            """
            select e.member_id
            from sponsor s
            join enrollment e on e.sponsor_id = s.sponsor_id and e.member_id = ?
            where s.code = ?
            limit 1
            """;

    Optional<UUID> memberOf(Connection connection, byte[] nikIndex, OffsetDateTime asKnownAt) throws SQLException {
        return Database.list(
                        connection,
                        MEMBER_OF_NIK,
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        nikIndex,
                        asKnownAt)
                .get(0);
    }

    /** The member, if this sponsor ever enrolled it. */
    Optional<UUID> owned(Connection connection, UUID memberId, String sponsor) throws SQLException {
        return Database.list(connection, OWNED, row -> row.getObject(1, UUID.class), memberId, sponsor).stream()
                .findFirst();
    }

    /** The member that a merged one had become by then: each merge leads to another member, maybe on another server. */
    UUID remaining(Connection connection, UUID memberId, OffsetDateTime asKnownAt) throws SQLException {
        UUID remaining = memberId;
        for (int merges = 0; merges < MOST_MERGES; merges++) {
            List<UUID> into =
                    Database.list(connection, MERGED_INTO, row -> row.getObject(1, UUID.class), asKnownAt, remaining);
            if (into.isEmpty()) {
                return remaining;
            }
            remaining = into.get(0);
        }
        return remaining;
    }

    /** What is on file of a member now, sealed; nothing of one who was erased. */
    Optional<byte[]> personal(Connection connection, UUID memberId) throws SQLException {
        return Database.list(
                        connection,
                        "select personal from member where member_id = ? and personal is not null",
                        row -> row.getBytes(1),
                        memberId)
                .stream()
                .findFirst();
    }

    /** Everything of a member, or only what one sponsor may see. */
    MemberHistory read(Connection connection, UUID memberId, OffsetDateTime asKnownAt, Optional<String> sponsor)
            throws SQLException {
        String only = sponsor.orElse(null);
        return new MemberHistory(
                Database.list(
                        connection,
                        COVERAGES,
                        HistoryReader::coverage,
                        asKnownAt,
                        asKnownAt,
                        memberId,
                        asKnownAt,
                        only,
                        only),
                Database.list(
                        connection,
                        ENDINGS,
                        row -> new MemberHistory.Ended(
                                row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class), row.getString(4)),
                        asKnownAt,
                        memberId,
                        asKnownAt,
                        only,
                        only),
                sponsor.isPresent()
                        ? List.of()
                        : Database.list(
                                connection,
                                OUTSIDE,
                                row -> new MemberHistory.Outside(
                                        YearMonth.from(row.getObject(1, LocalDate.class)),
                                        YearMonth.from(row.getObject(2, LocalDate.class)),
                                        row.getInt(3)),
                                asKnownAt,
                                memberId));
    }

    private static CoverageFact coverage(ResultSet row) throws SQLException {
        LocalDate from = row.getObject(8, LocalDate.class);
        LocalDate paidOn = row.getObject(10, LocalDate.class);
        LocalDate inForce = paidOn == null || paidOn.isBefore(from) ? from : paidOn;
        return new CoverageFact(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getInt(6),
                row.getLong(7),
                from,
                paidOn == null ? null : inForce,
                row.getObject(9, LocalDate.class),
                paidOn);
    }
}
