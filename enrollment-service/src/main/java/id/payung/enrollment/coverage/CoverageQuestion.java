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

    CoverageQuestion checked() {
        if ((nik == null) == (memberId == null)) {
            throw CommonProblems.invalidField(
                    "/nik", "Send either nik or memberId", "Kirim nik atau memberId, salah satu saja");
        }
        if (nik != null && (nik.length() != NIK_DIGITS || !nik.chars().allMatch(c -> c >= '0' && c <= '9'))) {
            throw CommonProblems.invalidField("/nik", "16 digits", "16 angka");
        }
        if (at == null) {
            throw CommonProblems.invalidField("/at", "An instant with its offset", "Waktu lengkap dengan offset");
        }
        return this;
    }

    @JsonIgnore
    @Override
    public String toString() {
        return "CoverageQuestion[hidden]";
    }
}
