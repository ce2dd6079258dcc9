package id.payung.claims.decision;

import id.payung.claims.casefile.CaseKind;
import id.payung.claims.claim.Claim;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.law.Finding;
import id.payung.claims.law.LegalCitation;
import id.payung.platform.problem.Text;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** The letter to the family: what was decided, why, under which provision, and what they can do against it. */
final class DecisionLetter {

    private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");

    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private DecisionLetter(Locale locale) {
        this.locale = locale;
    }

    /** Plain text; names nobody: the envelope does. */
    static String of(Claim claim, Decision decision, Assessment assessment, String appealBy, Locale locale) {
        DecisionLetter letter = new DecisionLetter(locale);
        letter.head(claim, decision, assessment);
        letter.lines(assessment);
        letter.scholarship(assessment);
        letter.findings(assessment.findings());
        letter.tail(decision, appealBy);
        return letter.text.toString();
    }

    private void head(Claim claim, Decision decision, Assessment assessment) {
        say("Decision on claim " + claim.number(), "Keputusan atas klaim " + claim.number());
        String day = assessment.program() + ", "
                + LetterWords.of(CaseKind.valueOf(claim.kind())).in(locale) + " "
                + claim.facts()
                        .map(facts -> facts.law().event().date().toString())
                        .orElse("");
        line(day);
        Text outcome =
                switch (decision.outcome()) {
                    case "GRANTED" -> new Text("The claim is granted.", "Klaim dikabulkan.");
                    case "PARTLY_GRANTED" -> new Text("The claim is granted in part.", "Klaim dikabulkan sebagian.");
                    default -> new Text("The claim is refused.", "Klaim ditolak.");
                };
        line(outcome.in(locale));
        line("");
    }

    private void lines(Assessment assessment) {
        for (BenefitLine line : assessment.lines()) {
            line(String.format(
                    "  %-32s Rp %15s   %s   [%s]",
                    LetterWords.of(line.benefit()).in(locale),
                    rupiah(line.amount()),
                    line.calculation(),
                    citations(line.citations())));
        }
        line(String.format("  %-32s Rp %15s", word("Total", "Jumlah"), rupiah(assessment.cashTotal())));
        line("");
    }

    private void scholarship(Assessment assessment) {
        if (assessment.scholarship().projectedTotal() > 0) {
            say(
                    "Scholarships of " + assessment.scholarship().children().size()
                            + " child(ren), each school year on proof; if all years are studied Rp "
                            + rupiah(assessment.scholarship().projectedTotal()) + " ["
                            + citations(assessment.scholarship().citations()) + "]",
                    "Beasiswa " + assessment.scholarship().children().size()
                            + " anak, tiap tahun ajaran dengan bukti; bila semua tahun ditempuh Rp "
                            + rupiah(assessment.scholarship().projectedTotal()) + " ["
                            + citations(assessment.scholarship().citations()) + "]");
            line("");
        }
    }

    private void findings(List<Finding> findings) {
        say("Reasons:", "Alasan:");
        for (Finding finding : findings) {
            String mark =
                    switch (finding.result()) {
                        case "MET" -> word("met", "terpenuhi");
                        case "NOT_MET" -> word("not met", "tidak terpenuhi");
                        default -> word("open", "terbuka");
                    };
            line("  - " + finding.text().in(locale) + " (" + mark + ")" + basis(finding.citation()));
        }
        line("");
    }

    private void tail(Decision decision, String appealBy) {
        say("Reason of the officer: " + decision.reason(), "Alasan petugas: " + decision.reason());
        say(
                "You may contest this decision until " + appealBy + "; a later letter is looked at as well.",
                "Keputusan ini dapat disanggah sampai " + appealBy + "; surat yang terlambat tetap diperiksa.");
        say("Law version " + decision.lawVersion(), "Versi hukum " + decision.lawVersion());
    }

    private String basis(LegalCitation source) {
        return source.equals(Finding.DECIDED_BY_PERSON)
                ? word(" [the law is silent; an officer decided]", " [hukum tidak mengatur; diputus petugas]")
                : " [" + source.act() + " " + source.provision() + "]";
    }

    private static String citations(List<LegalCitation> citations) {
        return String.join(
                "; ",
                citations.stream()
                        .map(citation -> citation.act() + " " + citation.provision())
                        .distinct()
                        .toList());
    }

    private void say(String en, String id) {
        line(word(en, id));
    }

    private String word(String en, String id) {
        return new Text(en, id).in(locale);
    }

    private void line(String content) {
        text.append(content).append('\n');
    }

    private static String rupiah(long amount) {
        return NumberFormat.getIntegerInstance(INDONESIA).format(amount);
    }
}
