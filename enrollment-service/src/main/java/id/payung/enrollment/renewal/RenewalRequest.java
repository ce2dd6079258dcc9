package id.payung.enrollment.renewal;

import id.payung.enrollment.enrolling.Period;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import java.util.List;

/** The body of {@code POST /v1/renewals}: the next period of all active members of a sponsor. */
public record RenewalRequest(String sponsor, String reference, String from, Integer months) {

    private static final int LONGEST = 100;

    static RenewalRequest checked(RenewalRequest request) {
        if (request == null || request.sponsor() == null) {
            throw invalid("/sponsor", "The code of a sponsor", "Kode penjamin iuran");
        }
        String reference = request.reference();
        if (reference == null || reference.isBlank() || reference.length() > LONGEST) {
            throw invalid("/reference", "1 to 100 characters", "1 sampai 100 karakter");
        }
        if (request.months() == null || request.months() < 1 || request.months() > Period.MOST_MONTHS) {
            throw invalid("/months", "1 to 12", "1 sampai 12");
        }
        request.period();
        return request;
    }

    Period period() {
        return Period.month(from)
                .map(month -> new Period(month, months))
                .orElseThrow(() -> invalid("/from", "A month YYYY-MM from 2015-07 on", "Bulan YYYY-MM mulai 2015-07"));
    }

    private static RuntimeException invalid(String pointer, String en, String id) {
        return CommonProblems.INVALID.because(List.of(new FieldProblem(pointer, "INVALID_VALUE", new Text(en, id))));
    }
}
