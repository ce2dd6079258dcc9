package id.payung.claims.scholarship;

import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.claim.Timeline;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.SchoolLevel;
import id.payung.claims.law.scholarship.ChildState;
import id.payung.claims.law.scholarship.Doubt;
import id.payung.claims.law.scholarship.YearDays;
import id.payung.claims.law.scholarship.YearEntitlement;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks the law what is due for each school year of a child that people have not decided yet, by all proofs there are. A
 * year of which something else holds now than when it was proposed is proposed anew.
 */
@ApplicationScoped
class YearJudgement {

    private final BenefitLaw law;
    private final YearBook book;
    private final ChildVault vault;
    private final FactsJson json;
    private final Timeline timeline;
    private final WorkClock clock;

    YearJudgement(BenefitLaw law, YearBook book, ChildVault vault, FactsJson json, Timeline timeline, WorkClock clock) {
        this.law = law;
        this.book = book;
        this.vault = vault;
        this.json = json;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Judges a locked child's years.
     *
     * @param by on whose account the timeline puts it
     */
    void judge(
            Connection connection,
            ScholarChild child,
            List<ScholarYear> years,
            SortedMap<Integer, SchoolProof> proofs,
            String by)
            throws SQLException {
        SortedMap<Integer, ScholarYear> known = new TreeMap<>();
        years.forEach(year -> known.put(year.startsIn(), year));
        Map<SchoolLevel, Integer> granted = confirmed(years);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (Map.Entry<Integer, SchoolProof> each : proofs.entrySet()) {
            ScholarYear before = known.remove(each.getKey());
            if (before == null || !before.status().isDecided()) {
                YearEntitlement entitlement = entitlement(child, each.getValue(), granted, doubts);
                if (entitlement.amount() > 0) {
                    granted.merge(each.getValue().said().level().level(), 1, Integer::sum);
                }
                write(connection, child, before, each.getValue(), entitlement, by);
            }
            doubts.addAll(doubtsAfter(each.getValue()));
        }
        for (ScholarYear unproven : known.values()) {
            if (!unproven.status().isDecided()) {
                book.takeOut(connection, child.id(), unproven.startsIn());
                record(connection, child, by, "SCHOOL_YEAR_NOT_PROVEN", Map.of("schoolYear", unproven.startsIn()));
            }
        }
    }

    /** Years that are not decided count in their order, so that it does not matter which was proven first. */
    private static Map<SchoolLevel, Integer> confirmed(List<ScholarYear> years) {
        Map<SchoolLevel, Integer> granted = new EnumMap<>(SchoolLevel.class);
        years.stream()
                .filter(year -> year.status() == ScholarYear.Status.CONFIRMED)
                .forEach(year -> granted.merge(year.level().level(), 1, Integer::sum));
        return granted;
    }

    private Set<Doubt> doubtsAfter(SchoolProof proof) {
        EducationConfirmed said = proof.said();
        return law.scholarships().doubtsAfter(said.married(), said.working(), said.work(), proof.receivedOn());
    }

    private YearEntitlement entitlement(
            ScholarChild child, SchoolProof proof, Map<SchoolLevel, Integer> granted, Set<Doubt> before) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(before);
        if (proof.contradicted()) {
            doubts.add(Doubt.PROVEN_OTHERWISE);
        }
        ChildState state = new ChildState(
                child.child().id(),
                child.child().birthDate(),
                proof.said().married(),
                proof.said().working(),
                proof.said().work(),
                granted,
                doubts);
        return law.scholarships()
                .entitlement(
                        state,
                        proof.said().schoolYear(),
                        proof.said().level(),
                        child.eventDate(),
                        new YearDays(proof.receivedOn(), clock.today()));
    }

    private void write(
            Connection connection,
            ScholarChild child,
            ScholarYear before,
            SchoolProof proof,
            YearEntitlement entitlement,
            String by)
            throws SQLException {
        String assessment = json.write(entitlement);
        String digest = vault.proofDigest(child.id(), proof.said());
        boolean same = before != null
                && before.proofDigest().equals(digest)
                && before.amount() == entitlement.amount()
                && before.assessment().equals(assessment);
        if (same) {
            return;
        }
        // what the law does not grant is refused by people, not here
        boolean clear =
                entitlement.verdict() == YearEntitlement.Verdict.DUE && child.status() == ScholarChild.Status.ACTIVE;
        ScholarYear.Status status = clear ? ScholarYear.Status.PROVEN : ScholarYear.Status.NEEDS_REVIEW;
        book.put(connection, child.id(), new YearBook.Judged(proof, entitlement.amount(), status, assessment, digest));
        record(
                connection,
                child,
                by,
                before == null ? "SCHOOL_YEAR_PROVEN" : "SCHOOL_YEAR_JUDGED_AGAIN",
                Map.of(
                        "schoolYear", proof.said().schoolYear(),
                        "level", proof.said().level(),
                        "verdict", entitlement.verdict(),
                        "amount", entitlement.amount()));
    }

    private void record(Connection connection, ScholarChild child, String by, String action, Map<String, Object> detail)
            throws SQLException {
        Map<String, Object> full = new TreeMap<>(detail);
        full.put("child", child.id());
        timeline.record(connection, child.claimId(), by, action, full);
    }
}
