package id.payung.claims.law;

import java.util.List;

/**
 * What the law says of a case. The same case under the same law files always gives the same assessment.
 *
 * @param cashTotal sum of the lines, whole rupiah
 * @param total cash and projected scholarship
 * @param lawVersion the version of the law files that were applied
 */
public record Assessment(
        Outcome outcome,
        Program program,
        List<BenefitLine> lines,
        long cashTotal,
        ScholarshipProjection scholarship,
        long total,
        List<Finding> findings,
        String lawVersion) {

    /** Copies what it is given. */
    public Assessment {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** The same under another version of the law files: what does not concern the case changes nothing but its name. */
    public Assessment under(String otherVersion) {
        return new Assessment(outcome, program, lines, cashTotal, scholarship, total, findings, otherVersion);
    }
}
