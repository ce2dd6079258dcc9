package id.payung.enrollment.sponsor;

import id.payung.enrollment.contribution.Fund;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The body of {@code POST /v1/sponsors}. */
public record SponsorRequest(
        String code,
        String name,
        SponsorKind kind,
        Fund fund,
        String legalBasis,
        Integer quota,
        Boolean approvalRequired) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final int LONGEST = 200;

    RegisterSponsor command() {
        List<FieldProblem> errors = new ArrayList<>();
        if (code == null || !CODE.matcher(code).matches()) {
            errors.add(CommonProblems.invalidValue(
                    "/code", "1 to 40 of A-Z, 0-9, _ and -", "1 sampai 40 huruf A-Z, 0-9, _ dan -"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            errors.add(CommonProblems.invalidValue("/name", "1 to 200 characters", "1 sampai 200 karakter"));
        }
        if (kind == null) {
            errors.add(CommonProblems.invalidValue("/kind", "Required", "Wajib diisi"));
        }
        if (fund == null) {
            errors.add(CommonProblems.invalidValue("/fund", "Required", "Wajib diisi"));
        }
        if (legalBasis != null && legalBasis.length() > LONGEST) {
            errors.add(
                    CommonProblems.invalidValue("/legalBasis", "At most 200 characters", "Paling banyak 200 karakter"));
        }
        if (quota != null && quota < 0) {
            errors.add(CommonProblems.invalidValue("/quota", "Zero or more", "Nol atau lebih"));
        }
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new RegisterSponsor(
                code, name.strip(), kind, fund, legalBasis, quota, Boolean.TRUE.equals(approvalRequired));
    }
}
