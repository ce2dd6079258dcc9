package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.PaymentSettled;
import id.payung.claims.cover.EnrollmentUnreachable;
import id.payung.platform.problem.SafeTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Hands stored events to whom they concern, and keeps those that cannot be taken in yet. */
@ApplicationScoped
class EventTurn {

    private static final Logger LOG = Logger.getLogger(EventTurn.class);

    private final CaseTurn cases;
    private final EventContents contents;
    private final ReceptionMarks marks;
    private final KeptEvents kept;
    private final EnrollmentReach enrollment;
    private final Instance<SettlementReceiver> settlements;
    private final SchoolYearTurn schoolYears;

    EventTurn(
            CaseTurn cases,
            EventContents contents,
            ReceptionMarks marks,
            KeptEvents kept,
            EnrollmentReach enrollment,
            Instance<SettlementReceiver> settlements,
            SchoolYearTurn schoolYears) {
        this.cases = cases;
        this.contents = contents;
        this.marks = marks;
        this.kept = kept;
        this.enrollment = enrollment;
        this.settlements = settlements;
        this.schoolYears = schoolYears;
    }

    /** Takes the turn of events of one case, or of one event that belongs to none. What fails is kept. */
    @ActivateRequestContext // who acts is written down further on as in every call, also where no call is waiting
    void take(List<StoredRow> group) {
        List<EventKey> keys = group.stream().map(StoredRow::key).toList();
        try {
            hand(group.get(0), group);
        } catch (EnrollmentUnreachable away) {
            enrollment.lost();
            kept.keep(keys, WaitsFor.ENROLLMENT);
        } catch (RuntimeException failed) {
            LOG.warnf("%d events will be tried again: %s", keys.size(), SafeTrace.of(failed));
            kept.keep(keys, WaitsFor.TURN);
        }
    }

    /** Works on a case that has lost events to another one; what fails has another turn. */
    @ActivateRequestContext
    void takeAgain(CaseRef ref) {
        try {
            cases.workAgain(ref);
        } catch (EnrollmentUnreachable away) {
            enrollment.lost();
        } catch (RuntimeException failed) {
            LOG.warnf("A case will be tried again: %s", SafeTrace.of(failed));
        }
    }

    private void hand(StoredRow first, List<StoredRow> group) {
        switch (first.type()) {
            case PAYMENT_SETTLED -> settle(first.key());
            case EDUCATION_CONFIRMED -> schoolYears.confirm(first.key());
            case REPORT_CORRECTED, REPORT_WITHDRAWN -> cases.correct(first).ifPresent(this::takeAgain);
            case DEATH_REPORTED,
                    ACCIDENT_REPORTED,
                    DISEASE_REPORTED,
                    ACCIDENT_CONCLUDED,
                    DOCUMENTS_RECEIVED,
                    TREATMENT_BILLED -> cases.work(first.ref().orElseThrow(), group);
        }
    }

    private void settle(EventKey key) {
        if (settlements.isUnsatisfied()) {
            kept.keep(Set.of(key), WaitsFor.ORDER);
        } else {
            marks.conclude(key, settlements.get().settle((PaymentSettled) contents.of(key), key));
        }
    }
}
