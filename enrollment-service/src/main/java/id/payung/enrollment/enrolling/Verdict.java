package id.payung.enrollment.enrolling;

import id.payung.enrollment.worker.Finding;
import id.payung.enrollment.worker.RowCode;
import java.util.List;
import java.util.UUID;

/**
 * The outcome of one row and why.
 *
 * @param findings empty when simply enrolled
 * @param otherSponsor code of the sponsor, or name of the payer elsewhere, that covers the job already; or empty
 * @param memberId the member where there is one, else null
 * @param region domicile, empty where it could not be read
 * @param job 1 or 2, 0 where it could not be read
 * @param amount rupiah added to the bill
 */
public record Verdict(
        long line,
        Outcome outcome,
        List<Finding> findings,
        String otherSponsor,
        UUID memberId,
        String region,
        int job,
        long amount) {

    /** A row refused by the checks. */
    public static Verdict rejected(long line, List<Finding> findings, String region) {
        return new Verdict(line, Outcome.REJECTED, findings, "", null, region, 0, 0);
    }

    static Verdict of(Candidate candidate, Outcome outcome, RowCode code, UUID memberId, String otherSponsor) {
        return new Verdict(
                candidate.line(),
                outcome,
                List.of(new Finding(code, code.field())),
                otherSponsor,
                memberId,
                candidate.worker().region(),
                candidate.worker().job(),
                0);
    }
}
