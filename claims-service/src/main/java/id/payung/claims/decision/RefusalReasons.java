package id.payung.claims.decision;

import id.payung.claims.law.Assessment;
import id.payung.claims.law.Finding;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.jkm.ScholarshipContributions;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Why a decision grants less than was claimed, as stable codes of conditions for others to count. A condition that is
 * asked for each child, heir, job or part of the body is named without it: that end of a code may tell of a person.
 */
final class RefusalReasons {

    /** An officer took something off, with the approver's consent; the law itself would have granted it. */
    static final String REDUCED = "REDUCED_BY_OFFICER";

    private static final List<String> ASKED_FOR_EACH = List.of(
            "ARREARS_COVERED",
            "CHILD_NOT_WORKING",
            "CHILD_SCHOOL_YEAR_KNOWN",
            "CHILD_UNDER_23",
            "CHILD_UNMARRIED",
            "COUNTS_BESIDE_OTHERS",
            "FIGURE_VERIFIED",
            "FULL_TENS",
            "GUARDIAN_NAMED",
            "LAW_KNOWN",
            "PERCENT_BY_DOCTOR",
            "THREE_MONTHS_OF_MEMBERSHIP",
            "WHOLE_LOSS");

    private RefusalReasons() {}

    /**
     * Sorted, each once; empty where everything was granted.
     *
     * @param scholarshipAsked whether children are named: a scholarship that nobody asked for is not refused
     */
    static List<String> of(Assessment assessment, boolean scholarshipAsked, List<Reduction> reductions) {
        if (assessment.outcome() == Outcome.GRANTED) {
            return List.of();
        }
        TreeSet<String> reasons = new TreeSet<>();
        assessment.findings().stream()
                .filter(Finding.NotMet.class::isInstance)
                .map(finding -> condition(finding.code()))
                .filter(code -> scholarshipAsked || !code.equals(ScholarshipContributions.CODE))
                .forEach(reasons::add);
        if (!reductions.isEmpty()) {
            reasons.add(REDUCED);
        }
        return List.copyOf(reasons);
    }

    private static String condition(String code) {
        Optional<String> condition = ASKED_FOR_EACH.stream()
                .filter(each -> code.startsWith(each + "_"))
                .findFirst();
        return condition.orElse(code);
    }
}
