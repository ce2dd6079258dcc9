package id.payung.claims.law.jkk;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Lines;

/** What JKK grants after a work accident or an occupational disease. */
public final class WorkAccidentBenefits {
    private final WageBase wages;
    private final LastingBenefits lasting;
    private final TemporaryDisabilityPay temporary;
    private final PartialDisabilityGrant partial;
    private final CareBenefits care;

    public WorkAccidentBenefits(LawFiles files) {
        wages = new WageBase(files);
        lasting = new LastingBenefits(files);
        temporary = new TemporaryDisabilityPay(files);
        partial = new PartialDisabilityGrant(files);
        care = new CareBenefits(files);
    }

    /**
     * Adds the lines for the registration in whose job it happened.
     *
     * @return whether scholarships may be due: at once after a death or a total permanent disability, else never
     */
    public Answer reckon(BenefitCase facts, RegistrationFacts registration, Lines lines) {
        EventKind kind = facts.event().kind();
        wages.of(registration, lines).ifPresent(wage -> addFromWage(facts, wage, lines));
        boolean lastingLoss = kind == EventKind.DEATH || kind == EventKind.TOTAL_PERMANENT_DISABILITY;
        if (lastingLoss) {
            lasting.addPeriodicGrant(lines);
        }
        if (kind == EventKind.DEATH) {
            lasting.addFuneralGrant(lines);
        }
        care.add(facts, lines);
        return lastingLoss ? Answer.MET : Answer.NOT_MET;
    }

    private void addFromWage(BenefitCase facts, long wage, Lines lines) {
        switch (facts.event().kind()) {
            case DEATH -> lasting.addDeathGrant(wage, lines);
            case TOTAL_PERMANENT_DISABILITY -> lasting.addTotalDisabilityGrant(wage, lines);
            case PARTIAL_ANATOMICAL_DISABILITY, PARTIAL_FUNCTIONAL_DISABILITY, TEMPORARY_DISABILITY, RECOVERED -> {}
        }
        partial.add(facts, wage, lines);
        temporary.add(facts.temporaryDisabilityDays(), wage, lines);
    }
}
