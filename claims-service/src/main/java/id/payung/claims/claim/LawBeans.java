package id.payung.claims.claim;

import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.parameter.LawFiles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the law, which knows no container, to those that do. */
@Singleton
class LawBeans {

    @Produces
    @Singleton
    LawFiles files() {
        return LawFiles.load();
    }

    @Produces
    @Singleton
    BenefitLaw law(LawFiles files) {
        return new BenefitLaw(files);
    }

    @Produces
    @Singleton
    CaseJudgement judgement(BenefitLaw law) {
        return new CaseJudgement(law);
    }

    @Produces
    @Singleton
    LegalFacts facts(BenefitLaw law) {
        return new LegalFacts(law.deadlines());
    }
}
