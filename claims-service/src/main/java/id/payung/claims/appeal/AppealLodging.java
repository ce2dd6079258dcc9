package id.payung.claims.appeal;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimFeed;
import id.payung.claims.claim.ClaimState;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.claim.OpenProposal;
import id.payung.claims.claim.Timeline;
import id.payung.claims.decision.Decision;
import id.payung.claims.decision.DecisionStore;
import id.payung.claims.law.BenefitLaw;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.privacy.PersonalKeys;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes in that a family contests a decision. Key (decision, reference): the same letter twice is one appeal. */
@ApplicationScoped
class AppealLodging {

    private static final int DIGEST_BYTES = 32;
    private static final Set<ClaimState> CONTESTABLE =
            EnumSet.of(ClaimState.DECIDED, ClaimState.PAID, ClaimState.CLOSED);

    private final Database database;
    private final AppealRepository appeals;
    private final ClaimStore claims;
    private final DecisionStore decisions;
    private final BenefitLaw law;
    private final PersonalKeys keys;
    private final AppealTexts texts;
    private final OpenProposal proposal;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ClaimFeed feed;
    private final FeedSequencer sequencer;
    private final WorkClock clock;
    private final Audit audit;

    AppealLodging(
            Database database,
            AppealRepository appeals,
            ClaimStore claims,
            DecisionStore decisions,
            BenefitLaw law,
            PersonalKeys keys,
            AppealTexts texts,
            OpenProposal proposal,
            Timeline timeline,
            Outbox outbox,
            ClaimFeed feed,
            FeedSequencer sequencer,
            WorkClock clock,
            Audit audit) {
        this.database = database;
        this.appeals = appeals;
        this.claims = claims;
        this.decisions = decisions;
        this.law = law;
        this.keys = keys;
        this.texts = texts;
        this.proposal = proposal;
        this.timeline = timeline;
        this.outbox = outbox;
        this.feed = feed;
        this.sequencer = sequencer;
        this.clock = clock;
        this.audit = audit;
    }

    /** An appeal and whether this call made it. */
    record Lodged(AppealView appeal, boolean isNew) {}

    Lodged lodge(LodgeAppeal command, Actor actor) {
        Lodged lodged = Retries.ofOvertaken(() ->
                QuarkusTransaction.requiringNew().call(() -> database.call(c -> inTransaction(c, command, actor))));
        sequencer.poke();
        return lodged;
    }

    private Lodged inTransaction(Connection connection, LodgeAppeal command, Actor actor) throws SQLException {
        Claim claim = claims.lock(connection, command.claimId());
        Decision decision = decisions
                .one(connection, claim.id(), Decision.Status.CONFIRMED)
                .orElseThrow(AppealProblems.NOTHING_TO_CONTEST::refusal);
        byte[] digest = keys.index("appeal\u0000" + command.reason(), DIGEST_BYTES);
        Optional<Appeal> earlier = appeals.ofReference(decision.id(), command.reference());
        if (earlier.isPresent()) {
            if (!earlier.get().isWhat(command, digest)) {
                throw AppealProblems.REFERENCE_USED.refusal();
            }
            return new Lodged(texts.show(earlier.get(), command.reason()), false);
        }
        if (!CONTESTABLE.contains(claim.state())) {
            throw AppealProblems.APPEAL_OPEN.refusal();
        }
        Appeal lodged = lodge(connection, command, claim, decision, digest, actor);
        return new Lodged(texts.show(lodged, command.reason()), true);
    }

    private Appeal lodge(
            Connection connection, LodgeAppeal command, Claim claim, Decision decision, byte[] digest, Actor actor)
            throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        LocalDate decidedOn =
                decision.decidedAt().map(at -> WorkClock.dayOf(at.toInstant())).orElseThrow();
        if (command.lodgedOn().isBefore(decidedOn)) {
            throw CommonProblems.invalidField(
                    "/lodgedOn", "Not before the day of the decision", "Tidak sebelum tanggal keputusan");
        }
        Appeal appeal = Appeal.lodge(
                id,
                claim.id(),
                decision.id(),
                command,
                law.deadlines().appealBy(decidedOn).on(),
                new Appeal.Letter(texts.seal(id, command.reason()), digest));
        appeal.receivedBy(actor.subject(), clock.now());
        appeals.persistAndFlush(appeal);
        proposal.withdraw(connection, claim, "APPEALED");
        claim.appeal();
        claims.save(connection, claim);
        long change = outbox.openChange(connection);
        outbox.append(
                connection,
                change,
                0,
                List.of(feed.event("claim.appealed.v1", claim, Map.of("lodgedOn", command.lodgedOn()))));
        timeline.record(
                connection,
                claim.id(),
                actor.subject(),
                "APPEALED",
                Map.of("decision", decision.ordinal(), "lodgedOn", command.lodgedOn()));
        audit.record(actor, "APPEAL_LODGED", "claim " + claim.id(), "");
        return appeal;
    }
}
