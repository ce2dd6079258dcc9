package id.payung.enrollment.bill;

import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Cancels an unpaid bill: its jobs are free again, as if nobody had asked for them. */
@ApplicationScoped
class BillCancellation {

    private final Database database;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final BillList bills;
    private final Audit audit;

    BillCancellation(Database database, Outbox outbox, FeedSequencer sequencer, BillList bills, Audit audit) {
        this.database = database;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.bills = bills;
        this.audit = audit;
    }

    /** Cancels; a bill that is cancelled already stays so, a paid one is a conflict. */
    BillView cancel(String number, Actor actor) {
        BillView seen = bills.require(number, actor);
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> inTransaction(connection, seen, actor))));
        sequencer.poke();
        return bills.require(number, actor);
    }

    private Void inTransaction(Connection connection, BillView bill, Actor actor) throws SQLException {
        String status = Database.list(
                        connection,
                        "select status from bill where number = ? for update",
                        row -> row.getString(1),
                        bill.number())
                .get(0);
        if (status.equals("CANCELLED")) {
            return null;
        }
        if (status.equals("PAID")) {
            throw paid();
        }
        UUID billId = Database.list(
                        connection,
                        "update bill set status = 'CANCELLED', version = version + 1 where number = ?"
                                + " returning bill_id",
                        row -> row.getObject(1, UUID.class),
                        bill.number())
                .get(0);
        long change = outbox.openChange(connection);
        Database.update(
                connection,
                "update coverage set superseded_change = ? where bill_id = ? and superseded_change is null",
                change,
                billId);
        FreedJobs.tell(connection, change, 0, billId, bill.number(), "BILL_CANCELLED");
        UUID sponsorId = Database.list(
                        connection,
                        "select sponsor_id from bill where bill_id = ?",
                        row -> row.getObject(1, UUID.class),
                        billId)
                .get(0);
        FreedJobs.freePlaces(connection, change, billId, sponsorId);
        Database.update(connection, "update credit set used_by_bill_id = null where used_by_bill_id = ?", billId);
        audit.record(actor, "BILL_CANCELLED", "bill " + bill.number(), "");
        return null;
    }

    private static ProblemException paid() {
        return BillProblems.BILL_ALREADY_PAID.because(
                "A paid bill cannot be cancelled; end the memberships instead",
                "Tagihan yang sudah dibayar tidak dapat dibatalkan; akhiri kepesertaannya");
    }
}
