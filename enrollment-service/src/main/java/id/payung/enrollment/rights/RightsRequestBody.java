package id.payung.enrollment.rights;

import id.payung.platform.problem.CommonProblems;
import java.util.UUID;

/** Who asks for what; an officer has seen that it is the person. */
public record RightsRequestBody(UUID memberId, RightsRequestView.Kind kind) {

    RightsRequestBody checked() {
        if (memberId == null) {
            throw CommonProblems.invalidField("/memberId", "The id of a member", "Id peserta");
        }
        if (kind == null) {
            throw CommonProblems.invalidField(
                    "/kind", "ACCESS, CORRECTION, RESTRICTION or ERASURE", "ACCESS, CORRECTION, RESTRICTION, ERASURE");
        }
        return this;
    }
}
