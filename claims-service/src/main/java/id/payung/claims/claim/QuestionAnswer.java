package id.payung.claims.claim;

import id.payung.claims.law.Resolution;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An officer answers what the rules leave open; the claim is assessed again with the answer. */
@ApplicationScoped
class QuestionAnswer {

    private final Database database;
    private final ClaimStore store;
    private final ReviewAnswers answers;
    private final CaseParts parts;
    private final ClaimAssessment assessment;
    private final OpenProposal proposal;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ClaimFeed feed;
    private final FeedSequencer sequencer;
    private final Audit audit;

    QuestionAnswer(
            Database database,
            ClaimStore store,
            ReviewAnswers answers,
            CaseParts parts,
            ClaimAssessment assessment,
            OpenProposal proposal,
            Timeline timeline,
            Outbox outbox,
            ClaimFeed feed,
            FeedSequencer sequencer,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.answers = answers;
        this.parts = parts;
        this.assessment = assessment;
        this.proposal = proposal;
        this.timeline = timeline;
        this.outbox = outbox;
        this.feed = feed;
        this.sequencer = sequencer;
        this.audit = audit;
    }

    /** Answers questions of a claim; those answered before may be answered anew while the claim is open. */
    Claim answer(UUID claimId, String ifMatch, List<AnswersRequest.Given> given, Actor officer) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> inTransaction(c, claimId, ifMatch, given, officer))));
        sequencer.poke();
        return store.find(claimId).orElseThrow();
    }

    private boolean inTransaction(
            Connection connection, UUID claimId, String ifMatch, List<AnswersRequest.Given> given, Actor officer)
            throws SQLException {
        Claim claim = store.lock(connection, claimId);
        KnownFacts facts = claim.facts().orElseThrow(ClaimProblems.QUESTION_UNKNOWN::refusal);
        QuestionFacts seen = new QuestionFacts(facts, claim.cover().orElseThrow());
        Map<String, Resolution> before = answers.of(connection, claimId, seen);
        if (given.stream().allMatch(each -> isSame(before.get(each.question()), each, officer))) {
            return audit.unchanged();
        }
        Etags.requireMatch(ifMatch, claim.version());
        claim.requireOpen();
        parts.requireNotApprover(connection, claimId, officer);
        List<String> open = assessment.questions(facts);
        for (AnswersRequest.Given each : given) {
            if (!open.contains(each.question()) && !before.containsKey(each.question())) {
                throw ClaimProblems.QUESTION_UNKNOWN.refusal();
            }
            answers.put(
                    connection,
                    claimId,
                    each.question(),
                    new Resolution(each.met(), officer.subject(), each.reason()),
                    seen);
            timeline.record(
                    connection,
                    claimId,
                    officer.subject(),
                    "QUESTION_ANSWERED",
                    Map.of("question", each.question(), "met", each.met(), "reason", each.reason()));
        }
        claim.touchedBy(officer.subject());
        proposal.withdraw(connection, claim, "QUESTION_ANSWERED");
        long change = outbox.openChange(connection);
        assessment.assess(connection, claim, facts.file(), claim.cover().orElseThrow(), officer.subject());
        outbox.append(connection, change, 0, List.of(feed.event("claim.assessed.v1", claim, Map.of())));
        audit.record(officer, "QUESTIONS_ANSWERED", "claim " + claimId, "");
        return true;
    }

    private static boolean isSame(Resolution before, AnswersRequest.Given given, Actor officer) {
        return Optional.ofNullable(before)
                .filter(new Resolution(given.met(), officer.subject(), given.reason())::equals)
                .isPresent();
    }
}
