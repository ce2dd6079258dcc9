package id.payung.enrollment.bill;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A payment as answers show it.
 *
 * @param coverFrom first day covered: the later of the day of the payment and the first day of the period, in WITA
 */
public record PaymentView(
        UUID id,
        String billNumber,
        long amount,
        OffsetDateTime paidAt,
        String reference,
        LocalDate coverFrom,
        LocalDate coverUntil,
        int members) {}
