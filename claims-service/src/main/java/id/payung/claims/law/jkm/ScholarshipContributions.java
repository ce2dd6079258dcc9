package id.payung.claims.law.jkm;

import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Were contributions paid for three years, as a scholarship after a death not caused by work needs? */
public final class ScholarshipContributions {

    /** The code of the finding, which counts against a claim only where a scholarship is asked for. */
    public static final String CODE = "SCHOLARSHIP_CONTRIBUTIONS";

    private static final Text REACHED =
            new Text("At least 36 months of contributions", "Iuran sekurang-kurangnya 36 bulan");
    private static final Text NOT_REACHED = new Text(
            "Less than 36 months of contributions: no scholarship is due",
            "Iuran kurang dari 36 bulan: beasiswa tidak diberikan");
    private static final Text ONLY_WITH_LAPSE = new Text(
            "36 months are reached only with contributions from before a lapse: do they count?",
            "36 bulan hanya tercapai dengan iuran sebelum kepesertaan terhenti: apakah dihitung?");

    private final Parameter required;

    ScholarshipContributions(LawFiles files) {
        required = files.parameter("scholarship/jkm-contribution-months");
    }

    /** A question to a person comes up only where it matters, that is with children. */
    Answer check(List<RegistrationFacts> registrations, LocalDate diedOn, boolean asked, Findings findings) {
        Optional<LegalValue> rule = required.on(diedOn);
        if (rule.isEmpty()) {
            return Answer.OPEN;
        }
        if (asked) {
            findings.rely(CODE, rule.get().rule());
        }
        int months = rule.get().asInt();
        if (registrations.stream().anyMatch(registration -> unbroken(registration) >= months)) {
            return findings.met(CODE, REACHED, rule.get().citation());
        }
        if (registrations.stream().noneMatch(registration -> registration.contributionMonths() >= months)) {
            return findings.notMet(CODE, NOT_REACHED, rule.get().citation());
        }
        return asked ? findings.ask(CODE, ONLY_WITH_LAPSE, rule.get().citation()) : Answer.OPEN;
    }

    private static int unbroken(RegistrationFacts registration) {
        return registration.contributionMonthsSinceLapse().orElse(registration.contributionMonths());
    }
}
