package id.payung.claims.law.assessment;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.EventFacts;
import id.payung.claims.law.Flag;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.util.EnumMap;
import java.util.Map;

/** Each doubt of the intake becomes a question; answered with no, the claim is not due. */
final class FlaggedDoubts {
    static final String TWO_SPONSORS = Flag.TWO_SPONSORS_SAME_JOB.name();

    private static final Map<Flag, Text> QUESTIONS = new EnumMap<>(Map.of(
            Flag.WORKER_UNKNOWN,
                    new Text(
                            "Nobody of this number is registered: was the number written rightly?",
                            "Nomor ini tidak terdaftar: apakah nomornya benar?"),
            Flag.DEAD_BEFORE_ENROLLMENT,
                    new Text(
                            "The worker was enrolled for a time after the death: may the claim be paid all the same?",
                            "Pekerja didaftarkan untuk masa setelah meninggal: apakah klaim tetap dapat dibayar?"),
            Flag.ENROLLED_AFTER_EVENT,
                    new Text(
                            "The cover was recorded after the event: may the claim be paid all the same?",
                            "Perlindungan dicatat setelah peristiwa: apakah klaim tetap dapat dibayar?"),
            Flag.EVENT_ON_PAYMENT_DAY,
                    new Text(
                            "The event happened on the day of the payment: was the cover paid before it?",
                            "Peristiwa terjadi pada hari pembayaran: apakah iuran dibayar sebelumnya?"),
            Flag.TWO_SPONSORS_SAME_JOB,
                    new Text(
                            "Two sponsors pay for the same job: is the cover valid?",
                            "Dua penanggung membayar pekerjaan yang sama: apakah perlindungannya sah?"),
            Flag.OTHER_CLAIM_FOR_DEATH,
                    new Text(
                            "There is another claim for this death: is this one due beside it?",
                            "Ada klaim lain untuk kematian ini: apakah klaim ini tetap diberikan?"),
            Flag.LATE_REPORT,
                    new Text(
                            "Reported more than 2 x 24 hours after the event: may the claim be paid all the same?",
                            "Dilaporkan lebih dari 2 x 24 jam setelah peristiwa: apakah klaim tetap dapat dibayar?")));

    private final Provisions provisions;

    FlaggedDoubts(LawFiles files) {
        provisions = Provisions.of(files);
    }

    void ask(BenefitCase facts, Findings findings) {
        for (Flag flag : facts.circumstances().flags()) {
            if (QUESTIONS.containsKey(flag)) {
                findings.ask(flag.name(), QUESTIONS.get(flag), source(flag, facts.event()));
            }
        }
    }

    /** The provision whose condition is in doubt. */
    private LegalCitation source(Flag flag, EventFacts event) {
        String provision =
                switch (flag) {
                    case LATE_REPORT -> "accident-report";
                    case WORKER_UNKNOWN, TWO_SPONSORS_SAME_JOB -> "membership";
                    case DEAD_BEFORE_ENROLLMENT, ENROLLED_AFTER_EVENT, EVENT_ON_PAYMENT_DAY -> "cover";
                    case OTHER_CLAIM_FOR_DEATH -> EventCause.program(event).benefits();
                    case CAUSE_TO_DETERMINE, LEFT_HANDED, VIOLENCE, IN_TREATMENT -> "caused-by-work";
                };
        return provisions.citation(provision, event.date());
    }

    /** Is a doubt open that may yet change what is known of the cover? */
    static boolean leaveCoverOpen(Findings findings) {
        return findings.isOpen(Flag.WORKER_UNKNOWN.name()) || findings.isOpen(Flag.DEAD_BEFORE_ENROLLMENT.name());
    }

    static boolean refuse(Findings findings) {
        return QUESTIONS.keySet().stream().anyMatch(flag -> findings.isNotMet(flag.name()));
    }
}
