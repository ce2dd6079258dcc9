package id.payung.enrollment.renewal;

import id.payung.enrollment.contribution.Contribution;
import id.payung.enrollment.contribution.ContributionTariff;
import id.payung.enrollment.contribution.Insured;
import id.payung.enrollment.contribution.Segment;
import id.payung.enrollment.enrolling.Period;
import id.payung.enrollment.occupation.Occupation;
import id.payung.enrollment.occupation.Occupations;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What each kind of worker of a sponsor owes: a small temporary table that the set-based statement joins. */
@ApplicationScoped
class RenewalTariffs {

    private final ContributionTariff tariff;
    private final Occupations occupations;

    RenewalTariffs(ContributionTariff tariff, Occupations occupations) {
        this.tariff = tariff;
        this.occupations = occupations;
    }

    private record Kind(String segment, long base, String occupation) {}

    /** Fills the table for one renewal; it is empty again after the transaction. */
    void prepare(Connection connection, SponsorFacts sponsor, Period period) throws SQLException {
        Database.update(
                connection,
                "create temporary table if not exists renewal_tariff (segment text, base_income bigint,"
                        + " occupation text, jkk bigint, jkm bigint) on commit delete rows");
        List<Kind> kinds = Database.list(
                connection,
                "select distinct segment, base_income, occupation from enrollment"
                        + " where sponsor_id = ? and ended_on is null",
                row -> new Kind(row.getString(1), row.getLong(2), row.getString(3)),
                sponsor.id());
        for (Kind kind : kinds) {
            boolean transport = occupations
                    .find(kind.occupation())
                    .map(Occupation::transport)
                    .orElse(false);
            // a renewal follows paid months, so the early months without relief lie behind
            Contribution due = tariff.forPeriod(
                    new Insured(Segment.valueOf(kind.segment()), kind.base(), transport, sponsor.fund()),
                    period.from(),
                    period.months(),
                    Period.MOST_MONTHS,
                    true);
            Database.update(
                    connection,
                    "insert into renewal_tariff values (?, ?, ?, ?, ?)",
                    kind.segment(),
                    kind.base(),
                    kind.occupation(),
                    due.jkk(),
                    due.jkm());
        }
    }
}
