package id.payung.claims.scholarship;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.ReportCorrected;
import id.payung.claims.claim.Timeline;
import id.payung.claims.intake.Reception;
import id.payung.claims.intake.SchoolYearReceiver;
import id.payung.claims.intake.StoredEvents;
import id.payung.claims.intake.WaitsFor;
import id.payung.claims.law.BenefitLaw;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Takes in the yearly proof that a child goes to school, and what corrects it. Nothing is paid by it alone, and what
 * people have decided it does not change.
 */
@ApplicationScoped
class SchoolYears implements SchoolYearReceiver {

    private static final String DECIDED_OTHERWISE = "SCHOOL_YEAR_PROVEN_OTHERWISE";

    /** The child's ledger is that of an earlier claim of the same worker, and so are the proofs. */
    private static final String OF_ANOTHER_CLAIM = "SCHOLARSHIP_OF_ANOTHER_CLAIM";

    private final Database database;
    private final BenefitLaw law;
    private final Ledger ledger;
    private final StoredEvents events;
    private final YearJudgement judgement;
    private final ChildVault vault;
    private final Timeline timeline;

    SchoolYears(
            Database database,
            BenefitLaw law,
            Ledger ledger,
            StoredEvents events,
            YearJudgement judgement,
            ChildVault vault,
            Timeline timeline) {
        this.database = database;
        this.law = law;
        this.ledger = ledger;
        this.events = events;
        this.judgement = judgement;
        this.vault = vault;
        this.timeline = timeline;
    }

    @Override
    public Reception confirm(EducationConfirmed education, EventKey key) {
        return inTransaction(connection -> confirmed(connection, education, key));
    }

    @Override
    public Reception correct(UUID claimId, EventKey key) {
        return inTransaction(connection -> corrected(connection, claimId, key));
    }

    private Reception inTransaction(Database.Work<Reception> work) {
        return Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew().call(() -> database.call(work)));
    }

    private Reception confirmed(Connection connection, EducationConfirmed education, EventKey key) throws SQLException {
        List<ScholarChild> children = ledger.lockChildren(connection, education.claimId());
        Optional<ScholarChild> child = named(children, education);
        if (child.isEmpty()) {
            boolean elsewhere =
                    ScholarshipGrants.of(connection, education.claimId()).containsKey(education.childId());
            return elsewhere ? Reception.refused(OF_ANOTHER_CLAIM) : Reception.waits(WaitsFor.ORDER);
        }
        Optional<ScholarYear> known = year(connection, child.get(), education.schoolYear());
        if (isDecidedOtherwise(child.get(), known, education)) {
            return contradicts(connection, child.get(), education.schoolYear(), key);
        }
        Optional<Reception> over = over(child.get(), known, education);
        if (over.isPresent()) {
            return over.get();
        }
        SchoolProofs proofs =
                SchoolProofs.of(education.claimId(), events.schoolProofs(connection, education.claimId(), key));
        return taken(connection, education.claimId(), children, proofs, key);
    }

    private Reception corrected(Connection connection, UUID claimId, EventKey key) throws SQLException {
        List<ScholarChild> children = ledger.lockChildren(connection, claimId);
        List<CaseEvent> all = events.schoolProofs(connection, claimId, key);
        Optional<EducationConfirmed> said = correction(all, key);
        if (said.isPresent()) {
            Optional<Reception> refused = misplaced(connection, claimId, children, said.get());
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        SchoolProofs before = SchoolProofs.of(claimId, without(all, key));
        SchoolProofs after = SchoolProofs.of(claimId, all);
        for (ScholarChild child : children) {
            for (ScholarYear year : ledger.years(connection, child.id())) {
                if (year.status().isDecided() && differs(year, of(before, child), of(after, child))) {
                    return contradicts(connection, child, year.startsIn(), key);
                }
            }
        }
        return taken(connection, claimId, children, after, key);
    }

    private Reception taken(
            Connection connection, UUID claimId, List<ScholarChild> children, SchoolProofs proofs, EventKey key)
            throws SQLException {
        for (ScholarChild child : children) {
            List<ScholarYear> years = ledger.years(connection, child.id());
            judgement.judge(connection, child, years, of(proofs, child), key.source());
        }
        events.markTaken(connection, key, claimId);
        return Reception.taken(claimId);
    }

    /** A proof that says otherwise than what people decided changes nothing, but people can see that it came. */
    private Reception contradicts(Connection connection, ScholarChild child, int schoolYear, EventKey key)
            throws SQLException {
        timeline.record(
                connection,
                child.claimId(),
                key.source(),
                "SCHOOL_YEAR_CONTRADICTED",
                Map.of("child", child.id(), "schoolYear", schoolYear, "decided", true));
        return Reception.refused(DECIDED_OTHERWISE);
    }

    private boolean isDecidedOtherwise(ScholarChild child, Optional<ScholarYear> known, EducationConfirmed said) {
        return known.filter(year -> year.status().isDecided())
                .filter(year -> year.level() != said.level()
                        || !year.proofDigest().isEmpty()
                                && !year.proofDigest().equals(vault.proofDigest(child.id(), said)))
                .isPresent();
    }

    private Optional<Reception> misplaced(
            Connection connection, UUID claimId, List<ScholarChild> children, EducationConfirmed said)
            throws SQLException {
        if (!said.claimId().equals(claimId)) {
            return Optional.of(Reception.refused("CORRECTS_ANOTHER_CLAIM"));
        }
        Optional<ScholarChild> child = named(children, said);
        return child.isEmpty()
                ? Optional.of(Reception.refused("SCHOLARSHIP_UNKNOWN"))
                : over(child.get(), year(connection, child.get(), said.schoolYear()), said);
    }

    /** No new year is proven after the end; one that was proven before it is left to people. */
    private Optional<Reception> over(ScholarChild child, Optional<ScholarYear> known, EducationConfirmed said) {
        boolean over = known.isEmpty() && child.isOverBefore(law.scholarships().firstDay(said.schoolYear()));
        return over ? Optional.of(Reception.refused("SCHOLARSHIP_ENDED")) : Optional.empty();
    }

    private Optional<ScholarYear> year(Connection connection, ScholarChild child, int schoolYear) throws SQLException {
        return ledger.years(connection, child.id()).stream()
                .filter(year -> year.startsIn() == schoolYear)
                .findFirst();
    }

    private static Optional<EducationConfirmed> correction(List<CaseEvent> all, EventKey key) {
        return all.stream()
                .filter(event -> event.key().equals(key))
                .map(CaseEvent::data)
                .filter(ReportCorrected.class::isInstance)
                .map(data -> (EducationConfirmed) ((ReportCorrected) data).data())
                .findFirst();
    }

    private static List<CaseEvent> without(List<CaseEvent> all, EventKey key) {
        List<CaseEvent> others = new ArrayList<>(all);
        others.removeIf(event -> event.key().equals(key));
        return others;
    }

    private static boolean differs(
            ScholarYear year, SortedMap<Integer, SchoolProof> before, SortedMap<Integer, SchoolProof> after) {
        Optional<SchoolProof> was = Optional.ofNullable(before.get(year.startsIn()));
        Optional<SchoolProof> is = Optional.ofNullable(after.get(year.startsIn()));
        if (was.isEmpty() || is.isEmpty()) {
            return was.isPresent() != is.isPresent();
        }
        return !was.get().said().saysTheSameAs(is.get().said());
    }

    private static Optional<ScholarChild> named(List<ScholarChild> children, EducationConfirmed said) {
        return children.stream()
                .filter(child -> child.child().id().equals(said.childId()))
                .findFirst();
    }

    private static SortedMap<Integer, SchoolProof> of(SchoolProofs proofs, ScholarChild child) {
        return proofs.of(child.child().id());
    }
}
