package id.payung.claims.law.assessment;

import id.payung.claims.law.Cause;
import id.payung.claims.law.EventFacts;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.Flag;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.Program;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.parameter.Rule;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.util.Set;

/** Is it a case of JKK, of JKM, of neither, or is the cause still open? */
final class EventCause {
    static final String CODE = "CAUSED_BY_WORK";
    private static final String DETERMINED = "CAUSE_DETERMINED";

    private static final Text UNDETERMINED = new Text(
            "What was the cause? Only a determined cause says which program pays",
            "Apa penyebabnya? Hanya penyebab yang ditetapkan menentukan program yang membayar");
    private static final Text BY_WORK =
            new Text("A work accident or an occupational disease", "Kecelakaan kerja atau penyakit akibat kerja");
    private static final Text BY_WORK_ASKED = new Text(
            "Was it a work accident or an occupational disease? Name in the reason what shows it",
            "Apakah ini kecelakaan kerja atau penyakit akibat kerja? Sebutkan buktinya dalam alasan");
    private static final Text DEATH_TO_REPORT = new Text(
            "Work did not cause the death: a corrected or new report must name the cause, then it is judged as a death of"
                    + " JKM",
            "Bukan pekerjaan yang menyebabkan kematian: laporan koreksi atau laporan baru harus menyebutkan penyebabnya,"
                    + " lalu dinilai sebagai kematian JKM");
    private static final Text NOT_BY_WORK = new Text(
            "Not a work accident: neither program grants anything but after a death",
            "Bukan kecelakaan kerja: kedua program hanya memberi manfaat bila meninggal");
    private static final Text DEATH_NOT_BY_WORK =
            new Text("A death not caused by work", "Meninggal bukan karena kecelakaan kerja");

    private final Provisions provisions;

    EventCause(LawFiles files) {
        provisions = Provisions.of(files);
    }

    /** While the cause is open, what it would be without work. */
    static Program program(EventFacts event) {
        return switch (event.cause()) {
            case WORK_ACCIDENT, OCCUPATIONAL_DISEASE -> Program.JKK;
            case OTHER, UNDETERMINED -> event.kind() == EventKind.DEATH ? Program.JKM : Program.JKK;
        };
    }

    Answer check(EventFacts event, Set<Flag> flags, Findings findings) {
        Rule rule = provisions.rule("caused-by-work", event.date());
        LegalCitation definition = rule.citation();
        boolean rests = event.cause() != Cause.UNDETERMINED && program(event) == Program.JKK;
        if (rests) {
            findings.rely(CODE, rule);
        }
        return switch (event.cause()) {
            case UNDETERMINED -> findings.askForFacts(DETERMINED, UNDETERMINED, definition);
            case WORK_ACCIDENT, OCCUPATIONAL_DISEASE -> byWork(event, flags, definition, findings);
            case OTHER -> other(event, definition, findings);
        };
    }

    /** Whether work did not cause it: nothing is due but after a death, whose report must then name its cause. */
    static boolean refuses(Findings findings) {
        return findings.refuses(CODE) && !findings.isOpen(DETERMINED);
    }

    /** While nobody has answered, what a work accident would grant is shown. */
    private static Answer byWork(EventFacts event, Set<Flag> flags, LegalCitation definition, Findings findings) {
        if (!flags.contains(Flag.CAUSE_TO_DETERMINE)) {
            return findings.met(CODE, BY_WORK, definition);
        }
        Answer answer = findings.ask(CODE, BY_WORK_ASKED, definition);
        return switch (answer) {
            case MET, OPEN -> Answer.MET;
            case NOT_MET ->
                event.kind() == EventKind.DEATH
                        ? findings.askForFacts(DETERMINED, DEATH_TO_REPORT, definition)
                        : Answer.NOT_MET;
        };
    }

    private Answer other(EventFacts event, LegalCitation definition, Findings findings) {
        return event.kind() == EventKind.DEATH
                ? findings.met(
                        "DEATH_NOT_CAUSED_BY_WORK",
                        DEATH_NOT_BY_WORK,
                        provisions.citation(Program.JKM.benefits(), event.date()))
                : findings.notMet(CODE, NOT_BY_WORK, definition);
    }
}
