package id.payung.claims.claim;

import id.payung.claims.cover.Cover;
import id.payung.claims.cover.EnrollmentCover;
import id.payung.claims.cover.EnrollmentUnreachable;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks enrollment again who was covered: a payment may have been booked, or a mistake corrected, since the claim came
 * in. What was known at the instant of the event stays as it was, so cover that came too late is still asked about.
 */
@ApplicationScoped
class CoverRenewal {

    private final Database database;
    private final ClaimStore store;
    private final EnrollmentCover enrollment;
    private final ClaimAssessment assessment;
    private final CaseParts parts;
    private final OpenProposal proposal;
    private final Outbox outbox;
    private final ClaimFeed feed;
    private final FeedSequencer sequencer;
    private final Audit audit;

    CoverRenewal(
            Database database,
            ClaimStore store,
            EnrollmentCover enrollment,
            ClaimAssessment assessment,
            CaseParts parts,
            OpenProposal proposal,
            Outbox outbox,
            ClaimFeed feed,
            FeedSequencer sequencer,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.enrollment = enrollment;
        this.assessment = assessment;
        this.parts = parts;
        this.proposal = proposal;
        this.outbox = outbox;
        this.feed = feed;
        this.sequencer = sequencer;
        this.audit = audit;
    }

    /** Assesses the claim with the cover as it is known now; 503 while enrollment cannot be asked. */
    Claim renew(UUID claimId, String ifMatch, Actor officer) {
        Claim seen = store.find(claimId).orElseThrow(ClaimProblems.CLAIM_UNKNOWN::refusal);
        seen.requireOpen();
        Etags.requireMatch(ifMatch, seen.version());
        KnownFacts facts = seen.facts().orElseThrow(ClaimProblems.CLAIM_NOT_OPEN::refusal);
        Cover fresh = ask(facts);
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> inTransaction(c, claimId, ifMatch, fresh, officer))));
        sequencer.poke();
        return store.find(claimId).orElseThrow();
    }

    private Cover ask(KnownFacts facts) {
        try {
            return enrollment.at(
                    facts.file().nik().orElseThrow(), facts.file().eventAt().orElseThrow());
        } catch (EnrollmentUnreachable away) {
            throw CommonProblems.UNAVAILABLE.refusal().withHeaders(Map.of("Retry-After", "5"));
        }
    }

    private boolean inTransaction(Connection connection, UUID claimId, String ifMatch, Cover fresh, Actor officer)
            throws SQLException {
        Claim claim = store.lock(connection, claimId);
        claim.requireOpen();
        Etags.requireMatch(ifMatch, claim.version());
        parts.requireNotApprover(connection, claimId, officer);
        Optional<KnownFacts> before = claim.facts();
        claim.touchedBy(officer.subject());
        assessment.assess(connection, claim, before.orElseThrow().file(), fresh, officer.subject());
        if (!before.equals(claim.facts())) {
            proposal.withdraw(connection, claim, "COVER_CHANGED");
        }
        outbox.append(
                connection,
                outbox.openChange(connection),
                0,
                List.of(feed.event("claim.assessed.v1", claim, Map.of())));
        audit.record(officer, "COVER_ASKED_AGAIN", "claim " + claimId, "");
        return true;
    }
}
