package id.payung.reporting.awards;

import id.payung.platform.problem.CommonProblems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Which month to rank by, {@code 2025-06}: it must be over. */
public record AwardRequest(String referenceMonth) {

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    YearMonth checked(LocalDate today) {
        try {
            YearMonth month = YearMonth.parse(referenceMonth == null ? "" : referenceMonth);
            if (month.isBefore(YearMonth.from(today)) && !month.isBefore(EARLIEST)) {
                return month;
            }
        } catch (DateTimeException noMonth) {
            // refused below
        }
        throw CommonProblems.invalidField(
                "/referenceMonth",
                "A month that is over, for example 2025-06",
                "Bulan yang sudah lewat, misalnya 2025-06");
    }
}
