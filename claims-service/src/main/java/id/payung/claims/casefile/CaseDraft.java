package id.payung.claims.casefile;

import id.payung.claims.law.Cause;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.TransportCost;
import id.payung.claims.law.TreatmentCosts;
import id.payung.platform.time.WorkClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** A case file while its events are read one by one. */
public final class CaseDraft {

    private final Map<String, Heir> heirs = new TreeMap<>();
    private final Map<String, Child> children = new TreeMap<>();
    private final Map<String, TreatmentBill> bills = new TreeMap<>();
    private final Map<DocumentKind, LocalDate> documents = new EnumMap<>(DocumentKind.class);
    private final Set<CaseFile.Question> questions = EnumSet.noneOf(CaseFile.Question.class);
    private Optional<CaseName> name = Optional.empty();
    private Optional<Cause> cause = Optional.empty();
    private Optional<OffsetDateTime> happenedAt = Optional.empty();
    private Optional<OffsetDateTime> diedAt = Optional.empty();
    private OptionalInt job = OptionalInt.empty();
    private Optional<LocalDate> birthDate = Optional.empty();
    private Optional<LocalDate> workEndedOn = Optional.empty();
    private Optional<AccidentConcluded> conclusion = Optional.empty();
    private Optional<BankAccount> memberAccount = Optional.empty();
    private Optional<Instant> firstReport = Optional.empty();
    private Optional<Instant> firstEvent = Optional.empty();
    private Optional<EventKey> reporter = Optional.empty();
    private boolean leftHanded;
    private boolean violence;
    private boolean trafficAccident;

    CaseDraft() {}

    void add(CaseEvent event) {
        CaseReport report = (CaseReport) event.data();
        firstEvent = earlier(firstEvent, event.receivedAt());
        if (report instanceof OpeningReport) {
            firstReport = earlier(firstReport, event.receivedAt());
            reporter = reporter.or(() -> Optional.of(event.key()));
        }
        report.heirs().forEach(heir -> heirs.put(heir.id(), heir));
        report.children().forEach(child -> children.put(child.id(), child));
        report.documents()
                .forEach(document -> documents.merge(document.kind(), document.receivedOn(), CaseDraft::first));
        memberAccount = report.memberAccount().or(() -> memberAccount);
        report.foldInto(this);
    }

    void opens(OpeningReport report) {
        name = report.caseName();
        birthDate = report.birthDate().or(() -> birthDate);
    }

    void happened(OffsetDateTime at) {
        happenedAt = Optional.of(at);
    }

    void died(OffsetDateTime at) {
        if (diedAt.filter(other -> !WorkClock.dayOf(other.toInstant()).equals(WorkClock.dayOf(at.toInstant())))
                .isPresent()) {
            questions.add(CaseFile.Question.REPORTS_DISAGREE);
        }
        diedAt = Optional.of(at);
    }

    void causedBy(Cause which) {
        if (cause.filter(other -> other != which).isPresent()) {
            questions.add(CaseFile.Question.REPORTS_DISAGREE);
        }
        cause = Optional.of(which);
    }

    void inJob(int which) {
        job = OptionalInt.of(which);
    }

    void workEnded(LocalDate on) {
        workEndedOn = Optional.of(on);
    }

    void leftHanded(boolean is) {
        leftHanded = is;
    }

    void violence(boolean is) {
        violence = is;
    }

    void trafficAccident(boolean is) {
        trafficAccident = is;
    }

    void concluded(AccidentConcluded how) {
        conclusion = Optional.of(how);
        how.diedAt().ifPresent(this::died);
    }

    void billed(TreatmentBill bill) {
        // two facilities may number their bills alike
        bills.put(bill.facility() + "\n" + bill.reference(), bill);
    }

    CaseFile file() {
        Optional<OffsetDateTime> eventAt = eventAt();
        questions.addAll(Contradictions.in(name, eventAt, diedAt, birthDate, heirs.values(), children.values()));
        return new CaseFile(
                name.map(CaseName::nik),
                name.map(CaseName::caseKey).map(CaseKind::ofKey),
                cause.orElse(Cause.UNDETERMINED),
                eventAt,
                diedAt,
                job,
                diedAt.isPresent() ? Optional.of(EventKind.DEATH) : conclusion.map(AccidentConcluded::endState),
                conclusion.map(AccidentConcluded::concludedOn),
                birthDate,
                workEndedOn,
                leftHanded,
                violence,
                conclusion.flatMap(AccidentConcluded::temporaryDisabilityDays).orElse(0),
                conclusion.map(AccidentConcluded::disabilities).orElse(List.of()),
                transport(),
                treatment(),
                List.copyOf(bills.values()),
                List.copyOf(heirs.values()),
                List.copyOf(children.values()),
                Collections.unmodifiableMap(new EnumMap<>(documents)),
                memberAccount,
                conclusion.flatMap(AccidentConcluded::employer),
                name.isEmpty(),
                firstReport.or(() -> firstEvent),
                reporter,
                Collections.unmodifiableSet(EnumSet.copyOf(questions)),
                Optional.empty(),
                trafficAccident,
                conclusion.flatMap(AccidentConcluded::jasaRaharjaPaid));
    }

    private Optional<OffsetDateTime> eventAt() {
        return name.flatMap(which -> switch (CaseKind.ofKey(which.caseKey())) {
            case DEATH -> diedAt;
            case ACCIDENT -> happenedAt.or(() -> beginOf(which));
            case DISEASE -> beginOf(which);
        });
    }

    private static Optional<OffsetDateTime> beginOf(CaseName which) {
        LocalDate day =
                LocalDate.parse(which.caseKey().substring(which.caseKey().indexOf(':') + 1));
        return Optional.of(day.atStartOfDay().atOffset(WorkClock.WITA));
    }

    private List<TransportCost> transport() {
        List<TransportCost> all = new ArrayList<>();
        conclusion.ifPresent(how -> all.addAll(how.transport()));
        bills.values().forEach(bill -> all.addAll(bill.transport()));
        return List.copyOf(all);
    }

    private TreatmentCosts treatment() {
        TreatmentCosts sum = conclusion.flatMap(AccidentConcluded::treatment).orElse(TreatmentCosts.none());
        for (TreatmentBill bill : bills.values()) {
            sum = sum.plus(bill.costs());
        }
        return sum;
    }

    private static Optional<Instant> earlier(Optional<Instant> known, Instant next) {
        return Optional.of(known.filter(next::isAfter).orElse(next));
    }

    private static LocalDate first(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
