package id.payung.claims.simulation;

import id.payung.claims.law.TreatmentCosts;

/** Costs in whole rupiah; what is left out is nothing. */
record SimulatedTreatment(
        Long careCost,
        Long homeCareCost,
        Long prosthesisReferencePrice,
        Long denturesCost,
        Long hearingAidCost,
        Long glassesCost) {

    void check(Checks checks) {
        checks.rupiah("/treatment/careCost", careCost);
        checks.rupiah("/treatment/homeCareCost", homeCareCost);
        checks.rupiah("/treatment/prosthesisReferencePrice", prosthesisReferencePrice);
        checks.rupiah("/treatment/denturesCost", denturesCost);
        checks.rupiah("/treatment/hearingAidCost", hearingAidCost);
        checks.rupiah("/treatment/glassesCost", glassesCost);
    }

    TreatmentCosts facts() {
        return new TreatmentCosts(
                orNothing(careCost),
                orNothing(homeCareCost),
                orNothing(prosthesisReferencePrice),
                orNothing(denturesCost),
                orNothing(hearingAidCost),
                orNothing(glassesCost));
    }

    private static long orNothing(Long cost) {
        return cost == null ? 0 : cost;
    }
}
