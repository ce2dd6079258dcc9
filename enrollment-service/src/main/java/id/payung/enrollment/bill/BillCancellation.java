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

    private static final String CANCELLED_EVENTS =
            """
            insert into outbox (change_id, line, member_id, type, data)
            select ?, row_number() over () - 1, c.member_id, 'enrollment.cancelled.v1', json_build_object(
                'memberId', c.member_id, 'sponsor', ?::text, 'segment', c.segment, 'job', c.job,
                'from', c.from_date, 'until', c.until_date, 'amount', c.jkk + c.jkm, 'bill', ?::text,
                'cause', 'BILL_CANCELLED')
            from coverage c where c.bill_id = ? and c.superseded_change = ?
            """;

    private static final String FREE_PLACES =
            """
            with freed as (
                update enrollment e set holds_place = false
                from coverage c
                where c.bill_id = ? and c.superseded_change = ?
                  and e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job and e.holds_place
                  and not exists (select 1 from coverage o where o.member_id = e.member_id
                                  and o.sponsor_id = e.sponsor_id and o.job = e.job and o.superseded_change is null)
                returning 1)
            update sponsor set places_taken = greatest(0, places_taken - (select count(*) from freed))
            where sponsor_id = ? and quota is not null
            """;

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
        Database.update(connection, CANCELLED_EVENTS, change, bill.sponsor(), bill.number(), billId, change);
        UUID sponsorId = Database.list(
                        connection,
                        "select sponsor_id from bill where bill_id = ?",
                        row -> row.getObject(1, UUID.class),
                        billId)
                .get(0);
        Database.update(connection, FREE_PLACES, billId, change, sponsorId);
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
