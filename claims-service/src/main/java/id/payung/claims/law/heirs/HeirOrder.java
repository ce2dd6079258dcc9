package id.payung.claims.law.heirs;

import java.time.LocalDate;
import java.util.List;

/** Who inherits the benefit: PP 44/2015 article 37(5). */
public final class HeirOrder {

    /** Those of the first rank that is not empty, on the day of the claim. */
    public HeirShares entitled(List<Relative> relatives, LocalDate on) {
        throw new UnsupportedOperationException("not yet");
    }
}
