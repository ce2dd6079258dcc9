package id.payung.claims.law.assessment;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.Cause;
import id.payung.claims.law.Program;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Was it claimed in time? JKK expires; JKM has no limit in the law, so after years a person looks at it. */
final class ClaimExpiry {
    static final String EXPIRY = "CLAIM_NOT_EXPIRED";
    static final String DIAGNOSIS = "DISEASE_DIAGNOSED_IN_TIME";

    private static final Text IN_TIME = new Text("Claimed in time", "Diajukan tepat waktu");
    private static final Text EXPIRED =
            new Text("The time to claim has expired", "Jangka waktu pengajuan sudah berakhir");
    private static final Text DOUBTFUL = new Text(
            "Claimed late, and the limit is not certain: is it still due?",
            "Diajukan terlambat dan batas waktunya tidak pasti: apakah masih diberikan?");
    private static final Text DIAGNOSED =
            new Text("Diagnosed in time after the work ended", "Didiagnosis tepat waktu setelah pekerjaan berakhir");
    private static final Text DIAGNOSED_LATE =
            new Text("Diagnosed too long after the work ended", "Didiagnosis terlalu lama setelah pekerjaan berakhir");

    private final Parameter jkkYears;
    private final Parameter jkmReviewYears;
    private final Parameter diseaseYears;

    ClaimExpiry(LawFiles files) {
        jkkYears = files.parameter("jkk/claim-expiry-years");
        jkmReviewYears = files.parameter("jkm/review-after-years");
        diseaseYears = files.parameter("jkk/disease-after-work-years");
    }

    void check(BenefitCase facts, Program program, Findings findings) {
        LocalDate day = facts.event().date();
        facts.circumstances().reportedOn().ifPresent(reported -> checkReport(program, day, reported, findings));
        if (facts.event().cause() == Cause.OCCUPATIONAL_DISEASE) {
            facts.circumstances().workEndedOn().ifPresent(ended -> checkDiagnosis(day, ended, findings));
        }
    }

    private void checkReport(Program program, LocalDate day, LocalDate reported, Findings findings) {
        Optional<LegalValue> years = (program == Program.JKK ? jkkYears : jkmReviewYears).on(day);
        if (years.isEmpty()) {
            return;
        }
        LegalValue limit = years.get();
        boolean inTime = !reported.isAfter(day.plusYears(limit.asInt()));
        if (inTime) {
            findings.rely(EXPIRY, limit.rule());
            findings.met(EXPIRY, IN_TIME, limit.citation());
        } else if (program == Program.JKK && limit.verified()) {
            findings.notMet(EXPIRY, EXPIRED, limit.citation());
        } else {
            findings.ask(EXPIRY, DOUBTFUL, limit.citation());
        }
    }

    private void checkDiagnosis(LocalDate diagnosed, LocalDate ended, Findings findings) {
        Optional<LegalValue> years = diseaseYears.on(diagnosed);
        if (years.isPresent()) {
            findings.rely(DIAGNOSIS, years.get().rule());
            boolean inTime = !diagnosed.isAfter(ended.plusYears(years.get().asInt()));
            findings.decide(
                    inTime, DIAGNOSIS, DIAGNOSED, DIAGNOSED_LATE, years.get().citation());
        } else {
            findings.ask(DIAGNOSIS, DOUBTFUL, jkkYears.onOrFirst(diagnosed).citation());
        }
    }
}
