package id.payung.claims.law;

/** Costs by receipt, in whole rupiah; nothing is 0. */
public record TreatmentCosts(
        long careCost,
        long homeCareCost,
        long prosthesisReferencePrice,
        long denturesCost,
        long hearingAidCost,
        long glassesCost) {

    /** No costs at all. */
    public static TreatmentCosts none() {
        return new TreatmentCosts(0, 0, 0, 0, 0, 0);
    }

    /** Both together; a sum that no number can hold is an error. */
    public TreatmentCosts plus(TreatmentCosts other) {
        return new TreatmentCosts(
                Math.addExact(careCost, other.careCost),
                Math.addExact(homeCareCost, other.homeCareCost),
                Math.addExact(prosthesisReferencePrice, other.prosthesisReferencePrice),
                Math.addExact(denturesCost, other.denturesCost),
                Math.addExact(hearingAidCost, other.hearingAidCost),
                Math.addExact(glassesCost, other.glassesCost));
    }

    /** The same with this cost of care, which the law does not cap. */
    public TreatmentCosts withCare(long rupiah) {
        return new TreatmentCosts(
                rupiah, homeCareCost, prosthesisReferencePrice, denturesCost, hearingAidCost, glassesCost);
    }
}
