package id.payung.claims.casefile;

import id.payung.claims.law.Cause;
import id.payung.claims.law.Disability;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.TransportCost;
import id.payung.claims.law.TreatmentCosts;
import id.payung.platform.time.WorkClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What all events of a case say together. The order of arrival and doubles change nothing.
 *
 * @param eventAt the death in a case of kind DEATH, else the accident, or 00:00 WITA of its day or of the diagnosis where
 *     no hour is known
 * @param endState of the conclusion; DEATH wherever a death was reported
 * @param concludedOn the day of the doctor's statement that the conclusion names
 * @param violence whether it was physical violence or rape at the workplace
 * @param transport of the conclusion and of all bills
 * @param treatment the sum of the conclusion's receipts and of all bills
 * @param documents the first day on which each kind came in
 * @param employer who went on paying the wage, by the conclusion
 * @param withdrawn no report that opens a case is left
 * @param firstReceivedAt arrival of the first report that is left; without one of the first event of all
 * @param reporter source and id of the first report, for the officer who wants to ask
 * @param questions what the events, this case and another of the worker, or the member on file say that cannot all be
 *     true, for a person
 * @param birthDate the worker's, as the reports tell it
 * @param memberBirthDate the same as enrollment-service has it on file; absent in facts from before it told of it
 * @param trafficAccident whether it was an accident of traffic
 * @param jasaRaharjaPaid rupiah that Jasa Raharja paid for care after it, by the conclusion
 */
public record CaseFile(
        Optional<String> nik,
        Optional<CaseKind> kind,
        Cause cause,
        Optional<OffsetDateTime> eventAt,
        Optional<OffsetDateTime> diedAt,
        OptionalInt job,
        Optional<EventKind> endState,
        Optional<LocalDate> concludedOn,
        Optional<LocalDate> birthDate,
        Optional<LocalDate> workEndedOn,
        boolean leftHanded,
        boolean violence,
        int temporaryDisabilityDays,
        List<Disability> disabilities,
        List<TransportCost> transport,
        TreatmentCosts treatment,
        List<TreatmentBill> bills,
        List<Heir> heirs,
        List<Child> children,
        Map<DocumentKind, LocalDate> documents,
        Optional<BankAccount> memberAccount,
        Optional<Employer> employer,
        boolean withdrawn,
        Optional<Instant> firstReceivedAt,
        Optional<EventKey> reporter,
        Set<Question> questions,
        Optional<LocalDate> memberBirthDate,
        boolean trafficAccident,
        Optional<Long> jasaRaharjaPaid) {

    /** Contradictions between events, or with the member on file, each harmless alone. */
    public enum Question {
        ACCIDENT_AFTER_DEATH,
        BIRTH_DATES_DISAGREE,
        DEATH_BEFORE_BIRTH,
        CHILD_BORN_TOO_LATE,
        CHILD_OLDER_THAN_PARENT,
        HEIR_IS_DECEASED,
        REPORTS_DISAGREE
    }

    /**
     * Reads the events in the order of (time, source, id): what is told later replaces what was told earlier. Corrections
     * take the place of what they correct; what is withdrawn was never said.
     */
    public static CaseFile fold(List<CaseEvent> events) {
        CaseDraft draft = new CaseDraft();
        for (CaseEvent event : Corrections.apply(events)) {
            draft.add(event);
        }
        return draft.file();
    }

    /** The same when the last report that opened it is withdrawn: what was decided on it is still known. */
    public CaseFile asWithdrawn() {
        return with(true, memberBirthDate, questions);
    }

    /**
     * The same with what another case of the worker says of the death: an accident of a later day is asked about.
     *
     * @param diedOn the day of the death in WITA, as it was confirmed there
     */
    public CaseFile knowingOfDeath(Optional<LocalDate> diedOn) {
        boolean later = kind.equals(Optional.of(CaseKind.ACCIDENT))
                && eventAt.map(at -> WorkClock.dayOf(at.toInstant()))
                        .flatMap(day -> diedOn.filter(day::isAfter))
                        .isPresent();
        Set<Question> asked = EnumSet.noneOf(Question.class);
        asked.addAll(questions);
        // what was said there before may have been withdrawn since
        asked.remove(Question.ACCIDENT_AFTER_DEATH);
        if (later || Contradictions.isAccidentAfterDeath(kind, eventAt, diedAt)) {
            asked.add(Question.ACCIDENT_AFTER_DEATH);
        }
        return with(withdrawn, memberBirthDate, Collections.unmodifiableSet(asked));
    }

    /**
     * The same with what enrollment-service has on file: it counts where no report tells the day of birth, and where one
     * tells another day a person is asked.
     *
     * @param birthDate the member's; absent where nobody of the number is a member
     */
    public CaseFile knowingMember(Optional<LocalDate> birthDate) {
        CaseFile known = with(withdrawn, birthDate, questions);
        Set<Question> asked = EnumSet.noneOf(Question.class);
        asked.addAll(questions);
        // what was on file before may have been corrected since
        asked.removeAll(Contradictions.OF_BIRTH);
        asked.addAll(Contradictions.ofBirth(known.bornOn(), diedAt, heirs, children));
        if (this.birthDate.isPresent() && birthDate.isPresent() && !this.birthDate.equals(birthDate)) {
            asked.add(Question.BIRTH_DATES_DISAGREE);
        }
        return with(withdrawn, birthDate, Collections.unmodifiableSet(asked));
    }

    /** The worker's day of birth: as the reports tell it, else as the member's is on file. */
    public Optional<LocalDate> bornOn() {
        return birthDate.or(() -> memberBirthDate);
    }

    private CaseFile with(boolean isWithdrawn, Optional<LocalDate> onFile, Set<Question> asked) {
        return new CaseFile(
                nik,
                kind,
                cause,
                eventAt,
                diedAt,
                job,
                endState,
                concludedOn,
                birthDate,
                workEndedOn,
                leftHanded,
                violence,
                temporaryDisabilityDays,
                disabilities,
                transport,
                treatment,
                bills,
                heirs,
                children,
                documents,
                memberAccount,
                employer,
                isWithdrawn,
                firstReceivedAt,
                reporter,
                asked,
                onFile,
                trafficAccident,
                jasaRaharjaPaid);
    }

    /**
     * Whether it is known when on its day it happened: of a disease it never is, and of an accident 00:00 stands for the
     * whole day.
     */
    public boolean knowsTheHour() {
        boolean midnight = eventAt.map(
                        at -> at.withOffsetSameInstant(WorkClock.WITA).toLocalTime())
                .filter(LocalTime.MIDNIGHT::equals)
                .isPresent();
        return kind.equals(Optional.of(CaseKind.DEATH)) || !midnight;
    }

    /** Whether it has not been told yet how an accident or a disease ended. */
    public boolean inTreatment() {
        return !kind.equals(Optional.of(CaseKind.DEATH)) && endState.isEmpty() && diedAt.isEmpty();
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "CaseFile" + kind;
    }
}
