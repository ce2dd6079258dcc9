package id.payung.enrollment.member;

import id.payung.enrollment.enrolling.Period;
import id.payung.platform.problem.CommonProblems;
import java.time.YearMonth;

/**
 * Moves a job of a member from one sponsor to another.
 *
 * @param from first month of the new sponsor, YYYY-MM; at the latest the month the present cover runs out
 * @param months 1 to 12
 */
public record TransferMember(String fromSponsor, String toSponsor, Integer job, String from, Integer months) {

    private static final int MOST_MONTHS = 12;

    static TransferMember checked(TransferMember request) {
        if (request == null || request.fromSponsor() == null) {
            throw CommonProblems.invalidField("/fromSponsor", "The code of a sponsor", "Kode penjamin iuran");
        }
        if (request.toSponsor() == null || request.toSponsor().equals(request.fromSponsor())) {
            throw CommonProblems.invalidField("/toSponsor", "The code of another sponsor", "Kode penjamin iuran lain");
        }
        if (request.months() == null || request.months() < 1 || request.months() > MOST_MONTHS) {
            throw CommonProblems.invalidField("/months", "1 to 12", "1 sampai 12");
        }
        request.month();
        return request;
    }

    YearMonth month() {
        return Period.month(from)
                .orElseThrow(() -> CommonProblems.invalidField(
                        "/from", "A month YYYY-MM from 2015-07 on", "Bulan YYYY-MM mulai 2015-07"));
    }

    int jobNumber() {
        return job == null ? 1 : job;
    }
}
