package id.payung.enrollment.sponsor;

import id.payung.platform.problem.CommonProblems;

/** What may change of a sponsor; absent fields stay. */
public record ChangeSponsor(String name, String legalBasis, Integer quota, Boolean approvalRequired) {

    private static final int LONGEST = 200;

    ChangeSponsor checked() {
        if (name != null && (name.isBlank() || name.length() > LONGEST)) {
            throw CommonProblems.invalidField("/name", "1 to 200 characters", "1 sampai 200 karakter");
        }
        if (legalBasis != null && legalBasis.length() > LONGEST) {
            throw CommonProblems.invalidField("/legalBasis", "At most 200 characters", "Paling banyak 200 karakter");
        }
        if (quota != null && quota < 0) {
            throw CommonProblems.invalidField("/quota", "Zero or more", "Nol atau lebih");
        }
        return this;
    }
}
