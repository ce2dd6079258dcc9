package id.payung.claims.appeal;

import id.payung.claims.decision.Reduction;
import id.payung.claims.decision.ShownAssessment;
import id.payung.claims.request.FourEyes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A family contests a decision. Somebody who had no part in it proposes, another such person confirms. */
@Entity
class Appeal {

    @Id
    @Column(name = "appeal_id")
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "decision_id")
    private UUID decisionId;

    private String reference;

    @Column(name = "lodged_on")
    private LocalDate lodgedOn;

    private LocalDate deadline;
    private boolean late;
    private byte[] reason;
    private byte[] digest;

    @Enumerated(EnumType.STRING)
    private AppealStatus status;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_status")
    private AppealStatus proposedStatus;

    @Column(name = "proposed_reason")
    private byte[] proposedReason;

    @Column(name = "proposed_reductions")
    private byte[] proposedReductions;

    @Column(name = "proposed_version")
    private Long proposedVersion;

    @Column(name = "proposed_law_version")
    private String proposedLawVersion;

    @Column(name = "proposed_outcome")
    private String proposedOutcome;

    @Column(name = "proposed_cash_total")
    private Long proposedCashTotal;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_reason")
    private byte[] closedReason;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version;

    protected Appeal() {}

    /** What the family wrote stays sealed; the digest tells the same letter from another one. */
    record Letter(byte[] sealed, byte[] digest) {}

    static Appeal lodge(
            UUID id, UUID claimId, UUID decisionId, LodgeAppeal command, LocalDate deadline, Letter letter) {
        Appeal appeal = new Appeal();
        appeal.id = id;
        appeal.claimId = claimId;
        appeal.decisionId = decisionId;
        appeal.reference = command.reference();
        appeal.lodgedOn = command.lodgedOn();
        appeal.deadline = deadline;
        appeal.late = command.lodgedOn().isAfter(deadline);
        appeal.reason = letter.sealed();
        appeal.digest = letter.digest();
        appeal.status = AppealStatus.OPEN;
        return appeal;
    }

    void receivedBy(String subject, Instant at) {
        receivedBy = subject;
        receivedAt = at;
    }

    /** Whether lodging again with this content would change nothing. */
    boolean isWhat(LodgeAppeal command, byte[] otherDigest) {
        return reference.equals(command.reference())
                && lodgedOn.equals(command.lodgedOn())
                && Arrays.equals(digest, otherDigest);
    }

    void propose(AppealStatus outcome, byte[] why, String officer, Instant at, long claimVersion) {
        requireOpen();
        proposedStatus = outcome;
        proposedReason = why;
        proposedBy = officer;
        proposedAt = at;
        proposedVersion = claimVersion;
    }

    /** What is to be taken off of what is decided anew, sealed. */
    void takesOff(byte[] reductions) {
        proposedReductions = reductions;
    }

    /** What the law said when it was proposed to decide the claim anew; absent for a dismissal. */
    void shows(Optional<ShownAssessment> shown) {
        proposedLawVersion = shown.map(ShownAssessment::lawVersion).orElse(null);
        proposedOutcome = shown.map(ShownAssessment::outcome).orElse(null);
        proposedCashTotal = shown.map(ShownAssessment::cashTotal).orElse(null);
    }

    Optional<ShownAssessment> shown() {
        return Optional.ofNullable(proposedLawVersion)
                .map(version -> new ShownAssessment(version, proposedOutcome, proposedCashTotal));
    }

    /** Another person confirms what was proposed. */
    AppealStatus close(String approver, byte[] why, Instant at) {
        requireOpen();
        if (proposedStatus == null) {
            throw FourEyes.NO_PROPOSAL.refusal();
        }
        if (approver.equals(proposedBy)) {
            throw FourEyes.SAME_PERSON.refusal();
        }
        status = proposedStatus;
        closedBy = approver;
        closedReason = why;
        closedAt = at;
        return status;
    }

    /** Whether this person proposed this outcome before. */
    boolean isProposed(AppealStatus outcome, String officer) {
        return status == AppealStatus.OPEN && outcome == proposedStatus && officer.equals(proposedBy);
    }

    /** Whether this person closed it before. */
    boolean isClosedBy(String approver) {
        return status != AppealStatus.OPEN && approver.equals(closedBy);
    }

    void requireOpen() {
        if (status != AppealStatus.OPEN) {
            throw AppealProblems.APPEAL_CLOSED.refusal();
        }
    }

    UUID id() {
        return id;
    }

    UUID claimId() {
        return claimId;
    }

    UUID decisionId() {
        return decisionId;
    }

    byte[] reason() {
        return reason.clone();
    }

    Optional<String> proposedBy() {
        return Optional.ofNullable(proposedBy);
    }

    Optional<AppealStatus> proposed() {
        return Optional.ofNullable(proposedStatus);
    }

    /** Sealed for the appeal, as everything is that people wrote about it. */
    Optional<byte[]> proposedReason() {
        return Optional.ofNullable(proposedReason).map(byte[]::clone);
    }

    Optional<byte[]> proposedReductions() {
        return Optional.ofNullable(proposedReductions).map(byte[]::clone);
    }

    Optional<byte[]> closedReason() {
        return Optional.ofNullable(closedReason).map(byte[]::clone);
    }

    long version() {
        return version;
    }

    /** How it is shown, with what its sealed texts say. */
    AppealView view(String reasonText, Optional<String> proposedReasonText, List<Reduction> reductions) {
        return new AppealView(
                id,
                claimId,
                decisionId,
                reference,
                lodgedOn,
                deadline,
                late,
                reasonText,
                status,
                receivedBy,
                Optional.ofNullable(proposedStatus),
                proposedReasonText,
                reductions,
                Optional.ofNullable(proposedBy),
                Optional.ofNullable(closedBy),
                version);
    }
}
