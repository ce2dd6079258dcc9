package id.payung.claims.law.assessment;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.CoverStatus;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.Program;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.parameter.Rule;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which registrations pay: in JKM every covered one, in JKK only that of the job in which it happened. */
final class CoverInForce {
    static final String CODE = "COVER_IN_FORCE";

    private static final Text COVERED =
            new Text("Covered at the instant of the event", "Terlindungi pada saat peristiwa");
    private static final Text NOT_COVERED =
            new Text("Not covered at the instant of the event", "Tidak terlindungi pada saat peristiwa");
    private static final Text IN_ARREARS = new Text(
            "The event lies in the three months of arrears: does the cover count?",
            "Peristiwa terjadi dalam tiga bulan tunggakan: apakah perlindungan berlaku?");
    private static final Text WHICH_JOB = new Text(
            "In which of the jobs did the accident happen? Only that registration pays",
            "Dalam pekerjaan mana kecelakaan terjadi? Hanya kepesertaan itu yang membayar");

    private final SeveralJobs jobs;
    private final Provisions provisions;

    CoverInForce(LawFiles files) {
        jobs = new SeveralJobs(files);
        provisions = Provisions.of(files);
    }

    /** Those that pay; none where cover is refused or the job is not known. */
    List<RegistrationFacts> paying(BenefitCase facts, Program program, Findings findings) {
        LocalDate day = facts.event().date();
        Rule rule = provisions.rule("cover", day);
        LegalCitation cover = rule.citation();
        findings.rely(CODE, rule);
        List<RegistrationFacts> registrations = jobs.distinct(facts.registrations(), day, findings);
        if (program == Program.JKM) {
            return covered(jobs.atMostTwo(registrations, day, findings), cover, findings);
        }
        if (registrations.size() <= 1) {
            return covered(registrations, cover, findings);
        }
        List<RegistrationFacts> named =
                registrations.stream().filter(RegistrationFacts::namedByEvent).toList();
        if (named.size() == 1) {
            return covered(named, cover, findings);
        }
        findings.askForFacts("JOB_OF_ACCIDENT", WHICH_JOB, provisions.citation("caused-by-work", day));
        return List.of();
    }

    private static List<RegistrationFacts> covered(
            List<RegistrationFacts> registrations, LegalCitation cover, Findings findings) {
        List<RegistrationFacts> paying = new ArrayList<>();
        for (RegistrationFacts registration : registrations) {
            if (counts(registration, registrations.size(), cover, findings)) {
                paying.add(registration);
            }
        }
        if (paying.isEmpty()) {
            findings.notMet(CODE, NOT_COVERED, cover);
        } else if (paying.stream().anyMatch(registration -> registration.cover() == CoverStatus.COVERED)) {
            findings.met(CODE, COVERED, cover);
        }
        return paying;
    }

    private static boolean counts(
            RegistrationFacts registration, int registrations, LegalCitation cover, Findings findings) {
        String code = "ARREARS_COVERED" + (registrations > 1 ? "_JOB_" + registration.job() : "");
        return switch (registration.cover()) {
            case COVERED -> true;
            case NOT_COVERED -> false;
            case IN_ARREARS -> findings.ask(code, IN_ARREARS, cover) != Answer.NOT_MET;
        };
    }
}
