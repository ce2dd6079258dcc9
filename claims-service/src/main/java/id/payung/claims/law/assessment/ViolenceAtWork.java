package id.payung.claims.law.assessment;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.Flag;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Does violence at the workplace count as a work accident? Since Permenaker 1/2025; before it the law is silent. */
final class ViolenceAtWork {
    static final String CODE = "VIOLENCE_IS_WORK_ACCIDENT";

    private static final Text COUNTS = new Text(
            "Physical violence or rape at the workplace counts as a work accident",
            "Kekerasan fisik atau pemerkosaan di tempat kerja termasuk kecelakaan kerja");
    private static final Text SILENT = new Text(
            "The law of that day does not speak of violence at the workplace: was it a work accident?",
            "Hukum pada hari itu tidak mengatur kekerasan di tempat kerja: apakah termasuk kecelakaan kerja?");

    private final Parameter inForce;
    private final Provisions provisions;

    ViolenceAtWork(LawFiles files) {
        inForce = files.parameter("jkk/violence-in-force");
        provisions = Provisions.of(files);
    }

    /** Asked only where violence was reported. */
    Answer check(BenefitCase facts, Findings findings) {
        if (!facts.circumstances().flags().contains(Flag.VIOLENCE)) {
            return Answer.MET;
        }
        LocalDate day = facts.event().date();
        Optional<LegalValue> law = inForce.on(day);
        law.ifPresent(rule -> findings.rely(CODE, rule.rule()));
        return law.isPresent()
                ? findings.met(CODE, COUNTS, law.get().citation())
                : findings.ask(CODE, SILENT, provisions.citation("caused-by-work", day));
    }
}
