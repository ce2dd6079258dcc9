package id.payung.claims.scholarship;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.casefile.EventKey;
import id.payung.platform.time.WorkClock;
import java.time.LocalDate;

/**
 * What the proofs of one school year of a child say together: what the latest one says.
 *
 * @param key of the latest proof
 * @param receivedOn the day on which the first one was received
 * @param contradicted another one says otherwise
 */
record SchoolProof(EducationConfirmed said, EventKey key, LocalDate receivedOn, boolean contradicted) {

    static SchoolProof of(CaseEvent event, EducationConfirmed said) {
        return new SchoolProof(said, event.key(), WorkClock.dayOf(event.receivedAt()), false);
    }

    /** This one and one of a later time. */
    SchoolProof then(SchoolProof later) {
        return new SchoolProof(
                later.said,
                later.key,
                receivedOn.isBefore(later.receivedOn) ? receivedOn : later.receivedOn,
                contradicted || !said.saysTheSameAs(later.said));
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "SchoolProof[" + key + "]";
    }
}
