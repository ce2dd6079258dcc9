package id.payung.enrollment.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.payung.platform.problem.CommonProblems;
import java.time.OffsetDateTime;
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
            throw CommonProblems.invalidField(
                    "/nik", "Send either nik or memberId", "Kirim nik atau memberId, salah satu saja");
        }
        if (nik != null && (nik.length() != NIK_DIGITS || !nik.chars().allMatch(c -> c >= '0' && c <= '9'))) {
            throw CommonProblems.invalidField("/nik", "16 digits", "16 angka");
        }
        if (at == null || isFarAway(at)) {
            throw CommonProblems.invalidField("/at", "An instant with its offset", "Waktu lengkap dengan offset");
        }
        if (asKnownAt != null && isFarAway(asKnownAt)) {
            throw CommonProblems.invalidField(
                    "/asKnownAt", "An instant with its offset", "Waktu lengkap dengan offset");
        }
        return this;
    }

    /** Beyond what any member lives to see, and near the end of what the database can hold. */
    private static boolean isFarAway(OffsetDateTime instant) {
        return instant.getYear() < EARLIEST_YEAR || instant.getYear() > LATEST_YEAR;
    }

    @JsonIgnore
    @Override
    public String toString() {
        return "CoverageQuestion[hidden]";
    }
}
