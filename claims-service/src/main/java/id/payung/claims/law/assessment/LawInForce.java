package id.payung.claims.law.assessment;

import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;

/** Is the law of the day of the event on file? Before July 2015 it is not. */
final class LawInForce {
    private static final Text BEFORE_ALL = new Text(
            "The event lies before PP 44/2015: what did the law of that day grant?",
            "Peristiwa terjadi sebelum PP 44/2015: apa yang diberikan hukum pada hari itu?");

    private static final String ON_FILE = "law-on-file";

    private final Provisions provisions;

    LawInForce(LawFiles files) {
        provisions = Provisions.of(files);
    }

    Answer check(LocalDate day, Findings findings) {
        return provisions.on(ON_FILE, day).isPresent()
                ? Answer.MET
                : findings.askForFacts("LAW_IN_FORCE", BEFORE_ALL, provisions.citation(ON_FILE, day));
    }
}
