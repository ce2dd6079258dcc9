package id.payung.claims.claim;

import id.payung.claims.cover.Cover;
import id.payung.claims.law.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One case of one person and where it stands. Its methods refuse what its state forbids; {@link ClaimStore} keeps it. */
public final class Claim {

    private final UUID id;
    private final String number;
    private final byte[] nikIndex;
    private final String caseKey;
    private final Instant reportedAt;
    private final Instant changedAt;
    private final long version;

    private UUID memberId;
    private ClaimState state;
    private String outcome;
    private String owner;
    private KnownFacts facts;
    private Cover cover;
    private JudgedCase judged;
    private LocalDate completeOn;
    private LocalDate payBy;
    private LocalDate determineBy;
    private LocalDate concludeBy;
    private Instant newFactsSince;

    /** What identifies a stored claim and never changes, with its version. */
    record Identity(
            UUID id,
            String number,
            byte[] nikIndex,
            String caseKey,
            Instant reportedAt,
            Instant changedAt,
            long version) {}

    Claim(Identity identity, ClaimState state) {
        this.id = identity.id();
        this.number = identity.number();
        this.nikIndex = identity.nikIndex();
        this.caseKey = identity.caseKey();
        this.reportedAt = identity.reportedAt();
        this.changedAt = identity.changedAt();
        this.version = identity.version();
        this.state = state;
    }

    /** Where the stored claim stood besides its state. */
    void restore(UUID storedMember, String storedOutcome, String storedOwner) {
        memberId = storedMember;
        outcome = storedOutcome;
        owner = storedOwner;
    }

    void restoreFacts(KnownFacts storedFacts, Cover storedCover) {
        facts = storedFacts;
        cover = storedCover;
    }

    void restoreNewFacts(Instant since) {
        newFactsSince = since;
    }

    /**
     * Takes what the events, the cover and the answers now say; an open claim moves to where that puts it. The days of a
     * decision stay until it is decided anew.
     */
    void assess(KnownFacts known, Cover asked, JudgedCase fresh, ClaimDates dates) {
        facts = known;
        cover = asked;
        judged = fresh;
        memberId = asked.now().memberId().orElse(memberId);
        if (state.isOpen() || state == ClaimState.APPEALED) {
            isDue(dates);
        }
        if (state.isOpen()) {
            if (state == ClaimState.WITHDRAWN) {
                state = ClaimTransitions.step(state, ClaimState.REPORTED);
            }
            state = ClaimTransitions.step(state, fresh.state());
        }
    }

    void isDue(ClaimDates dates) {
        completeOn = dates.completeOn().orElse(null);
        payBy = dates.payBy().orElse(null);
        determineBy = dates.determineBy().orElse(null);
        concludeBy = dates.concludeBy().orElse(null);
    }

    /** By now it would be decided otherwise than it was. */
    void differsSince(Instant since) {
        newFactsSince = since;
    }

    /** The facts are again those that were decided. */
    void isAsDecided() {
        newFactsSince = null;
    }

    /** Whether a decision may take the place of the one in force: it differs, and nobody contests it. */
    public boolean mayBeDecidedAnew() {
        boolean decided =
                switch (state) {
                    case DECIDED, PAID, CLOSED -> true;
                    case REPORTED, AWAITING_DOCUMENTS, NEEDS_REVIEW, ASSESSED, WITHDRAWN, APPEALED -> false;
                };
        return decided && newFactsSince != null;
    }

    /** Nothing reports this case any more. */
    void withdraw() {
        state = ClaimTransitions.step(state, ClaimState.WITHDRAWN);
    }

    /**
     * Refuses a change of facts or answers where the claim is decided and nothing new is known, or withdrawn: what was
     * reported under it belongs to another claim by now, and only a new report brings it back.
     */
    public void requireOpen() {
        boolean open = state.isOpen() && state != ClaimState.WITHDRAWN;
        if (!open && state != ClaimState.APPEALED && !mayBeDecidedAnew()) {
            throw ClaimProblems.CLAIM_NOT_OPEN.refusal();
        }
    }

    /** Whether people may refuse it whole: that waits neither for papers nor for the end of a treatment. */
    public boolean mayBeRefused() {
        return state.isOpen() && state != ClaimState.WITHDRAWN || mayBeDecidedAnew();
    }

    /** Two people agreed. */
    public void decide(String decided) {
        boolean grants = !decided.equals(Outcome.DENIED.name());
        if (grants && state.isOpen() && state != ClaimState.ASSESSED) {
            throw new IllegalStateException("No claim is granted while it is " + state);
        }
        state = ClaimTransitions.step(state, ClaimState.DECIDED);
        outcome = decided;
        newFactsSince = null;
    }

    /** What was contested stands; facts that came later still wait for a person. */
    public void keepDecision() {
        state = ClaimTransitions.step(state, ClaimState.DECIDED);
    }

    /** Every order of its decision is settled. */
    public void pay() {
        state = ClaimTransitions.step(state, ClaimState.PAID);
    }

    /** A settled order came back. */
    public void reopenPayment() {
        state = ClaimTransitions.step(state, ClaimState.DECIDED);
    }

    /** The family contests the decision. */
    public void appeal() {
        state = ClaimTransitions.step(state, ClaimState.APPEALED);
    }

    /** Nothing is left to do. */
    public void close() {
        state = ClaimTransitions.step(state, ClaimState.CLOSED);
    }

    /** The officer who looks after it. */
    public void assignTo(String officer) {
        owner = officer;
    }

    /** The first officer who works on a claim looks after it until somebody else is named. */
    public void touchedBy(String officer) {
        if (owner == null) {
            owner = officer;
        }
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public byte[] nikIndex() {
        return nikIndex.clone();
    }

    public String caseKey() {
        return caseKey;
    }

    /** DEATH, ACCIDENT or DISEASE. */
    public String kind() {
        int colon = caseKey.indexOf(':');
        return colon < 0 ? caseKey : caseKey.substring(0, colon);
    }

    public ClaimState state() {
        return state;
    }

    public Optional<UUID> memberId() {
        return Optional.ofNullable(memberId);
    }

    /** The subject of its events: the member, or the claim itself while nobody knows the member. */
    public UUID subject() {
        return memberId == null ? id : memberId;
    }

    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** What it rests on; absent until the cover was asked for the first time. */
    public Optional<KnownFacts> facts() {
        return Optional.ofNullable(facts);
    }

    Optional<Cover> cover() {
        return Optional.ofNullable(cover);
    }

    /** What the law said when it was assessed in this transaction; absent where it was only read. */
    Optional<JudgedCase> judged() {
        return Optional.ofNullable(judged);
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<LocalDate> completeOn() {
        return Optional.ofNullable(completeOn);
    }

    public Optional<LocalDate> payBy() {
        return Optional.ofNullable(payBy);
    }

    public Optional<LocalDate> determineBy() {
        return Optional.ofNullable(determineBy);
    }

    public Optional<LocalDate> concludeBy() {
        return Optional.ofNullable(concludeBy);
    }

    /** Since when it is known that it would be decided otherwise; absent where the decision fits the facts. */
    public Optional<Instant> newFactsSince() {
        return Optional.ofNullable(newFactsSince);
    }

    public long version() {
        return version;
    }
}
