package id.payung.enrollment.bill;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.contribution.Contribution;
import id.payung.enrollment.contribution.Insured;
import id.payung.enrollment.contribution.Segment;
import id.payung.enrollment.enrolling.Programs;
import id.payung.enrollment.occupation.Occupation;
import id.payung.enrollment.occupation.Occupations;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Ends the cover of one job on a day. Whole months after that day are not owed: they are taken off an open bill and
 * become a credit of the sponsor where the bill was paid.
 */
@ApplicationScoped
public class CoverageCut {

    /**
     * What to end: the job of a member under a sponsor, from this day (WITA) on, for this cause, in this change.
     *
     * @param creditFrom of a paid bill the months that begin from this day on are given back at most
     */
    public record Cut(
            UUID memberId, UUID sponsorId, int job, LocalDate on, LocalDate creditFrom, String cause, long change) {

        LocalDate unusedFrom(boolean paid) {
            return paid && creditFrom.isAfter(on) ? creditFrom : on;
        }
    }

    private final KeptContribution kept;
    private final SponsorDirectory sponsors;
    private final Occupations occupations;

    CoverageCut(KeptContribution kept, SponsorDirectory sponsors, Occupations occupations) {
        this.kept = kept;
        this.sponsors = sponsors;
        this.occupations = occupations;
    }

    private record Affected(
            UUID billId,
            LocalDate from,
            LocalDate until,
            Contribution billed,
            long recordedChange,
            int programs,
            String segment,
            long baseIncome,
            String occupation,
            boolean paid) {

        int months() {
            return (int) java.time.temporal.ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(until));
        }

        /** Months of which at least one day was used. */
        int keptMonths(LocalDate on) {
            if (!on.isAfter(from)) {
                return 0;
            }
            YearMonth afterLast = YearMonth.from(on.minusDays(1)).plusMonths(1);
            return Math.min(
                    months(), (int) java.time.temporal.ChronoUnit.MONTHS.between(YearMonth.from(from), afterLast));
        }
    }

    /** Cuts every current coverage row of the job; returns how many were touched. */
    public int cut(Connection connection, Cut cut) throws SQLException {
        // bills first, in one order, as a payment does: whoever holds the bill decides before or after the other
        Database.list(
                connection,
                "select 1 from bill where bill_id in (select bill_id from coverage where member_id = ?"
                        + " and sponsor_id = ? and job = ? and superseded_change is null and until_date > ?)"
                        + " order by bill_id for update",
                row -> 1,
                cut.memberId(),
                cut.sponsorId(),
                cut.job(),
                cut.on());
        List<Affected> rows = Database.list(
                connection,
                "select c.bill_id, c.from_date, c.until_date, c.jkk, c.jkm, c.recorded_change, c.programs, c.segment,"
                        + " c.base_income, e.occupation, b.status = 'PAID' from coverage c join enrollment e"
                        + " on e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job"
                        + " join bill b on b.bill_id = c.bill_id"
                        + " where c.member_id = ? and c.sponsor_id = ? and c.job = ? and c.superseded_change is null"
                        + " and c.until_date > ?",
                row -> new Affected(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        new Contribution(row.getLong(4), row.getLong(5)),
                        row.getLong(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getLong(9),
                        row.getString(10),
                        row.getBoolean(11)),
                cut.memberId(),
                cut.sponsorId(),
                cut.job(),
                cut.on());
        for (Affected row : rows) {
            shorten(connection, cut, row);
        }
        return rows.size();
    }

    private void shorten(Connection connection, Cut cut, Affected row) throws SQLException {
        Contribution used = used(cut, row);
        Database.update(
                connection,
                "update coverage set superseded_change = ? where member_id = ? and job = ? and sponsor_id = ?"
                        + " and from_date = ? and recorded_change = ?",
                cut.change(),
                cut.memberId(),
                cut.job(),
                cut.sponsorId(),
                row.from(),
                row.recordedChange());
        if (cut.on().isAfter(row.from())) {
            Database.update(
                    connection,
                    "insert into coverage (member_id, sponsor_id, job, from_date, until_date, bill_id, programs,"
                            + " segment, band, base_income, jkk, jkm, waiting, request_digest, recorded_change)"
                            + " select member_id, sponsor_id, job, from_date, ?, bill_id, programs, segment, band,"
                            + " base_income, ?, ?, waiting, request_digest, ? from coverage"
                            + " where member_id = ? and job = ?"
                            + " and sponsor_id = ? and from_date = ? and recorded_change = ?",
                    cut.on(),
                    used.jkk(),
                    used.jkm(),
                    cut.change(),
                    cut.memberId(),
                    cut.job(),
                    cut.sponsorId(),
                    row.from(),
                    row.recordedChange());
        }
        long unused = row.billed().total() - used.total();
        if (unused > 0) {
            giveBack(connection, cut, row.billId(), unused, used.total() == 0);
        }
    }

    private Contribution used(Cut cut, Affected row) {
        boolean transport =
                occupations.find(row.occupation()).map(Occupation::transport).orElse(false);
        Insured insured = new Insured(
                Segment.valueOf(row.segment()),
                row.baseIncome(),
                transport,
                sponsors.of(cut.sponsorId()).fund());
        return kept.of(
                insured,
                new Programs(row.programs()),
                YearMonth.from(row.from()),
                row.months(),
                row.keptMonths(cut.unusedFrom(row.paid())),
                row.billed());
    }

    /** An open bill becomes smaller, a draft is added up anew when it opens, a paid one leaves a credit. */
    private static void giveBack(Connection connection, Cut cut, UUID billId, long unused, boolean nothingKept)
            throws SQLException {
        int lowered = Database.update(
                connection,
                "update bill set gross = gross - case when status = 'OPEN' then ? else 0 end,"
                        + " credit = least(credit, gross - case when status = 'OPEN' then ? else 0 end),"
                        + " members = members - case when status = 'OPEN' then ? else 0 end,"
                        + " version = version + 1 where bill_id = ? and status in ('OPEN', 'DRAFT')",
                unused,
                unused,
                nothingKept ? 1 : 0,
                billId);
        if (lowered > 0) {
            SpareCredit.release(connection, billId);
        } else {
            Database.update(
                    connection,
                    "insert into credit (credit_id, sponsor_id, member_id, amount, from_bill_id, cause)"
                            + " select ?, ?, ?, ?, bill_id, ? from bill where bill_id = ? and status = 'PAID'",
                    UuidCreator.getTimeOrderedEpoch(),
                    cut.sponsorId(),
                    cut.memberId(),
                    unused,
                    cut.cause(),
                    billId);
        }
    }
}
