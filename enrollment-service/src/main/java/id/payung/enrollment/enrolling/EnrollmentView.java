package id.payung.enrollment.enrolling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An enrollment as answers show it; {@code amount} in rupiah for the whole period. */
public record EnrollmentView(
        UUID enrollmentId,
        UUID memberId,
        String sponsor,
        int job,
        List<String> programs,
        LocalDate from,
        LocalDate until,
        int band,
        long baseIncome,
        String billNumber,
        long amount,
        Optional<LocalDate> decreeDate) {}
