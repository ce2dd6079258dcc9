package id.payung.claims.simulation;

import id.payung.claims.law.CoverStatus;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.Segment;
import java.util.Optional;

/**
 * A registration that is in force.
 *
 * @param declaredIncome of BPU, rupiah a month
 * @param monthlyWage of PU, rupiah a month
 * @param job left out, the place in the list: each registration is another job
 */
record SimulatedRegistration(
        Segment segment,
        Long declaredIncome,
        Long monthlyWage,
        Integer membershipMonths,
        Integer contributionMonths,
        Integer job) {

    private static final int MOST_MONTHS = 1_200;
    private static final int MOST_JOBS = 10;

    static void check(SimulatedRegistration entry, String pointer, Checks checks) {
        checks.present(entry.segment, pointer + "/segment", "BPU or PU", "BPU atau PU");
        checks.require(
                entry.segment != Segment.BPU || entry.declaredIncome != null,
                pointer + "/declaredIncome",
                "MISSING",
                "The declared income of BPU",
                "Penghasilan yang dilaporkan peserta BPU");
        checks.require(
                entry.segment != Segment.PU || entry.monthlyWage != null,
                pointer + "/monthlyWage",
                "MISSING",
                "The wage of PU",
                "Upah peserta PU");
        checks.require(
                entry.segment != Segment.BPU || entry.monthlyWage == null,
                pointer + "/monthlyWage",
                "NOT_ALLOWED",
                "BPU has no wage",
                "BPU tidak memiliki upah");
        checks.require(
                entry.segment != Segment.PU || entry.declaredIncome == null,
                pointer + "/declaredIncome",
                "NOT_ALLOWED",
                "PU has a wage, no declared income",
                "PU memiliki upah, bukan penghasilan yang dilaporkan");
        checks.rupiah(pointer + "/declaredIncome", entry.declaredIncome);
        checks.rupiah(pointer + "/monthlyWage", entry.monthlyWage);
        checks.present(entry.membershipMonths, pointer + "/membershipMonths", "Months", "Jumlah bulan");
        checks.range(pointer + "/membershipMonths", entry.membershipMonths, 0, MOST_MONTHS);
        checks.present(entry.contributionMonths, pointer + "/contributionMonths", "Months", "Jumlah bulan");
        checks.range(pointer + "/contributionMonths", entry.contributionMonths, 0, MOST_MONTHS);
        checks.range(pointer + "/job", entry.job, 1, MOST_JOBS);
    }

    RegistrationFacts facts(int place, Integer jobOfEvent) {
        int inJob = job == null ? place : job;
        return new RegistrationFacts(
                segment,
                Optional.ofNullable(declaredIncome),
                Optional.empty(),
                Optional.ofNullable(monthlyWage),
                membershipMonths,
                contributionMonths,
                Optional.empty(),
                CoverStatus.COVERED,
                inJob,
                jobOfEvent != null && jobOfEvent == inJob);
    }
}
