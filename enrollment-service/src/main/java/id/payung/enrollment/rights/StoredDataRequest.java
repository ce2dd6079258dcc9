package id.payung.enrollment.rights;

import id.payung.platform.problem.CommonProblems;
import java.util.UUID;

/** About whom everything is asked: one of the two. */
public record StoredDataRequest(String nik, UUID memberId) {

    StoredDataRequest checked() {
        if ((nik == null) == (memberId == null)) {
            throw CommonProblems.invalidField(
                    "/nik", "Send either nik or memberId", "Kirim nik atau memberId, salah satu saja");
        }
        if (nik != null && !nik.matches("[0-9]{16}")) {
            throw CommonProblems.invalidField("/nik", "16 digits", "16 angka");
        }
        return this;
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "StoredDataRequest";
    }
}
