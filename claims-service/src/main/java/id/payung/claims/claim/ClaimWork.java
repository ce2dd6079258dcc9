package id.payung.claims.claim;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.CaseRef;
import id.payung.claims.cover.Cover;
import id.payung.claims.cover.EnrollmentCover;
import id.payung.claims.intake.CaseWorker;
import id.payung.claims.intake.StoredEvents;
import id.payung.claims.intake.Worked;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the claim of a case up to what its events say. Folding all of them anew each time makes the order and the
 * number of times in which they arrive without meaning.
 */
@ApplicationScoped
class ClaimWork implements CaseWorker {

    private static final String SYSTEM = "claims-service";

    /** An event that arrives while enrollment is being asked may change what has to be asked. */
    private static final int MOST_QUESTIONS = 5;

    private static final Worked NOTHING = new Worked(Optional.empty(), Set.of(), Map.of());

    private final Database database;
    private final StoredEvents events;
    private final EnrollmentCover enrollment;
    private final ClaimStore store;
    private final ClaimAssessment assessment;
    private final AppliedEvents applied;
    private final OpenProposal proposal;
    private final RevokedDeath revokedDeath;
    private final OneDeath oneDeath;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ClaimFeed feed;
    private final FeedSequencer sequencer;

    ClaimWork(
            Database database,
            StoredEvents events,
            EnrollmentCover enrollment,
            ClaimStore store,
            ClaimAssessment assessment,
            AppliedEvents applied,
            OpenProposal proposal,
            RevokedDeath revokedDeath,
            OneDeath oneDeath,
            Timeline timeline,
            Outbox outbox,
            ClaimFeed feed,
            FeedSequencer sequencer) {
        this.database = database;
        this.events = events;
        this.enrollment = enrollment;
        this.store = store;
        this.assessment = assessment;
        this.applied = applied;
        this.proposal = proposal;
        this.revokedDeath = revokedDeath;
        this.oneDeath = oneDeath;
        this.timeline = timeline;
        this.outbox = outbox;
        this.feed = feed;
        this.sequencer = sequencer;
    }

    @Override
    public Worked work(CaseRef ref) {
        Optional<Cover> cover = Optional.empty();
        for (int question = 0; question < MOST_QUESTIONS; question++) {
            CaseFile file = CaseFile.fold(database.call(c -> events.ofCase(c, ref)));
            cover = file.withdrawn() ? cover : Optional.of(coverFor(ref, file, cover));
            Optional<Cover> asked = cover;
            Optional<Worked> worked =
                    Retries.ofOvertaken(() -> database.inTransaction(c -> inTransaction(c, ref, asked)));
            if (worked.isPresent()) {
                sequencer.poke();
                return worked.get();
            }
        }
        return NOTHING;
    }

    /** The answer for that instant, if it was asked before: what is learnt later does not change a claim by itself. */
    private Cover coverFor(CaseRef ref, CaseFile file, Optional<Cover> asked) {
        OffsetDateTime at = file.eventAt().orElseThrow();
        String nik = file.nik().orElseThrow();
        Optional<Cover> before = asked.or(() -> store.coverOf(ref));
        return before.filter(cover -> cover.isFor(at))
                .or(() -> before.map(cover -> enrollment.at(nik, at, cover)))
                .orElseGet(() -> enrollment.at(nik, at));
    }

    /** Empty where an event came in that asks for the cover of another instant. */
    private Optional<Worked> inTransaction(Connection connection, CaseRef ref, Optional<Cover> cover)
            throws SQLException {
        oneDeath.takeTurn(connection, ref.nikIndex());
        CaseFile before = CaseFile.fold(events.ofCase(connection, ref));
        boolean opened = !before.withdrawn()
                && store.open(connection, ref, before.firstReceivedAt().orElseThrow());
        Optional<Claim> found = store.lockCase(connection, ref);
        if (found.isEmpty()) {
            return Optional.of(NOTHING);
        }
        Claim claim = found.get();
        // only what is read under the lock counts
        List<CaseEvent> read = events.ofCase(connection, ref);
        CaseFile file = CaseFile.fold(read);
        if (!file.withdrawn()
                && cover.filter(asked -> asked.isFor(file.eventAt().orElseThrow()))
                        .isEmpty()) {
            return overtaken(connection);
        }
        long change = outbox.openChange(connection);
        List<OutgoingEvent> told = new ArrayList<>();
        if (opened) {
            timeline.record(connection, claim.id(), SYSTEM, "REPORTED", Map.of("number", claim.number()));
        }
        applied.apply(connection, claim.id(), read);
        if (file.withdrawn()) {
            withdraw(connection, claim, told);
        } else {
            reassess(connection, claim, file, cover.orElseThrow());
            told.add(feed.event(opened ? "claim.reported.v1" : "claim.assessed.v1", claim, Map.of()));
        }
        tellOthers(connection, claim, told);
        outbox.append(connection, change, 0, told);
        return Optional.of(new Worked(
                Optional.of(claim.id()), read.stream().map(CaseEvent::key).collect(Collectors.toSet()), Map.of()));
    }

    private static Optional<Worked> overtaken(Connection connection) throws SQLException {
        // a claim that was opened a moment ago must not stay without its assessment
        connection.rollback();
        return Optional.empty();
    }

    private void reassess(Connection connection, Claim claim, CaseFile file, Cover cover) throws SQLException {
        Optional<KnownFacts> before = claim.facts();
        assessment.assess(connection, claim, file, cover, SYSTEM);
        if (before.isPresent() && !before.equals(claim.facts())) {
            proposal.withdraw(connection, claim, "FACTS_CHANGED");
        }
    }

    /** Undecided claims for the same death ask about this one, or no more. */
    private void tellOthers(Connection connection, Claim claim, List<OutgoingEvent> told) throws SQLException {
        for (Claim other : oneDeath.unaware(connection, claim)) {
            reassess(
                    connection,
                    other,
                    other.facts().orElseThrow().file(),
                    other.cover().orElseThrow());
            told.add(feed.event("claim.assessed.v1", other, Map.of()));
        }
    }

    private void withdraw(Connection connection, Claim claim, List<OutgoingEvent> told) throws SQLException {
        if (!claim.state().isOpen()) {
            withdrawDecided(connection, claim);
        } else if (claim.state() != ClaimState.WITHDRAWN) {
            claim.withdraw();
            store.save(connection, claim);
            proposal.withdraw(connection, claim, "REPORT_WITHDRAWN");
            timeline.record(connection, claim.id(), SYSTEM, "WITHDRAWN", Map.of());
            told.add(feed.event("claim.withdrawn.v1", claim, Map.of()));
            revokedDeath.revoke(connection, claim).ifPresent(told::add);
        }
    }

    /** Decided already: the decision stands until two people deny in its place what nobody reports any more. */
    private void withdrawDecided(Connection connection, Claim claim) throws SQLException {
        boolean known = claim.facts().orElseThrow().file().withdrawn();
        if (!known) {
            proposal.withdraw(connection, claim, "REPORT_WITHDRAWN");
            timeline.record(connection, claim.id(), SYSTEM, "REPORT_WITHDRAWN_AFTER_DECISION", Map.of());
            assessment.reportsAreGone(connection, claim);
        }
    }
}
