package id.payung.enrollment.rights;

import id.payung.platform.problem.CommonProblems;
import java.util.Optional;

/** The answer: granted, or refused with the reason. */
public record RightsAnswerBody(Boolean granted, RightsRequestView.Refusal refusal) {

    Optional<RightsRequestView.Refusal> checked() {
        if (granted == null || granted == (refusal != null)) {
            throw CommonProblems.invalidField(
                    "/granted",
                    "true, or false with a refusal: IDENTITY_NOT_PROVEN, ENDANGERS_OTHERS, REQUIRED_BY_LAW, DATA_IS_RIGHT",
                    "true, atau false dengan refusal");
        }
        return Optional.ofNullable(refusal);
    }
}
