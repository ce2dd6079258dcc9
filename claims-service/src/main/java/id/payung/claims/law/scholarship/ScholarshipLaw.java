package id.payung.claims.law.scholarship;

import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.law.SchoolYear;
import java.time.LocalDate;
import java.util.List;

/** Scholarships of the children of a dead or totally disabled member: PP 82/2019, Permenaker 5/2021. */
public final class ScholarshipLaw {

    /** What the children may receive if they study on; of more than two, only those chosen. */
    public ScholarshipProjection project(List<ChildFacts> children, LocalDate eventDate) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Whether one school year of a child is due.
     *
     * @param schoolYearStart the year of the 1 July on which it begins
     */
    public YearEntitlement entitlement(
            ChildState child, int schoolYearStart, SchoolYear level, LocalDate eventDate, LocalDate claimedOn) {
        throw new UnsupportedOperationException("not yet");
    }
}
