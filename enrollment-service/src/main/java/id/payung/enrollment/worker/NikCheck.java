package id.payung.enrollment.worker;

import id.payung.enrollment.region.Regions;
import java.time.LocalDate;
import java.util.Optional;

/** Is the NIK well formed, issued by a known region, and in agreement with birth date and sex? */
final class NikCheck {
    private static final int REGION_DIGITS = 4;

    private final Regions regions;

    NikCheck(Regions regions) {
        this.regions = regions;
    }

    void check(String nik, Optional<LocalDate> birthDate, Optional<Sex> sex, Findings findings) {
        if (!FieldReader.onlyDigits(nik)) {
            findings.add(RowCode.NIK_NOT_DIGITS);
        } else if (nik.length() != Nik.LENGTH) {
            findings.add(RowCode.NIK_LENGTH);
        } else {
            checkRegion(nik, findings);
            checkPerson(Nik.of(nik), birthDate, sex, findings);
        }
    }

    private void checkRegion(String nik, Findings findings) {
        switch (regions.nikRegion(nik.substring(0, REGION_DIGITS))) {
            case UNKNOWN -> findings.add(RowCode.NIK_UNKNOWN_REGION);
            case RETIRED -> findings.review(RowCode.NIK_RETIRED_REGION);
            case CURRENT -> {}
        }
    }

    private static void checkPerson(Nik nik, Optional<LocalDate> birthDate, Optional<Sex> sex, Findings findings) {
        if (!nik.hasPossibleDate()) {
            findings.add(RowCode.NIK_IMPOSSIBLE_DATE);
            return;
        }
        findings.addUnless(birthDate.isEmpty() || nik.namesDay(birthDate.get()), RowCode.NIK_BIRTH_DATE_MISMATCH);
        findings.addUnless(sex.isEmpty() || nik.sex() == sex.get(), RowCode.NIK_SEX_MISMATCH);
    }
}
