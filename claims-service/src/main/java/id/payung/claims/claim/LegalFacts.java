package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.Child;
import id.payung.claims.casefile.TreatmentBill;
import id.payung.claims.cover.Cover;
import id.payung.claims.cover.CoverAnswer;
import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.CaseCircumstances;
import id.payung.claims.law.Cause;
import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.CoverStatus;
import id.payung.claims.law.DatedCost;
import id.payung.claims.law.EventFacts;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.Flag;
import id.payung.claims.law.Program;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.Resolution;
import id.payung.claims.law.Segment;
import id.payung.claims.law.workdays.Deadlines;
import id.payung.platform.time.WorkClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what the events, enrollment and persons say into what the law reads. */
final class LegalFacts {

    /** Of somebody without cover no job is known. */
    private static final int FIRST_JOB = 1;

    private final Deadlines deadlines;

    LegalFacts(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The program that a case falls under: what work caused is JKK, everything else JKM. */
    static Program program(CaseFile file) {
        boolean work = file.cause() == Cause.WORK_ACCIDENT || file.cause() == Cause.OCCUPATIONAL_DISEASE;
        return work ? Program.JKK : Program.JKM;
    }

    /** The day whose law decides: of the accident or the diagnosis, in JKM of the death; in WITA. */
    static LocalDate eventDate(CaseFile file) {
        return WorkClock.dayOf(file.eventAt().orElseThrow().toInstant());
    }

    BenefitCase of(CaseFile file, Cover cover, Map<String, Resolution> answers, boolean deathClaimedElsewhere) {
        return new BenefitCase(
                event(file),
                registrations(file, cover),
                file.children().stream().map(LegalFacts::child).toList(),
                file.temporaryDisabilityDays(),
                file.transport(),
                file.disabilities(),
                file.treatment(),
                circumstances(file, cover, deathClaimedElsewhere),
                answers,
                homeCare(file.bills()));
    }

    /** What of the care at home was billed, and when. */
    static List<DatedCost> homeCare(List<TreatmentBill> bills) {
        return bills.stream()
                .filter(bill -> bill.costs().homeCareCost() > 0)
                .map(bill -> new DatedCost(bill.billedOn(), bill.costs().homeCareCost()))
                .toList();
    }

    private static EventFacts event(CaseFile file) {
        LocalDate day = eventDate(file);
        Optional<LocalDate> diedOn =
                file.diedAt().map(OffsetDateTime::toInstant).map(WorkClock::dayOf);
        EventKind kind = diedOn.isPresent() ? EventKind.DEATH : file.endState().orElse(EventKind.TEMPORARY_DISABILITY);
        return new EventFacts(kind, file.cause(), day, diedOn.filter(died -> !died.equals(day)));
    }

    private static List<RegistrationFacts> registrations(CaseFile file, Cover cover) {
        CoverAnswer answer = cover.now();
        String program = program(file).name();
        List<RegistrationFacts> known = Stream.concat(
                        cover.of(program).stream().map(each -> registration(file, answer, each, CoverStatus.COVERED)),
                        cover.inArrears(program).stream()
                                .map(each -> registration(file, answer, each, CoverStatus.IN_ARREARS)))
                .toList();
        return known.isEmpty() ? List.of(unknown(file, answer)) : known;
    }

    /** Somebody without cover; or in arrears with what, enrollment did not say. */
    private static RegistrationFacts unknown(CaseFile file, CoverAnswer answer) {
        boolean inArrears = answer.status() == CoverAnswer.Status.IN_ARREARS
                && answer.arrears().isEmpty();
        return new RegistrationFacts(
                Segment.BPU,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                answer.membershipMonths(),
                answer.contributionMonths(),
                sinceLapse(answer),
                inArrears ? CoverStatus.IN_ARREARS : CoverStatus.NOT_COVERED,
                file.job().orElse(FIRST_JOB),
                true);
    }

    private static RegistrationFacts registration(
            CaseFile file, CoverAnswer answer, CoverAnswer.Covered covered, CoverStatus status) {
        return new RegistrationFacts(
                Segment.valueOf(covered.segment()),
                Optional.empty(),
                covered.baseIncome(),
                covered.monthlyWage(),
                answer.membershipMonths(),
                answer.contributionMonths(),
                sinceLapse(answer),
                status,
                covered.job(),
                // an event that names no job names none: of several jobs a person says which it was
                file.job().isPresent() && file.job().getAsInt() == covered.job());
    }

    private static Optional<Integer> sinceLapse(CoverAnswer answer) {
        return Optional.of(answer.contributionMonthsSinceLapse())
                .filter(months -> months != answer.contributionMonths());
    }

    private static ChildFacts child(Child child) {
        return new ChildFacts(
                child.id(),
                child.birthDate(),
                child.nextSchoolYear(),
                child.married(),
                child.working(),
                child.work().isPresent(),
                child.chosen(),
                child.work());
    }

    private CaseCircumstances circumstances(CaseFile file, Cover cover, boolean deathClaimedElsewhere) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        cover.doubts(program(file).name(), eventDate(file)).forEach(doubt -> flags.add(Flag.valueOf(doubt.name())));
        if (deathClaimedElsewhere) {
            flags.add(Flag.OTHER_CLAIM_FOR_DEATH);
        }
        if (file.leftHanded()) {
            flags.add(Flag.LEFT_HANDED);
        }
        if (file.violence()) {
            flags.add(Flag.VIOLENCE);
        }
        if (file.inTreatment()) {
            flags.add(Flag.IN_TREATMENT);
        }
        OffsetDateTime reportBy = ClaimDeadlines.reportBy(file, deadlines).at();
        boolean work = program(file) == Program.JKK;
        if (work) {
            flags.add(Flag.CAUSE_TO_DETERMINE);
        }
        if (work && file.firstReceivedAt().orElseThrow().isAfter(reportBy.toInstant())) {
            flags.add(Flag.LATE_REPORT);
        }
        return new CaseCircumstances(file.firstReceivedAt().map(WorkClock::dayOf), file.workEndedOn(), flags);
    }
}
