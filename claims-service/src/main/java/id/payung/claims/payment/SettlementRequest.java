package id.payung.claims.payment;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the bank said: {@code amount} in whole rupiah, {@code settledAt} with its offset, {@code result} PAID or RETURNED. */
public record SettlementRequest(String reference, Long amount, OffsetDateTime settledAt, SettleOrder.Result result) {

    private static final int LONGEST = 100;
    private static final int EARLIEST_YEAR = 2015;

    SettleOrder command(String orderNumber) {
        List<FieldProblem> errors = new ArrayList<>();
        if (reference == null || reference.isBlank() || reference.length() > LONGEST) {
            errors.add(CommonProblems.invalidValue("/reference", "1 to 100 characters", "1 sampai 100 karakter"));
        } else if (reference.matches(".*[0-9]{16}.*")) {
            errors.add(CommonProblems.invalidValue("/reference", "No number of a person", "Bukan NIK"));
        }
        if (amount == null || amount <= 0) {
            errors.add(CommonProblems.invalidValue(
                    "/amount", "Whole rupiah, more than zero", "Rupiah bulat, di atas nol"));
        }
        if (settledAt == null || settledAt.getYear() < EARLIEST_YEAR) {
            errors.add(CommonProblems.invalidValue(
                    "/settledAt", "An instant with its offset", "Waktu lengkap dengan offset"));
        }
        if (result == null) {
            errors.add(CommonProblems.invalidValue("/result", "PAID or RETURNED", "PAID atau RETURNED"));
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new SettleOrder(
                orderNumber,
                reference.strip(),
                result,
                amount,
                settledAt.toInstant().truncatedTo(ChronoUnit.MICROS));
    }
}
