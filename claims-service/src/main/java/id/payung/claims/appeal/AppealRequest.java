package id.payung.claims.appeal;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The body of {@code POST /v1/appeals}; {@code reference} names the family's letter, {@code reason} is kept sealed. */
public record AppealRequest(UUID claimId, String reference, LocalDate lodgedOn, String reason) {

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_REASON = 4000;

    LodgeAppeal command(LocalDate today) {
        List<FieldProblem> errors = new ArrayList<>();
        if (claimId == null) {
            errors.add(CommonProblems.invalidValue("/claimId", "The id of a claim", "Id klaim"));
        }
        if (reference == null || reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            errors.add(CommonProblems.invalidValue("/reference", "1 to 100 characters", "1 sampai 100 karakter"));
        } else if (reference.matches(".*[0-9]{16}.*")) {
            errors.add(CommonProblems.invalidValue("/reference", "No number of a person", "Bukan NIK"));
        }
        if (lodgedOn == null || lodgedOn.isAfter(today)) {
            errors.add(CommonProblems.invalidValue(
                    "/lodgedOn", "A date that is not in the future", "Tanggal yang tidak di masa depan"));
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            errors.add(CommonProblems.invalidValue("/reason", "1 to 4000 characters", "1 sampai 4000 karakter"));
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new LodgeAppeal(claimId, reference.strip(), lodgedOn, reason.strip());
    }
}
