package id.payung.reporting.awards;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;

/** Candidates for the tests; what is not said is such that it does not matter. */
final class Candidates {

    private Candidates() {}

    static Candidate regency(String code, long covered, long workers, long before, long still) {
        return Candidate.of(
                Category.REGENCY,
                code,
                "Kota " + code,
                covered,
                Optional.of(workers(code, workers)),
                before,
                Optional.of(still));
    }

    static Candidate company(Category size, String code, long covered, long before, long still) {
        return Candidate.of(size, code, "PT " + code, covered, Optional.empty(), before, Optional.of(still));
    }

    static Figure workers(String code, long workers) {
        return new Figure(
                FigureCode.VULNERABLE_WORKERS,
                code,
                YearMonth.of(2023, 1),
                workers,
                "Made up",
                LocalDate.of(2023, 1, 31),
                OffsetDateTime.parse("2023-02-01T08:00:00+08:00"),
                1);
    }
}
