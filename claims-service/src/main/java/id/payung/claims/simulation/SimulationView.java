package id.payung.claims.simulation;

import id.payung.claims.law.Assessment;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.law.Finding;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.Program;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.law.ScholarshipProjection.ProjectedChild;
import id.payung.claims.law.SchoolLevel;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The answer of a simulation: money in whole rupiah, findings in the language of the caller. */
public record SimulationView(
        Outcome outcome,
        Program program,
        List<Line> lines,
        long cashTotal,
        Scholarship scholarship,
        long total,
        List<FindingView> findings,
        String lawVersion) {

    static SimulationView of(SimulationRequest request, Assessment assessment, Locale locale) {
        return new SimulationView(
                assessment.outcome(),
                assessment.program(),
                assessment.lines().stream().map(Line::of).toList(),
                assessment.cashTotal(),
                Scholarship.of(request.childCount(), assessment.scholarship()),
                assessment.total(),
                assessment.findings().stream()
                        .map(finding -> FindingView.of(finding, locale))
                        .toList(),
                assessment.lawVersion());
    }

    /** One benefit. */
    public record Line(
            Benefit benefit, long amount, String calculation, List<LegalCitation> citations, boolean verified) {

        static Line of(BenefitLine line) {
            return new Line(line.benefit(), line.amount(), line.calculation(), line.citations(), line.verified());
        }
    }

    /** The projection, the children in the order in which they were sent. */
    public record Scholarship(long projectedTotal, List<Child> children) {

        static Scholarship of(int children, ScholarshipProjection projection) {
            return new Scholarship(
                    projection.projectedTotal(),
                    IntStream.range(0, children)
                            .mapToObj(place -> Child.of(SimulationRequest.childId(place), projection))
                            .toList());
        }
    }

    /** One child; nothing is due or known where there are no years. */
    public record Child(long total, List<Year> years) {

        static Child of(String childId, ScholarshipProjection projection) {
            return projection.children().stream()
                    .filter(child -> child.childId().equals(childId))
                    .findFirst()
                    .map(Child::of)
                    .orElseGet(() -> new Child(0, List.of()));
        }

        private static Child of(ProjectedChild child) {
            return new Child(
                    child.total(),
                    child.years().stream()
                            .map(year -> new Year(year.level(), year.grade(), year.amount()))
                            .toList());
        }
    }

    /** One school year. */
    public record Year(SchoolLevel level, int grade, long amount) {}

    /**
     * The answer to one condition.
     *
     * @param result MET, NOT_MET or NEEDS_REVIEW
     */
    public record FindingView(String code, String result, String detail, LegalCitation citation) {

        static FindingView of(Finding finding, Locale locale) {
            return new FindingView(
                    finding.code(), finding.result(), finding.text().in(locale), finding.citation());
        }
    }
}
