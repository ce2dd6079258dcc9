package id.payung.enrollment.reference;

import id.payung.enrollment.contribution.ContributionTariff;
import id.payung.enrollment.contribution.IncomeBands;
import id.payung.enrollment.occupation.Occupations;
import id.payung.enrollment.region.Regions;
import id.payung.enrollment.worker.WorkerCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the rules and their data once; an incomplete parameter stops the start. */
class Rules {

    @Produces
    @Singleton
    Regions regions() {
        return Regions.load();
    }

    @Produces
    @Singleton
    Occupations occupations() {
        return Occupations.load();
    }

    @Produces
    @Singleton
    IncomeBands bands() {
        return IncomeBands.load();
    }

    @Produces
    @Singleton
    ContributionTariff tariff() {
        return ContributionTariff.load();
    }

    @Produces
    @Singleton
    WorkerCheck check(Regions regions, Occupations occupations, IncomeBands bands) {
        return new WorkerCheck(regions, occupations, bands);
    }
}
