package id.payung.claims.law;

import id.payung.claims.law.assessment.CaseAssessment;
import id.payung.claims.law.heirs.HeirOrder;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.scholarship.ScholarshipLaw;
import id.payung.claims.law.workdays.Deadlines;
import java.time.LocalDate;

/** The law of JKK and JKM as a function of facts; reads its files once and never changes. */
public final class BenefitLaw {
    private final CaseAssessment assessment;
    private final ScholarshipLaw scholarships;
    private final Deadlines deadlines;
    private final HeirOrder heirs;
    private final Provisions provisions;
    private final String version;

    /** Reads these files; fails on the first that is incomplete. */
    public BenefitLaw(LawFiles files) {
        scholarships = new ScholarshipLaw(files);
        assessment = new CaseAssessment(files, scholarships);
        deadlines = new Deadlines(files);
        heirs = new HeirOrder(files);
        provisions = Provisions.of(files);
        version = files.version();
    }

    /** Reads all law files; fails on the first that is incomplete. Do it once and keep the result. */
    public static BenefitLaw load() {
        return new BenefitLaw(LawFiles.load());
    }

    /** What the law of the day of the event grants. The same case always gives the same assessment. */
    public Assessment assess(BenefitCase facts) {
        return assessment.assess(facts);
    }

    /** Where a condition without a figure stood on a day, by its name in {@code provisions.yaml}. */
    public LegalCitation citation(String provision, LocalDate day) {
        return provisions.citation(provision, day);
    }

    /** A short fingerprint of all law files. */
    public String version() {
        return version;
    }

    /** The time limits of reports, determination, payment and appeal. */
    public Deadlines deadlines() {
        return deadlines;
    }

    /** The yearly scholarships. */
    public ScholarshipLaw scholarships() {
        return scholarships;
    }

    /** Who inherits the benefit. */
    public HeirOrder heirs() {
        return heirs;
    }
}
