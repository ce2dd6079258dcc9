package id.payung.enrollment.sponsor;

import id.payung.enrollment.contribution.Fund;
import java.util.UUID;

/** What never changes of a sponsor. */
public record SponsorFacts(UUID id, String code, SponsorKind kind, Fund fund) {

    /** Whether it may enroll wage earners. */
    public boolean isEmployer() {
        return kind == SponsorKind.EMPLOYER;
    }
}
