package id.payung.claims.casefile;

import java.util.Optional;
import java.util.UUID;

/** What says more of a case that another report opens; it may come first and then waits. */
public sealed interface FollowUpReport extends CaseReport
        permits AccidentConcluded, DocumentsReceived, TreatmentBilled {

    /** The claim, where the sender knows its id. */
    Optional<UUID> claimId();

    /** The worker, where the case is named by the worker. */
    Optional<String> nik();
}
