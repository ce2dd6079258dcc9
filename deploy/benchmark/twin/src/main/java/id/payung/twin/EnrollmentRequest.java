package id.payung.twin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;

record EnrollmentRequest(
        @NotBlank String sponsor,
        @NotNull @Pattern(regexp = "\\d{4}-\\d{2}") String from,
        @Min(1) @Max(12) int months,
        List<String> programs,
        @NotNull @Pattern(regexp = "\\d{16}") String nik,
        @NotBlank String name,
        @NotNull @Past LocalDate birthDate,
        @NotNull @Pattern(regexp = "[MF]") String sex,
        @NotBlank String region,
        @NotBlank String occupation,
        Long income,
        String motherName,
        String phone,
        String address) {

    Personal personal() {
        return new Personal(nik, name, birthDate, motherName, phone, address);
    }

    long incomeOrLeast() {
        return income == null ? 1_000_000 : income;
    }
}
