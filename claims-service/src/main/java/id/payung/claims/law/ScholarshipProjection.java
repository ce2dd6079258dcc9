package id.payung.claims.law;

import java.util.List;

/**
 * What scholarships may come to if every child studies on without a break. A forecast, never a sum to pay: each school
 * year is claimed and proven by itself.
 *
 * @param projectedTotal whole rupiah over all children
 */
public record ScholarshipProjection(long projectedTotal, List<ProjectedChild> children, List<LegalCitation> citations) {

    /** Copies what it is given. */
    public ScholarshipProjection {
        children = List.copyOf(children);
        citations = List.copyOf(citations);
    }

    /** No scholarship. */
    public static ScholarshipProjection none() {
        return new ScholarshipProjection(0, List.of(), List.of());
    }

    /** The years of one child. */
    public record ProjectedChild(String childId, long total, List<ProjectedYear> years) {

        /** Copies the years. */
        public ProjectedChild {
            years = List.copyOf(years);
        }
    }

    /**
     * One school year.
     *
     * @param startsIn the year of the 1 July on which it begins
     * @param amount whole rupiah
     */
    public record ProjectedYear(SchoolLevel level, int grade, int startsIn, long amount) {}
}
