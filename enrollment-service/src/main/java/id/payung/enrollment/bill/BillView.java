package id.payung.enrollment.bill;

import id.payung.platform.time.WorkClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A bill as answers show it; all money in whole rupiah.
 *
 * @param gross contributions of all members
 * @param credit unused months of ended members, taken off
 * @param decreeDate of the decree by which the sponsor pays, where it said it
 * @param amount what a payment must equal: gross less credit
 */
public record BillView(
        String number,
        String sponsor,
        String kind,
        Optional<UUID> rosterId,
        YearMonth from,
        int months,
        int members,
        long gross,
        long credit,
        long amount,
        String status,
        OffsetDateTime createdAt,
        Optional<LocalDate> paidOn,
        long version,
        Optional<LocalDate> decreeDate) {

    static final String SELECT =
            """
            select b.number, s.code, b.kind, b.roster_id, b.from_month, b.months, b.members, b.gross, b.credit,
                   b.status, b.created_at, b.paid_on, b.version, b.decree_date
            from bill b join sponsor s on s.sponsor_id = b.sponsor_id
            """;

    static BillView read(ResultSet row) throws SQLException {
        return new BillView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getObject(4, UUID.class)),
                YearMonth.from(row.getObject(5, LocalDate.class)),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(8) - row.getLong(9),
                row.getString(10),
                WorkClock.shown(row.getObject(11, OffsetDateTime.class).toInstant()),
                Optional.ofNullable(row.getObject(12, LocalDate.class)),
                row.getLong(13),
                Optional.ofNullable(row.getObject(14, LocalDate.class)));
    }
}
