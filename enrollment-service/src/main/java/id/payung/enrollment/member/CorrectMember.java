package id.payung.enrollment.member;

import java.time.LocalDate;

/** What may be corrected of a member; absent fields stay. A NIK is corrected by an officer, elsewhere. */
public record CorrectMember(
        String name,
        LocalDate birthDate,
        String sex,
        String region,
        String motherName,
        String phone,
        String address,
        String kpj) {

    @Override
    public String toString() {
        return "CorrectMember[hidden]";
    }
}
