package id.payung.claims.law.jkm;

import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.TransportCost;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.claims.law.reckoning.Lines;
import id.payung.claims.law.reckoning.Reckoning;
import id.payung.claims.law.reckoning.Rupiah;
import id.payung.platform.problem.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What JKM grants for each valid registration: death grant, periodic grant and funeral grant, the last only once since
 * Permenaker 1/2025.
 */
public final class DeathBenefits {
    private static final Text ONLY_BY_WORK = new Text(
            "Pay for temporary or lasting disability, care and transport are due only after a work accident",
            "Santunan sementara, cacat, pengobatan dan pengangkutan hanya untuk kecelakaan kerja");

    private final ThreeMonthMembership threeMonths;
    private final ScholarshipContributions contributions;
    private final Parameter deathGrant;
    private final Parameter periodicMonths;
    private final Parameter periodicMonthly;
    private final Parameter funeralGrant;
    private final Parameter funeralLimit;

    public DeathBenefits(LawFiles files) {
        threeMonths = new ThreeMonthMembership(files);
        contributions = new ScholarshipContributions(files);
        deathGrant = files.parameter("jkm/death-grant");
        periodicMonths = files.parameter("jkm/periodic-grant-months");
        periodicMonthly = files.parameter("jkm/periodic-grant-monthly");
        funeralGrant = files.parameter("jkm/funeral-grant");
        funeralLimit = files.parameter("jkm/funeral-grants-limit");
    }

    /**
     * Adds the lines for these registrations.
     *
     * @return whether scholarships may be due: not met where a person or the law says no
     */
    public Answer reckon(BenefitCase facts, List<RegistrationFacts> registrations, Lines lines) {
        refuseBenefitsOfWork(facts, lines.findings());
        int full = (int) registrations.stream()
                .filter(r -> waiting(r, registrations.size(), lines) != Answer.NOT_MET)
                .count();
        if (full > 0) {
            lines.add(
                    Benefit.DEATH_GRANT,
                    List.of(deathGrant),
                    law -> times(full, law.get(0).asLong()));
            lines.add(Benefit.PERIODIC_GRANT, List.of(periodicMonths, periodicMonthly), law -> periodic(full, law));
        }
        addFuneral(registrations.size(), lines);
        Answer scholarship = contributions.check(
                registrations, lines.day(), !facts.children().isEmpty(), lines.findings());
        return full > 0 ? scholarship : Answer.NOT_MET;
    }

    private Answer waiting(RegistrationFacts registration, int registrations, Lines lines) {
        String suffix = registrations > 1 ? "_JOB_" + registration.job() : "";
        return threeMonths.check(registration, lines.day(), suffix, lines.findings());
    }

    private void addFuneral(int registrations, Lines lines) {
        if (registrations == 1) {
            lines.add(
                    Benefit.FUNERAL_GRANT,
                    List.of(funeralGrant),
                    law -> times(1, law.get(0).asLong()));
            return;
        }
        lines.add(
                Benefit.FUNERAL_GRANT,
                List.of(funeralGrant, funeralLimit),
                law -> times(
                        Math.min(registrations, law.get(1).asInt()), law.get(0).asLong()));
    }

    private static Reckoning times(int count, long amount) {
        String calculation = count == 1 ? Rupiah.written(amount) : count + " × " + Rupiah.written(amount);
        return new Reckoning(BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(count)), calculation);
    }

    private static Reckoning periodic(int count, List<LegalValue> law) {
        String each = law.get(0).asInt() + " × " + Rupiah.written(law.get(1).asLong());
        BigDecimal amount = law.get(0).value().multiply(law.get(1).value()).multiply(BigDecimal.valueOf(count));
        return new Reckoning(amount, count == 1 ? each : count + " × " + each);
    }

    private void refuseBenefitsOfWork(BenefitCase facts, Findings findings) {
        LocalDate day = facts.event().date();
        var costs = facts.treatment();
        boolean asked = facts.temporaryDisabilityDays() > 0
                || !facts.disabilities().isEmpty()
                || facts.transport().stream().mapToLong(TransportCost::cost).anyMatch(cost -> cost > 0)
                || costs.careCost() > 0
                || costs.homeCareCost() > 0
                || costs.prosthesisReferencePrice() > 0
                || costs.denturesCost() > 0
                || costs.hearingAidCost() > 0
                || costs.glassesCost() > 0;
        if (asked) {
            findings.notMet(
                    "BENEFITS_OF_WORK_ACCIDENT",
                    ONLY_BY_WORK,
                    deathGrant.onOrFirst(day).citation());
        }
    }
}
