package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.cover.EnrollmentUnreachable;

/** Turns the stored events of a case into the state of its claim. */
public interface CaseWorker {

    /**
     * Works on a case with all of its stored events: reads them by {@link StoredEvents#ofCase}, and marks those it took in
     * by {@link StoredEvents#markApplied} in the transaction that changes the claim. Doing it again changes nothing.
     * Events without a report to go with are left KEPT. A case whose events have all moved to another case has none:
     * a claim that it had is then withdrawn.
     *
     * @throws EnrollmentUnreachable where the cover cannot be asked now; nothing has changed then
     */
    Worked work(CaseRef ref);
}
