package id.payung.claims.intake;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.Correctable;
import id.payung.claims.casefile.Corrections;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.EventType;
import id.payung.claims.casefile.ReportCorrected;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Puts a correction or withdrawal into the case of the report it is about. What a corrected report says then may make it
 * part of another case: of another day, or of another worker.
 */
@ApplicationScoped
class CorrectionLink {

    /** Corrections of corrections of corrections: nobody needs more. */
    private static final int MOST_STEPS = 20;

    private final Database database;
    private final EventVault vault;
    private final CaseOfEvent caseOf;
    private final CaseMove move;

    CorrectionLink(Database database, EventVault vault, CaseOfEvent caseOf, CaseMove move) {
        this.database = database;
        this.vault = vault;
        this.caseOf = caseOf;
        this.move = move;
    }

    /** What the link came to. */
    sealed interface Linked {}

    /** The report has not come yet. */
    record Missing() implements Linked {}

    /** It can never be linked. */
    record Refused(String code) implements Linked {}

    /** The case it is part of now, and the one that its report was part of before, if it moved. */
    record Found(CaseRef now, Optional<CaseRef> before) implements Linked {}

    /** The proof of a school year that it is about, which is part of no case. */
    record OfSchoolYear(EventKey proof) implements Linked {}

    Linked link(StoredRow row) {
        return Retries.ofVictims(() -> database.inTransaction(connection -> link(connection, row)));
    }

    private Linked link(Connection connection, StoredRow row) throws SQLException {
        StoredRow root = row;
        for (int step = 0; root.about().isPresent(); step++) {
            Optional<Named> named = named(connection, root.about().get());
            if (named.isEmpty()) {
                return new Missing();
            }
            if (step == MOST_STEPS || !named.get().canBeCorrected()) {
                return new Refused("NAMES_NO_REPORT");
            }
            if (named.get().isProofBeforeItsTurn()) {
                return new Missing();
            }
            root = named.get().row();
        }
        return root.type() == EventType.EDUCATION_CONFIRMED
                ? new OfSchoolYear(root.key())
                : place(connection, row, root);
    }

    private Linked place(Connection connection, StoredRow row, StoredRow root) throws SQLException {
        List<CaseEvent> chain = move.chain(connection, root.key(), vault::read);
        if (isOfAnotherType(row, root, chain)) {
            return new Refused("CORRECTS_ANOTHER_TYPE");
        }
        Optional<Correctable> holds = Corrections.holding(root.key(), chain);
        CaseRef before = root.ref().orElseThrow();
        CaseRef now = holds.flatMap(caseOf::of).orElse(before);
        move.join(connection, chain.stream().map(CaseEvent::key).toList(), now);
        if (now.equals(before)) {
            return new Found(now, Optional.empty());
        }
        move.follow(connection, before, now);
        return new Found(now, Optional.of(before));
    }

    private static boolean isOfAnotherType(StoredRow row, StoredRow root, List<CaseEvent> chain) {
        return chain.stream()
                .filter(event -> event.key().equals(row.key()))
                .map(CaseEvent::data)
                .anyMatch(data -> data instanceof ReportCorrected correction
                        && correction.data().getClass() != root.type().data());
    }

    private record Named(StoredRow row, EventState state) {

        boolean canBeCorrected() {
            return state != EventState.REFUSED
                    && switch (row.type()) {
                        case REPORT_WITHDRAWN, PAYMENT_SETTLED -> false;
                        case DEATH_REPORTED,
                                ACCIDENT_REPORTED,
                                DISEASE_REPORTED,
                                ACCIDENT_CONCLUDED,
                                DOCUMENTS_RECEIVED,
                                TREATMENT_BILLED,
                                EDUCATION_CONFIRMED,
                                REPORT_CORRECTED -> true;
                    };
        }

        boolean isProofBeforeItsTurn() {
            return row.type() == EventType.EDUCATION_CONFIRMED && state == EventState.KEPT;
        }
    }

    /** Locked, so that two corrections of one report do not move it at the same time. */
    private static Optional<Named> named(Connection connection, EventKey key) throws SQLException {
        return Database.list(
                        connection,
                        "select " + StoredRow.COLUMNS + ", state from claim_event where source = ? and event_id = ?"
                                + " for update",
                        found -> new Named(StoredRow.read(found), EventState.valueOf(found.getString(8))),
                        key.source(),
                        key.id())
                .stream()
                .findFirst();
    }
}
