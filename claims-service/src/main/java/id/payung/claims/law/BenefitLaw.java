package id.payung.claims.law;

import id.payung.claims.law.heirs.HeirOrder;
import id.payung.claims.law.scholarship.ScholarshipLaw;
import id.payung.claims.law.workdays.Deadlines;

/** The law of JKK and JKM as a function of facts; reads its files once and never changes. */
public final class BenefitLaw {

    private BenefitLaw() {}

    /** Reads all law files; fails on the first that is incomplete. Do it once and keep the result. */
    public static BenefitLaw load() {
        throw new UnsupportedOperationException("not yet");
    }

    /** What the law of the day of the event grants. */
    public Assessment assess(BenefitCase facts) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A short fingerprint of all law files. */
    public String version() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The time limits of reports, determination, payment and appeal. */
    public Deadlines deadlines() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Who inherits the benefit. */
    public HeirOrder heirs() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The yearly scholarships. */
    public ScholarshipLaw scholarships() {
        throw new UnsupportedOperationException("not yet");
    }
}
