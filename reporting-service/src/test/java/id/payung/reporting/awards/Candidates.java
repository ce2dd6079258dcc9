package id.payung.reporting.awards;

import java.util.Optional;

/** Candidates for the tests; what is not said is such that it does not matter. */
final class Candidates {

    private Candidates() {}

    static Candidate regency(String code, long covered, long workers, long before, long still) {
        return new Candidate(
                Category.REGENCY,
                code,
                "Kota " + code,
                covered,
                Optional.of(workers),
                before,
                Optional.of(still),
                false);
    }

    static Candidate company(Category size, String code, long covered, long before, long still) {
        return new Candidate(size, code, "PT " + code, covered, Optional.empty(), before, Optional.of(still), false);
    }
}
