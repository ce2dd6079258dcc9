package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.OpeningReport;
import id.payung.claims.casefile.PaymentSettled;
import id.payung.claims.cover.EnrollmentUnreachable;
import id.payung.platform.database.Database;
import id.payung.platform.problem.SafeTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Hands stored events to whom they concern, and keeps those that cannot be taken in yet. */
@ApplicationScoped
class EventTurn {

    private static final Logger LOG = Logger.getLogger(EventTurn.class);

    private final Database database;
    private final StoredEvents events;
    private final EventContents contents;
    private final CorrectionLink corrections;
    private final KeptEvents kept;
    private final EnrollmentReach enrollment;
    private final Instance<CaseWorker> cases;
    private final Instance<SettlementReceiver> settlements;
    private final Instance<SchoolYearReceiver> schoolYears;

    EventTurn(
            Database database,
            StoredEvents events,
            EventContents contents,
            CorrectionLink corrections,
            KeptEvents kept,
            EnrollmentReach enrollment,
            Instance<CaseWorker> cases,
            Instance<SettlementReceiver> settlements,
            Instance<SchoolYearReceiver> schoolYears) {
        this.database = database;
        this.events = events;
        this.contents = contents;
        this.corrections = corrections;
        this.kept = kept;
        this.enrollment = enrollment;
        this.cases = cases;
        this.settlements = settlements;
        this.schoolYears = schoolYears;
    }

    /** Takes the turn of events of one case, or of one event that belongs to none. What fails is kept. */
    void take(List<StoredRow> group) {
        List<EventKey> keys = group.stream().map(StoredRow::key).toList();
        try {
            take(group.get(0), group);
        } catch (EnrollmentUnreachable away) {
            enrollment.lost();
            kept.keep(keys, WaitsFor.ENROLLMENT);
        } catch (RuntimeException failed) {
            LOG.warnf("%d events will be tried again: %s", keys.size(), SafeTrace.of(failed));
            kept.keep(keys, WaitsFor.TURN);
        }
    }

    /** Works on a case that has lost events to another one. */
    void takeAgain(CaseRef ref) {
        try {
            if (cases.isResolvable()) {
                cases.get().work(ref);
                kept.done(ref);
            }
        } catch (EnrollmentUnreachable away) {
            enrollment.lost();
        } catch (RuntimeException failed) {
            LOG.warnf("A case will be tried again: %s", SafeTrace.of(failed));
        }
    }

    private void take(StoredRow first, List<StoredRow> group) {
        switch (first.type()) {
            case PAYMENT_SETTLED -> settle(first.key());
            case EDUCATION_CONFIRMED -> confirmSchoolYear(first.key());
            case REPORT_CORRECTED, REPORT_WITHDRAWN -> correct(first);
            case DEATH_REPORTED,
                    ACCIDENT_REPORTED,
                    DISEASE_REPORTED,
                    ACCIDENT_CONCLUDED,
                    DOCUMENTS_RECEIVED,
                    TREATMENT_BILLED -> workOn(first.ref().orElseThrow(), group);
        }
    }

    private void workOn(CaseRef ref, List<StoredRow> group) {
        List<EventKey> keys = group.stream().map(StoredRow::key).toList();
        if (!opensCase(group) && !events.hasReport(ref)) {
            kept.keep(keys, WaitsFor.REPORT);
        } else if (cases.isUnsatisfied()) {
            kept.keep(keys, WaitsFor.TURN);
        } else if (enrollment.isBetterLeftAlone()) {
            kept.keep(keys, WaitsFor.ENROLLMENT);
        } else {
            Worked worked = cases.get().work(ref);
            if (enrollment.found()) {
                kept.wake(WaitsFor.ENROLLMENT);
            }
            refuse(worked.refused());
            if (!worked.applied().containsAll(keys)) {
                kept.keep(keys, WaitsFor.REPORT);
            }
        }
    }

    private static boolean opensCase(List<StoredRow> group) {
        return group.stream()
                .anyMatch(row -> OpeningReport.class.isAssignableFrom(row.type().data()));
    }

    private void correct(StoredRow row) {
        CorrectionLink.Linked linked = corrections.link(row);
        if (linked instanceof CorrectionLink.Refused refused) {
            refuse(Map.of(row.key(), refused.code()));
        } else if (linked instanceof CorrectionLink.Missing) {
            kept.keep(List.of(row.key()), WaitsFor.REPORT);
        } else if (linked instanceof CorrectionLink.Found found) {
            workOn(found.now(), List.of(row));
            found.before().ifPresent(this::takeAgain);
        }
    }

    private void settle(EventKey key) {
        if (settlements.isUnsatisfied()) {
            kept.keep(Set.of(key), WaitsFor.ORDER);
        } else {
            concludes(key, settlements.get().settle((PaymentSettled) contents.of(key), key));
        }
    }

    private void confirmSchoolYear(EventKey key) {
        if (schoolYears.isUnsatisfied()) {
            kept.keep(Set.of(key), WaitsFor.ORDER);
        } else {
            concludes(key, schoolYears.get().confirm((EducationConfirmed) contents.of(key), key));
        }
    }

    private void concludes(EventKey key, Reception reception) {
        if (reception instanceof Reception.Taken taken) {
            database.inTransaction(connection -> {
                events.markTaken(connection, key, taken.claimId());
                return key;
            });
        } else if (reception instanceof Reception.Waits waits) {
            kept.keep(Set.of(key), waits.what());
        } else if (reception instanceof Reception.Refused refused) {
            refuse(Map.of(key, refused.code()));
        }
    }

    private void refuse(Map<EventKey, String> refused) {
        if (!refused.isEmpty()) {
            database.inTransaction(connection -> {
                for (Map.Entry<EventKey, String> each : refused.entrySet()) {
                    events.markRefused(connection, each.getKey(), each.getValue());
                }
                return refused;
            });
        }
    }
}
