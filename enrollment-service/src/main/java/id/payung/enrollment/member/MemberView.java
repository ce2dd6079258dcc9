package id.payung.enrollment.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A member as the caller may see them: the NIK whole for officers (audited), masked for everybody else.
 *
 * @param restricted the member asked that their data rests (UU 27/2022 art. 41): who they are is then shown to nobody but
 *     claims-service, which needs it to do what the law demands
 */
public record MemberView(
        UUID id,
        String nik,
        Optional<String> name,
        Optional<LocalDate> birthDate,
        Optional<String> sex,
        Optional<String> region,
        Optional<String> motherName,
        Optional<String> phone,
        Optional<String> address,
        Optional<String> kpj,
        Optional<LocalDate> deceasedOn,
        boolean restricted,
        List<Enrollment> enrollments) {

    /** One job under one sponsor. */
    public record Enrollment(
            UUID id,
            String sponsor,
            int job,
            String occupation,
            String segment,
            int band,
            long baseIncome,
            Optional<LocalDate> endedOn) {}

    @Override
    public String toString() {
        return "MemberView[" + id + "]";
    }
}
