package id.payung.enrollment.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/** What identifies a member; stored sealed, never logged. Absent values are null, as in the sealed JSON. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonalData(
        String nik, String name, LocalDate birthDate, String motherName, String phone, String address, String kpj) {

    /** Never shows a value: a record's own text would. */
    @Override
    public String toString() {
        return "PersonalData[hidden]";
    }
}
