package id.payung.claims.intake;

import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.casefile.EventKey;
import java.util.UUID;

/** Takes in that a child goes to school in a school year. */
public interface SchoolYearReceiver {

    /** Records it in a transaction of its own; the same event again changes nothing and is taken again. */
    Reception confirm(EducationConfirmed education, EventKey key);

    /**
     * Takes in a correction or withdrawal of such a proof, in a transaction of its own.
     *
     * @param claimId the claim of the proof that was sent first
     */
    Reception correct(UUID claimId, EventKey key);
}
