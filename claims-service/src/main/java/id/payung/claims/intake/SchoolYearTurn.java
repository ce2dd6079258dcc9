package id.payung.claims.intake;

import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.ReportCorrected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;

/** Hands proofs of school years, and what corrects or withdraws them, to the ledger of scholarships. */
@ApplicationScoped
class SchoolYearTurn {

    private final EventContents contents;
    private final ReceptionMarks marks;
    private final KeptEvents kept;
    private final Instance<SchoolYearReceiver> receiver;

    SchoolYearTurn(
            EventContents contents, ReceptionMarks marks, KeptEvents kept, Instance<SchoolYearReceiver> receiver) {
        this.contents = contents;
        this.marks = marks;
        this.kept = kept;
        this.receiver = receiver;
    }

    void confirm(EventKey key) {
        if (receiver.isUnsatisfied()) {
            kept.keep(Set.of(key), WaitsFor.ORDER);
        } else {
            marks.conclude(key, receiver.get().confirm((EducationConfirmed) contents.of(key), key));
        }
    }

    /** The proof is the one at the root of all corrections. */
    void correct(EventKey key, EventKey proof) {
        if (receiver.isUnsatisfied()) {
            kept.keep(Set.of(key), WaitsFor.ORDER);
        } else if (contents.of(key) instanceof ReportCorrected correction
                && !(correction.data() instanceof EducationConfirmed)) {
            marks.conclude(key, Reception.refused("CORRECTS_ANOTHER_TYPE"));
        } else {
            EducationConfirmed said = (EducationConfirmed) contents.of(proof);
            marks.conclude(key, receiver.get().correct(said.claimId(), key));
        }
    }
}
