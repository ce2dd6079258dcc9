package id.payung.claims.law.assessment;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.Finding;
import id.payung.claims.law.Flag;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Findings;
import id.payung.claims.law.reckoning.Lines;
import id.payung.platform.problem.Text;

/**
 * Is anything due at all? Whoever lost no day of work, is left with no loss and shows no cost is covered, and yet there
 * is nothing to grant: that is a refusal with its reason, not a grant of nothing.
 */
final class AnythingDue {
    static final String CODE = "BENEFIT_DUE";

    private static final Text NOTHING = new Text(
            "No day without work, no lasting loss and no cost was stated: nothing is due",
            "Tidak ada hari tidak mampu bekerja, cacat, atau biaya yang dinyatakan: tidak ada manfaat yang diberikan");

    private final Parameter care;

    AnythingDue(LawFiles files) {
        care = files.parameter("jkk/care-in-force");
    }

    /** Says so where nothing else explains an empty list of benefits; while the treatment lasts, costs may follow. */
    void check(BenefitCase facts, Lines lines) {
        Findings findings = lines.findings();
        boolean explained = findings.all().stream().anyMatch(finding -> !(finding instanceof Finding.Met));
        if (lines.all().isEmpty()
                && !explained
                && !facts.circumstances().flags().contains(Flag.IN_TREATMENT)) {
            care.on(lines.day()).ifPresent(law -> findings.notMet(CODE, NOTHING, law.citation()));
        }
    }
}
