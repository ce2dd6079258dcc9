package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventData;
import id.payung.claims.casefile.FollowUpReport;
import id.payung.claims.casefile.ReportCorrected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Which case an event belongs to, by the claim or by the worker that it names. */
@ApplicationScoped
class CaseOfEvent {

    private final EventVault vault;
    private final ClaimLookup claims;

    CaseOfEvent(EventVault vault, ClaimLookup claims) {
        this.vault = vault;
        this.claims = claims;
    }

    /** The case; nothing where the event names another event or an order. 422 where it names no claim of ours. */
    Optional<CaseRef> of(EventData data) {
        if (data instanceof ReportCorrected correction) {
            // checked here, while the sender listens; the case itself is that of the corrected report
            of(correction.data());
            return Optional.empty();
        }
        if (data instanceof FollowUpReport report && report.claimId().isPresent()) {
            return report.claimId().map(this::require).map(ref -> agreeing(ref, report.nik()));
        }
        return data.caseName().map(vault::ref);
    }

    private CaseRef require(UUID claimId) {
        return claims.caseOf(claimId).orElseThrow(IntakeProblems.CLAIM_UNKNOWN::refusal);
    }

    private CaseRef agreeing(CaseRef ref, Optional<String> nik) {
        boolean another = nik.filter(worker -> !Arrays.equals(vault.nikIndex(worker), ref.nikIndex()))
                .isPresent();
        if (another) {
            throw IntakeProblems.CLAIM_OF_ANOTHER.refusal();
        }
        return ref;
    }
}
