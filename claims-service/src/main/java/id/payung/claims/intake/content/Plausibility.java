package id.payung.claims.intake.content;

import id.payung.claims.casefile.AccidentConcluded;
import id.payung.claims.casefile.AccidentReported;
import id.payung.claims.casefile.CaseReport;
import id.payung.claims.casefile.DeathReported;
import id.payung.claims.casefile.DiseaseReported;
import id.payung.claims.casefile.DocumentReceipt;
import id.payung.claims.casefile.DocumentsReceived;
import id.payung.claims.casefile.EventData;
import id.payung.claims.casefile.PaymentSettled;
import id.payung.claims.casefile.ReportCorrected;
import id.payung.claims.casefile.TreatmentBilled;
import id.payung.claims.law.EventKind;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.time.WorkClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what one event says that cannot be true. What only several events together can tell is asked of a person
 * instead, see the questions of the case file.
 */
final class Plausibility {

    /** Clocks of senders may be ahead of ours by so much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** Before any worker who can be known: a typing error, and nothing that enrollment could be asked about. */
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private final Instant latest;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    Plausibility(Instant now) {
        latest = now.plus(CLOCK_SKEW);
        today = WorkClock.dayOf(latest);
    }

    List<FieldProblem> problems(EventData data, String at) {
        if (data instanceof ReportCorrected correction) {
            return problems(correction.data(), at + "/data");
        }
        if (data instanceof DeathReported death) {
            check(death, at);
        } else if (data instanceof AccidentReported accident) {
            check(accident, at);
        } else if (data instanceof DiseaseReported disease) {
            check(disease, at);
        } else if (data instanceof AccidentConcluded conclusion) {
            check(conclusion, at);
        } else if (data instanceof DocumentsReceived documents) {
            new FamilyPlausibility(documents.nik(), Optional.empty(), Optional.empty(), today)
                    .check(documents, at, problems);
        } else if (data instanceof TreatmentBilled bill) {
            notLater(bill.billedOn(), at + "/billedOn");
        } else if (data instanceof PaymentSettled settlement) {
            notLater(settlement.settledAt(), DataCode.EVENT_IN_FUTURE, at + "/settledAt");
        }
        if (data instanceof CaseReport report) {
            checkDocuments(report.documents(), at + "/documents");
        }
        return problems;
    }

    private void check(DeathReported death, String at) {
        notLater(death.diedAt(), DataCode.DEATH_IN_FUTURE, at + "/diedAt");
        LocalDate diedOn = death.diedOn();
        when(isAfter(death.birthDate(), diedOn), DataCode.DEATH_BEFORE_BIRTH, at + "/diedAt");
        when(isAfter(death.accidentDate(), diedOn), DataCode.ACCIDENT_AFTER_DEATH, at + "/accidentDate");
        death.diagnosedOn().ifPresent(day -> notLater(day, at + "/diagnosedOn"));
        new FamilyPlausibility(Optional.of(death.nik()), death.birthDate(), Optional.of(diedOn), today)
                .check(death, at, problems);
    }

    private void check(AccidentReported accident, String at) {
        notLater(accident.occurredAt(), DataCode.EVENT_IN_FUTURE, at + "/occurredAt");
        LocalDate day = WorkClock.dayOf(accident.occurredAt().toInstant());
        when(isAfter(accident.birthDate(), day), DataCode.EVENT_BEFORE_BIRTH, at + "/birthDate");
        new FamilyPlausibility(Optional.of(accident.nik()), accident.birthDate(), Optional.empty(), today)
                .check(accident, at, problems);
    }

    private void check(DiseaseReported disease, String at) {
        notLater(disease.diagnosedOn(), at + "/diagnosedOn");
        new FamilyPlausibility(Optional.of(disease.nik()), disease.birthDate(), Optional.empty(), today)
                .check(disease, at, problems);
    }

    private void check(AccidentConcluded conclusion, String at) {
        notLater(conclusion.concludedOn(), at + "/concludedOn");
        when(
                isAfter(conclusion.accidentDate(), conclusion.concludedOn()),
                DataCode.CONCLUDED_BEFORE_EVENT,
                at + "/concludedOn");
        when(
                conclusion.endState() == EventKind.DEATH && conclusion.diedAt().isEmpty(),
                DataCode.MISSING,
                at + "/diedAt");
        Optional<LocalDate> diedOn = conclusion.diedAt().map(died -> WorkClock.dayOf(died.toInstant()));
        conclusion.diedAt().ifPresent(died -> notLater(died, DataCode.DEATH_IN_FUTURE, at + "/diedAt"));
        when(
                diedOn.filter(day -> isAfter(conclusion.accidentDate(), day)).isPresent(),
                DataCode.ACCIDENT_AFTER_DEATH,
                at + "/accidentDate");
        new FamilyPlausibility(conclusion.nik(), Optional.empty(), diedOn, today).check(conclusion, at, problems);
    }

    private void checkDocuments(List<DocumentReceipt> documents, String at) {
        for (int i = 0; i < documents.size(); i++) {
            notLater(documents.get(i).receivedOn(), at + "/" + i + "/receivedOn");
        }
    }

    private void notLater(OffsetDateTime time, DataCode code, String at) {
        when(time.toInstant().isAfter(latest), code, at);
        when(WorkClock.dayOf(time.toInstant()).isBefore(EARLIEST), DataCode.TOO_LONG_AGO, at);
    }

    private void notLater(LocalDate day, String at) {
        when(day.isAfter(today), DataCode.EVENT_IN_FUTURE, at);
        when(day.isBefore(EARLIEST), DataCode.TOO_LONG_AGO, at);
    }

    private static boolean isAfter(Optional<LocalDate> day, LocalDate other) {
        return day.filter(other::isBefore).isPresent();
    }

    private void when(boolean wrong, DataCode code, String at) {
        if (wrong) {
            problems.add(code.at(at));
        }
    }
}
