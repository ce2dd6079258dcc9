package id.payung.enrollment.renewal;

import id.payung.enrollment.enrolling.DecreeDate;
import id.payung.enrollment.enrolling.Period;
import id.payung.platform.problem.CommonProblems;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The body of {@code POST /v1/renewals}: the next period of all active members of a sponsor.
 *
 * @param decreeDate day of the decree that renews, YYYY-MM-DD; may be null
 */
public record RenewalRequest(String sponsor, String reference, String from, Integer months, String decreeDate) {

    private static final int LONGEST = 100;

    static RenewalRequest checked(RenewalRequest request, LocalDate today) {
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
        if (request.decreeDate() != null
                && DecreeDate.parse(request.decreeDate(), today).isEmpty()) {
            throw CommonProblems.invalidField(
                    "/decreeDate", "A day YYYY-MM-DD, not to come", "Tanggal YYYY-MM-DD yang tidak di masa depan");
        }
        return request;
    }

    /** The day of the decree, where it was said. */
    Optional<LocalDate> decree() {
        return Optional.ofNullable(decreeDate).map(LocalDate::parse);
    }

    Period period() {
        return Period.month(from)
                .map(month -> new Period(month, months))
                .orElseThrow(() -> CommonProblems.invalidField(
                        "/from", "A month YYYY-MM from 2015-07 on", "Bulan YYYY-MM mulai 2015-07"));
    }
}
