package id.payung.claims.law.jkk;

import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.Segment;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.util.Optional;

/** What a benefit is reckoned from: the wage of a PU member, the base of the income band of a BPU member. */
final class WageBase {
    private static final Text MISSING = new Text(
            "The wage or declared income of the registration is not known",
            "Upah atau penghasilan yang dilaporkan dari kepesertaan ini tidak diketahui");

    private final IncomeBands bands;

    WageBase(LawFiles files) {
        bands = new IncomeBands(files);
    }

    /** Rupiah a month; empty, with a question, where nothing says it. */
    Optional<Long> of(RegistrationFacts registration, Findings findings) {
        Optional<Long> base = registration.segment() == Segment.PU
                ? registration.monthlyWage()
                : registration
                        .baseIncome()
                        .or(() -> registration.declaredIncome().map(bands::base));
        if (base.isEmpty()) {
            findings.askForFacts("WAGE_BASE_KNOWN", MISSING, Optional.empty());
        }
        return base;
    }
}
