package id.payung.claims.law.jkm;

import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.Segment;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Must the full death benefit wait until a BPU member has paid for three months? (since Permenaker 1/2025) */
final class ThreeMonthMembership {
    private static final String CODE = "THREE_MONTHS_OF_MEMBERSHIP";
    private static final Text NOT_REACHED = new Text(
            "Less than three months of membership and contributions: only the funeral grant is due",
            "Kepesertaan dan iuran kurang dari tiga bulan: hanya biaya pemakaman yang diberikan");
    private static final Text REACHED = new Text(
            "At least three months of membership and contributions",
            "Kepesertaan dan iuran sekurang-kurangnya tiga bulan");
    private static final Text ONLY_WITH_LAPSE = new Text(
            "Three months are reached only with contributions from before a lapse: do they count?",
            "Tiga bulan hanya tercapai dengan iuran sebelum kepesertaan terhenti: apakah dihitung?");

    private final Parameter required;

    ThreeMonthMembership(LawFiles files) {
        required = files.parameter("jkm/waiting-months");
    }

    Answer check(RegistrationFacts registration, LocalDate diedOn, String suffix, Findings findings) {
        Optional<LegalValue> rule = required.on(diedOn);
        if (rule.isEmpty() || registration.segment() != Segment.BPU) {
            return Answer.MET;
        }
        findings.rely(CODE, rule.get().rule());
        String code = CODE + suffix;
        int months = rule.get().asInt();
        if (unbroken(registration) >= months) {
            return findings.met(code, REACHED, rule.get().citation());
        }
        return hasLapse(registration) && registration.contributionMonths() >= months
                ? findings.ask(code, ONLY_WITH_LAPSE, rule.get().citation())
                : findings.notMet(code, NOT_REACHED, rule.get().citation());
    }

    private static int unbroken(RegistrationFacts registration) {
        int contributions = registration.contributionMonthsSinceLapse().orElse(registration.contributionMonths());
        return Math.min(registration.membershipMonths(), contributions);
    }

    private static boolean hasLapse(RegistrationFacts registration) {
        return registration
                .contributionMonthsSinceLapse()
                .filter(months -> months < registration.contributionMonths())
                .isPresent();
    }
}
