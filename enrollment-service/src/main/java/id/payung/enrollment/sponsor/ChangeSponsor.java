package id.payung.enrollment.sponsor;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import java.util.List;

/** What may change of a sponsor; absent fields stay. */
public record ChangeSponsor(String name, String legalBasis, Integer quota, Boolean approvalRequired) {

    private static final int LONGEST = 200;

    ChangeSponsor checked() {
        if (name != null && (name.isBlank() || name.length() > LONGEST)) {
            throw invalid("/name", "1 to 200 characters", "1 sampai 200 karakter");
        }
        if (legalBasis != null && legalBasis.length() > LONGEST) {
            throw invalid("/legalBasis", "At most 200 characters", "Paling banyak 200 karakter");
        }
        if (quota != null && quota < 0) {
            throw invalid("/quota", "Zero or more", "Nol atau lebih");
        }
        return this;
    }

    private static RuntimeException invalid(String pointer, String en, String id) {
        return CommonProblems.INVALID.because(List.of(new FieldProblem(pointer, "INVALID_VALUE", new Text(en, id))));
    }
}
