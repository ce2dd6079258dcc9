package id.payung.enrollment.bill;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The body of {@code POST /v1/payments}; {@code amount} in whole rupiah, {@code paidAt} with its offset. */
public record PaymentRequest(String billNumber, Long amount, OffsetDateTime paidAt, String reference) {

    private static final int LONGEST = 100;
    private static final int EARLIEST_YEAR = 2015;

    ReceivePayment command() {
        List<FieldProblem> errors = new ArrayList<>();
        if (missing(billNumber)) {
            errors.add(CommonProblems.invalidValue("/billNumber", "1 to 100 characters", "1 sampai 100 karakter"));
        }
        if (amount == null || amount < 0) {
            errors.add(CommonProblems.invalidValue(
                    "/amount", "Whole rupiah, zero or more", "Rupiah bulat, nol atau lebih"));
        }
        if (paidAt == null || paidAt.getYear() < EARLIEST_YEAR) {
            errors.add(CommonProblems.invalidValue(
                    "/paidAt", "An instant with its offset", "Waktu lengkap dengan offset"));
        }
        if (missing(reference)) {
            errors.add(CommonProblems.invalidValue("/reference", "1 to 100 characters", "1 sampai 100 karakter"));
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new ReceivePayment(
                billNumber, amount, paidAt.toInstant().truncatedTo(ChronoUnit.MICROS), reference.strip());
    }

    private static boolean missing(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }
}
