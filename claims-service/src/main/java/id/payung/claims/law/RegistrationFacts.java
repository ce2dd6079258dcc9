package id.payung.claims.law;

import java.util.Optional;

/**
 * One registration of the member at the instant of the event. Money in rupiah a month.
 *
 * @param declaredIncome of a BPU member; the band of it counts
 * @param baseIncome the base of the band as enrollment recorded it; wins over the declared income
 * @param monthlyWage of a PU member
 * @param membershipMonths of the unbroken current membership
 * @param contributionMonths months with a paid contribution, over all sponsors, each once
 * @param contributionMonthsSinceLapse those of the unbroken current membership; absent where there was no lapse
 * @param job 1 or 2
 * @param namedByEvent whether the work accident happened in this job
 */
public record RegistrationFacts(
        Segment segment,
        Optional<Long> declaredIncome,
        Optional<Long> baseIncome,
        Optional<Long> monthlyWage,
        int membershipMonths,
        int contributionMonths,
        Optional<Integer> contributionMonthsSinceLapse,
        CoverStatus cover,
        int job,
        boolean namedByEvent) {

    /** A covered BPU registration in job 1 without a lapse. */
    public static RegistrationFacts bpu(long declaredIncome, int membershipMonths, int contributionMonths) {
        return new RegistrationFacts(
                Segment.BPU,
                Optional.of(declaredIncome),
                Optional.empty(),
                Optional.empty(),
                membershipMonths,
                contributionMonths,
                Optional.empty(),
                CoverStatus.COVERED,
                1,
                false);
    }

    /** A covered PU registration in job 1 without a lapse. */
    public static RegistrationFacts pu(long monthlyWage, int membershipMonths, int contributionMonths) {
        return new RegistrationFacts(
                Segment.PU,
                Optional.empty(),
                Optional.empty(),
                Optional.of(monthlyWage),
                membershipMonths,
                contributionMonths,
                Optional.empty(),
                CoverStatus.COVERED,
                1,
                false);
    }

    /** The same in another job, or with another answer to whether the event names it. */
    public RegistrationFacts inJob(int otherJob, boolean named) {
        return new RegistrationFacts(
                segment,
                declaredIncome,
                baseIncome,
                monthlyWage,
                membershipMonths,
                contributionMonths,
                contributionMonthsSinceLapse,
                cover,
                otherJob,
                named);
    }

    /** The same under another cover. */
    public RegistrationFacts under(CoverStatus otherCover) {
        return new RegistrationFacts(
                segment,
                declaredIncome,
                baseIncome,
                monthlyWage,
                membershipMonths,
                contributionMonths,
                contributionMonthsSinceLapse,
                otherCover,
                job,
                namedByEvent);
    }

    /** The same after a lapse: of all its contributions only so many belong to the unbroken current membership. */
    public RegistrationFacts sinceLapse(int months) {
        return new RegistrationFacts(
                segment,
                declaredIncome,
                baseIncome,
                monthlyWage,
                membershipMonths,
                contributionMonths,
                Optional.of(months),
                cover,
                job,
                namedByEvent);
    }
}
