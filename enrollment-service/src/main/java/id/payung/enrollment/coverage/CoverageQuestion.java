package id.payung.enrollment.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The body of {@code POST /v1/coverage-checks}: who (one of two), at which instant, and as it was known when.
 *
 * @param asKnownAt absent: as known now
 */
public record CoverageQuestion(String nik, UUID memberId, OffsetDateTime at, OffsetDateTime asKnownAt) {

    private static final int NIK_DIGITS = 16;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    CoverageQuestion checked() {
        if ((nik == null) == (memberId == null)) {
            throw invalid("/nik", "Send either nik or memberId", "Kirim nik atau memberId, salah satu saja");
        }
        if (nik != null && (nik.length() != NIK_DIGITS || !nik.chars().allMatch(c -> c >= '0' && c <= '9'))) {
            throw invalid("/nik", "16 digits", "16 angka");
        }
        if (at == null || isFarAway(at)) {
            throw invalid("/at", "An instant with its offset", "Waktu lengkap dengan offset");
        }
        if (asKnownAt != null && isFarAway(asKnownAt)) {
            throw invalid("/asKnownAt", "An instant with its offset", "Waktu lengkap dengan offset");
        }
        return this;
    }

    /** Beyond what any member lives to see, and near the end of what the database can hold. */
    private static boolean isFarAway(OffsetDateTime instant) {
        return instant.getYear() < EARLIEST_YEAR || instant.getYear() > LATEST_YEAR;
    }

    static RuntimeException invalid(String pointer, String en, String id) {
        return CommonProblems.INVALID.because(List.of(new FieldProblem(pointer, "INVALID_VALUE", new Text(en, id))));
    }

    @JsonIgnore
    @Override
    public String toString() {
        return "CoverageQuestion[hidden]";
    }
}
