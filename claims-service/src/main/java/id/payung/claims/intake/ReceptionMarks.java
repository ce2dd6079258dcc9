package id.payung.claims.intake;

import id.payung.claims.casefile.EventKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Says what a receiver did with an event that is not part of a case file. */
@ApplicationScoped
class ReceptionMarks {

    private final EventMarks marks;
    private final KeptEvents kept;

    ReceptionMarks(EventMarks marks, KeptEvents kept) {
        this.marks = marks;
        this.kept = kept;
    }

    void conclude(EventKey key, Reception reception) {
        if (reception instanceof Reception.Taken taken) {
            marks.taken(Set.of(key), taken.claimId());
        } else if (reception instanceof Reception.Waits waits) {
            kept.keep(Set.of(key), waits.what());
        } else if (reception instanceof Reception.Refused refused) {
            marks.refused(key, refused.code());
        }
    }
}
