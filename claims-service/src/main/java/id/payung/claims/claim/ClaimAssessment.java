package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.CaseKind;
import id.payung.claims.cover.Cover;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.Resolution;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Assesses a locked claim under the law of the day of its event and moves it to where that puts it. */
@ApplicationScoped
class ClaimAssessment {

    private final CaseJudgement judgement;
    private final LegalFacts legal;
    private final ReviewAnswers answers;
    private final ClaimDeadlines deadlines;
    private final NewFacts newFacts;
    private final OneDeath oneDeath;
    private final ClaimStore store;
    private final Timeline timeline;

    ClaimAssessment(
            CaseJudgement judgement,
            LegalFacts legal,
            ReviewAnswers answers,
            ClaimDeadlines deadlines,
            NewFacts newFacts,
            OneDeath oneDeath,
            ClaimStore store,
            Timeline timeline) {
        this.judgement = judgement;
        this.legal = legal;
        this.answers = answers;
        this.deadlines = deadlines;
        this.newFacts = newFacts;
        this.oneDeath = oneDeath;
        this.store = store;
        this.timeline = timeline;
    }

    /**
     * Assesses and saves.
     *
     * @param actor on whose account the timeline puts it
     */
    JudgedCase assess(Connection connection, Claim claim, CaseFile told, Cover cover, String actor)
            throws SQLException {
        CaseFile file = told.knowingOfDeath(deathConfirmedElsewhere(connection, claim, told))
                .knowingMember(cover.now().birthDate());
        boolean elsewhere = file.diedAt().isPresent() && oneDeath.isClaimedElsewhere(connection, claim);
        KnownFacts unanswered = new KnownFacts(file, legal.of(file, cover, Map.of(), elsewhere));
        QuestionFacts seen = new QuestionFacts(unanswered, cover);
        answers.noteLapsed(connection, claim.id(), seen);
        Map<String, Resolution> given = answers.of(connection, claim.id(), seen);
        KnownFacts facts = new KnownFacts(file, legal.of(file, cover, given, elsewhere));
        JudgedCase judged = judgement.judge(facts);
        ClaimState before = claim.state();
        claim.assess(facts, cover, judged, deadlines.of(claim, file, judged));
        newFacts.compare(connection, claim, judged);
        store.save(connection, claim);
        timeline.record(connection, claim.id(), actor, "ASSESSED", summary(judged, before, claim.state()));
        return judged;
    }

    /**
     * Notes of a decided claim that nobody reports it any more; what was decided on stays known. A refusal stands, unless it
     * confirmed a death: that must be taken back.
     */
    void reportsAreGone(Connection connection, Claim claim) throws SQLException {
        KnownFacts facts = claim.facts().orElseThrow().asWithdrawn();
        JudgedCase judged = judgement.judge(facts);
        claim.assess(facts, claim.cover().orElseThrow(), judged, deadlines.of(claim, facts.file(), judged));
        boolean refused = claim.outcome().filter(Outcome.DENIED.name()::equals).isPresent();
        if (!refused || confirmedDeath(connection, claim)) {
            newFacts.reportsAreGone(connection, claim);
        }
        store.save(connection, claim);
    }

    /** The questions that facts leave open. */
    List<String> questions(KnownFacts facts) {
        return judgement.judge(facts).questions();
    }

    private static boolean confirmedDeath(Connection connection, Claim claim) throws SQLException {
        return !Database.list(
                        connection,
                        "select 1 from confirmed_death where nik_index = ? and claim_id = ?",
                        row -> 1,
                        claim.nikIndex(),
                        claim.id())
                .isEmpty();
    }

    /** Asked of accidents only: nothing else depends on it. */
    private static Optional<LocalDate> deathConfirmedElsewhere(Connection connection, Claim claim, CaseFile told)
            throws SQLException {
        if (!told.kind().equals(Optional.of(CaseKind.ACCIDENT))) {
            return Optional.empty();
        }
        return Database.list(
                        connection,
                        "select died_on from confirmed_death where nik_index = ? and claim_id <> ?",
                        row -> row.getObject(1, LocalDate.class),
                        claim.nikIndex(),
                        claim.id())
                .stream()
                .findFirst();
    }

    private static Map<String, Object> summary(JudgedCase judged, ClaimState before, ClaimState after) {
        Map<String, Object> summary = new TreeMap<>();
        summary.put("from", before);
        summary.put("to", after);
        summary.put("outcome", judged.assessment().outcome());
        summary.put("cashTotal", judged.assessment().cashTotal());
        summary.put("missing", judged.missing());
        summary.put("questions", judged.questions());
        summary.put("lawVersion", judged.assessment().lawVersion());
        return summary;
    }
}
