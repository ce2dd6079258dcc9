package id.payung.claims.intake;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.FollowUpReport;
import id.payung.claims.casefile.OpeningReport;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;

/** Has a case worked on, once there is a report in it and enrollment can be asked. */
@ApplicationScoped
class CaseTurn {

    private final Database database;
    private final StoredEvents events;
    private final EventMarks marks;
    private final CorrectionLink corrections;
    private final MovedCases moved;
    private final KeptEvents kept;
    private final EnrollmentReach enrollment;
    private final SchoolYearTurn schoolYears;
    private final Instance<CaseWorker> worker;

    CaseTurn(
            Database database,
            StoredEvents events,
            EventMarks marks,
            CorrectionLink corrections,
            MovedCases moved,
            KeptEvents kept,
            EnrollmentReach enrollment,
            SchoolYearTurn schoolYears,
            Instance<CaseWorker> worker) {
        this.database = database;
        this.events = events;
        this.marks = marks;
        this.corrections = corrections;
        this.moved = moved;
        this.kept = kept;
        this.enrollment = enrollment;
        this.schoolYears = schoolYears;
        this.worker = worker;
    }

    /** Works on the case of these events; where it has no report, on the case that its events have moved to. */
    void work(CaseRef ref, List<StoredRow> group) {
        List<EventKey> keys = group.stream().map(StoredRow::key).toList();
        boolean opens = opensCase(group);
        if (opens || events.hasReport(ref)) {
            workNow(ref, keys, opens);
            return;
        }
        Optional<CaseRef> followed = moved.follow(ref, keys);
        if (followed.isPresent()) {
            workNow(followed.get(), keys, false);
        } else {
            kept.keep(keys, WaitsFor.REPORT);
        }
    }

    /** Takes in a correction or withdrawal and answers the case that lost its report by it. */
    Optional<CaseRef> correct(StoredRow row) {
        CorrectionLink.Linked linked = corrections.link(row);
        if (linked instanceof CorrectionLink.Found found) {
            work(found.now(), List.of(row));
            return found.before();
        }
        if (linked instanceof CorrectionLink.OfSchoolYear year) {
            schoolYears.correct(row.key(), year.proof());
        } else if (linked instanceof CorrectionLink.Refused refused) {
            marks.refused(row.key(), refused.code());
        } else {
            kept.keep(List.of(row.key()), WaitsFor.REPORT);
        }
        return Optional.empty();
    }

    /** Works on a case that has lost its report; what came for it while the report moved goes after it. */
    void workAgain(CaseRef ref) {
        if (worker.isResolvable()) {
            List<EventKey> strays = moved.strays(ref);
            if (!strays.isEmpty()) {
                moved.follow(ref, strays).ifPresent(home -> workNow(home, strays, false));
            }
            worker.get().work(ref);
            moved.done(ref);
        }
    }

    private void workNow(CaseRef ref, List<EventKey> keys, boolean opens) {
        if (worker.isUnsatisfied()) {
            kept.keep(keys, WaitsFor.TURN);
        } else if (enrollment.isBetterLeftAlone()) {
            kept.keep(keys, WaitsFor.ENROLLMENT);
        } else {
            Worked worked = worker.get().work(ref);
            if (enrollment.found()) {
                kept.wake(WaitsFor.ENROLLMENT);
            }
            worked.refused().forEach(marks::refused);
            if (worked.claimId().isEmpty()) {
                closeWithoutClaim(ref);
            }
            if (!opens || !worked.applied().containsAll(keys)) {
                // those that are kept still: there is no report, or it moved away at the same moment
                kept.keep(keys, WaitsFor.REPORT);
            }
        }
    }

    /** Where every report was withdrawn before a claim came to life, only what may follow a new report still waits. */
    private void closeWithoutClaim(CaseRef ref) {
        List<CaseEvent> read = database.call(connection -> events.ofCase(connection, ref));
        if (CaseFile.fold(read).withdrawn()) {
            marks.taken(
                    read.stream()
                            .filter(event -> !(event.data() instanceof FollowUpReport))
                            .map(CaseEvent::key)
                            .toList(),
                    Optional.empty());
        }
    }

    private static boolean opensCase(List<StoredRow> group) {
        return group.stream()
                .anyMatch(row -> OpeningReport.class.isAssignableFrom(row.type().data()));
    }
}
