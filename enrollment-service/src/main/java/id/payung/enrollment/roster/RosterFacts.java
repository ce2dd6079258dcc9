package id.payung.enrollment.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.enrollment.enrolling.Period;
import id.payung.enrollment.enrolling.Programs;
import id.payung.enrollment.rosterfile.RosterFormat;
import id.payung.platform.time.WorkClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;

/** A roster as stored. {@code declaredRows}, {@code declaredAmount}, {@code decreeDate}, {@code billId}, {@code problem} may be null. */
record RosterFacts(
        UUID id,
        UUID sponsorId,
        String reference,
        RosterFormat format,
        Period period,
        Programs programs,
        Long declaredRows,
        Long declaredAmount,
        boolean dryRun,
        LocalDate decreeDate,
        String sender,
        RosterStatus status,
        String approvedBy,
        int rows,
        long processedLine,
        RosterTotals totals,
        RosterTotals.Counts counts,
        UUID billId,
        String billNumber,
        String problem,
        Instant startedAt,
        Instant finishedAt) {

    static final String SELECT =
            """
            select r.roster_id, r.sponsor_id, r.reference, r.format, r.from_month, r.months, r.programs,
                   r.declared_rows, r.declared_amount, r.dry_run, r.sender, r.status, r.approved_by, r.rows,
                   r.processed_line, r.processed, r.counts, r.amount, r.bill_id, b.number, r.problem,
                   r.started_at, r.finished_at, r.decree_date
            from roster r left join bill b on b.bill_id = r.bill_id
            """;

    static RosterFacts read(ResultSet row, ObjectMapper mapper) throws SQLException {
        RosterTotals.Counts counts = RosterTotals.read(mapper, row.getString(17));
        return new RosterFacts(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                RosterFormat.valueOf(row.getString(4)),
                new Period(YearMonth.from(row.getObject(5, LocalDate.class)), row.getInt(6)),
                new Programs(row.getInt(7)),
                row.getObject(8, Long.class),
                row.getObject(9, Long.class),
                row.getBoolean(10),
                row.getObject(24, LocalDate.class),
                row.getString(11),
                RosterStatus.valueOf(row.getString(12)),
                row.getString(13),
                row.getInt(14),
                row.getLong(15),
                new RosterTotals(counts, row.getInt(16), row.getLong(18)),
                counts,
                row.getObject(19, UUID.class),
                row.getString(20),
                row.getString(21),
                instant(row, 22),
                instant(row, 23));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(WorkClock.WITA).toInstant();
    }
}
