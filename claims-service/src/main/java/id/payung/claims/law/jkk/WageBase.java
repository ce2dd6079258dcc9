package id.payung.claims.law.jkk;

import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.Segment;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.reckoning.Lines;
import id.payung.platform.problem.Text;
import java.util.Optional;

/** What a benefit is reckoned from: the wage of a PU member, the base of the income band of a BPU member. */
final class WageBase {
    private static final Text MISSING = new Text(
            "The wage or declared income of the registration is not known",
            "Upah atau penghasilan yang dilaporkan dari kepesertaan ini tidak diketahui");

    private final IncomeBands bands;
    private final Provisions provisions;

    WageBase(LawFiles files) {
        bands = new IncomeBands(files);
        provisions = Provisions.of(files);
    }

    /** Rupiah a month; empty, with a question, where nothing says it. */
    Optional<Long> of(RegistrationFacts registration, Lines lines) {
        Optional<Long> base = registration.segment() == Segment.PU
                ? registration.monthlyWage()
                : registration
                        .baseIncome()
                        .or(() -> registration.declaredIncome().map(bands::base));
        if (base.isEmpty()) {
            LegalCitation source =
                    registration.segment() == Segment.PU ? provisions.citation("wage", lines.day()) : bands.citation();
            lines.findings().askForFacts("WAGE_BASE_KNOWN", MISSING, source);
        }
        return base;
    }
}
