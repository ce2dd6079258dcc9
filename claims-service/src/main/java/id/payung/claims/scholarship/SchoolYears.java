package id.payung.claims.scholarship;

import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.claim.Timeline;
import id.payung.claims.intake.Reception;
import id.payung.claims.intake.SchoolYearReceiver;
import id.payung.claims.intake.WaitsFor;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.SchoolLevel;
import id.payung.claims.law.scholarship.ChildState;
import id.payung.claims.law.scholarship.YearEntitlement;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in the yearly proof that a child goes to school, and asks the law what is due. Nothing is paid by it alone. */
@ApplicationScoped
class SchoolYears implements SchoolYearReceiver {

    private final Database database;
    private final Ledger ledger;
    private final ChildVault vault;
    private final BenefitLaw law;
    private final FactsJson json;
    private final Timeline timeline;
    private final WorkClock clock;

    SchoolYears(
            Database database,
            Ledger ledger,
            ChildVault vault,
            BenefitLaw law,
            FactsJson json,
            Timeline timeline,
            WorkClock clock) {
        this.database = database;
        this.ledger = ledger;
        this.vault = vault;
        this.law = law;
        this.json = json;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Reception confirm(EducationConfirmed education, EventKey key) {
        return Retries.ofOvertaken(() ->
                QuarkusTransaction.requiringNew().call(() -> database.call(c -> inTransaction(c, education, key))));
    }

    private Reception inTransaction(Connection connection, EducationConfirmed education, EventKey key)
            throws SQLException {
        Optional<ScholarChild> found = ledger.lockChild(connection, education.claimId(), education.childId());
        if (found.isEmpty()) {
            return Reception.waits(WaitsFor.ORDER);
        }
        ScholarChild child = found.get();
        List<ScholarYear> years = ledger.years(connection, child.id());
        Optional<ScholarYear> known = years.stream()
                .filter(year -> year.startsIn() == education.schoolYear())
                .findFirst();
        if (known.isPresent()) {
            return again(connection, child, known.get(), education, key);
        }
        if (child.isOverBefore(ScholarYear.firstDay(education.schoolYear()))) {
            return Reception.refused("SCHOLARSHIP_ENDED");
        }
        prove(connection, child, years, education, key);
        return Reception.taken(child.claimId());
    }

    /** A second proof that says otherwise changes nothing by itself, but nobody may grant the year unseen. */
    private Reception again(
            Connection connection, ScholarChild child, ScholarYear known, EducationConfirmed education, EventKey key)
            throws SQLException {
        if (known.level() == education.level()
                && (known.proofDigest().isEmpty()
                        || known.proofDigest().equals(vault.proofDigest(child.id(), education)))) {
            return Reception.taken(child.claimId());
        }
        int changed = Database.update(
                connection,
                "update scholarship_year set version = version + 1,"
                        + " status = case status when 'PROVEN' then 'NEEDS_REVIEW' else status end"
                        + " where child_id = ? and school_year = ? and status in ('PROVEN', 'NEEDS_REVIEW', 'PROPOSED')",
                child.id(),
                known.startsIn());
        timeline.record(
                connection,
                child.claimId(),
                key.source(),
                "SCHOOL_YEAR_CONTRADICTED",
                Map.of("child", child.id(), "schoolYear", known.startsIn(), "decided", changed == 0));
        return Reception.refused("SCHOOL_YEAR_PROVEN_OTHERWISE");
    }

    private void prove(
            Connection connection,
            ScholarChild child,
            List<ScholarYear> years,
            EducationConfirmed education,
            EventKey key)
            throws SQLException {
        YearEntitlement entitlement = law.scholarships()
                .entitlement(
                        state(child, years, education),
                        education.schoolYear(),
                        education.level(),
                        child.eventDate(),
                        clock.today());
        // what the law does not grant is refused by people, not here
        boolean due = entitlement.verdict() == YearEntitlement.Verdict.DUE;
        ScholarYear.Status status = due && child.status() == ScholarChild.Status.ACTIVE
                ? ScholarYear.Status.PROVEN
                : ScholarYear.Status.NEEDS_REVIEW;
        Database.update(
                connection,
                """
                insert into scholarship_year (child_id, school_year, level, amount, status, assessment, proof_source,
                    proof_id, proven_at, proof_digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'))
                """,
                child.id(),
                education.schoolYear(),
                education.level().name(),
                entitlement.amount(),
                status.name(),
                vault.seal(child.id(), json.write(entitlement)),
                key.source(),
                key.id(),
                WorkClock.shown(clock.now()),
                vault.proofDigest(child.id(), education));
        timeline.record(
                connection,
                child.claimId(),
                key.source(),
                "SCHOOL_YEAR_PROVEN",
                Map.of(
                        "child", child.id(),
                        "schoolYear", education.schoolYear(),
                        "level", education.level(),
                        "verdict", entitlement.verdict(),
                        "amount", entitlement.amount()));
    }

    private static ChildState state(ScholarChild child, List<ScholarYear> years, EducationConfirmed education) {
        Map<SchoolLevel, Integer> granted = new EnumMap<>(SchoolLevel.class);
        years.stream()
                .filter(year -> year.status() != ScholarYear.Status.REFUSED && year.amount() > 0)
                .forEach(year -> granted.merge(year.level().level(), 1, Integer::sum));
        return new ChildState(
                child.child().id(),
                child.child().birthDate(),
                education.married(),
                education.working(),
                education.workingAs().isPresent(),
                granted);
    }
}
