package id.payung.enrollment.renewal;

import id.payung.enrollment.enrolling.Period;
import id.payung.platform.problem.CommonProblems;

/** The body of {@code POST /v1/renewals}: the next period of all active members of a sponsor. */
public record RenewalRequest(String sponsor, String reference, String from, Integer months) {

    private static final int LONGEST = 100;

    static RenewalRequest checked(RenewalRequest request) {
        if (request == null || request.sponsor() == null) {
            throw CommonProblems.invalidField("/sponsor", "The code of a sponsor", "Kode penjamin iuran");
        }
        String reference = request.reference();
        if (reference == null || reference.isBlank() || reference.length() > LONGEST) {
            throw CommonProblems.invalidField("/reference", "1 to 100 characters", "1 sampai 100 karakter");
        }
        if (request.months() == null || request.months() < 1 || request.months() > Period.MOST_MONTHS) {
            throw CommonProblems.invalidField("/months", "1 to 12", "1 sampai 12");
        }
        request.period();
        return request;
    }

    Period period() {
        return Period.month(from)
                .map(month -> new Period(month, months))
                .orElseThrow(() -> CommonProblems.invalidField(
                        "/from", "A month YYYY-MM from 2015-07 on", "Bulan YYYY-MM mulai 2015-07"));
    }
}
