package id.payung.claims.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.claims.casefile.BankAccount;
import id.payung.claims.claim.Timeline;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.problem.ProblemType;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends the money of a returned order elsewhere: an officer names the account, another person confirms it. */
@ApplicationScoped
class OrderReplacement {

    private static final ProblemType SAME_PERSON = new ProblemType(
            "same-person",
            403,
            "Nobody confirms an own proposal; another person must",
            "Usulan sendiri tidak boleh dikonfirmasi; harus orang lain");
    private static final ProblemType REPLACED_OTHERWISE = new ProblemType(
            "order-replaced", 409, "Another order stands in its place already", "Sudah diganti dengan perintah lain");
    private static final ProblemType NO_PROPOSAL = new ProblemType(
            "no-proposal", 409, "No proposal waits for a confirmation", "Tidak ada usulan yang menunggu konfirmasi");

    private final Database database;
    private final OrderIssue orders;
    private final Timeline timeline;
    private final WorkClock clock;
    private final Audit audit;

    OrderReplacement(Database database, OrderIssue orders, Timeline timeline, WorkClock clock, Audit audit) {
        this.database = database;
        this.orders = orders;
        this.timeline = timeline;
        this.clock = clock;
        this.audit = audit;
    }

    /** The number of the order that stands in the place, and whether this call made it. */
    record Replaced(String number, boolean isNew) {}

    private record Row(
            UUID id, UUID claimId, UUID decisionId, String kind, String payee, long amount, OrderStatus status) {}

    private record Proposed(UUID id, UUID claimId, OrderStatus status, String by, UUID replaces, long version) {}

    Replaced propose(String number, ReplacementRequest request, Actor officer) {
        return Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> proposed(c, number, request, officer))));
    }

    void confirm(String number, String ifMatch, Actor approver) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> confirmed(c, number, ifMatch, approver))));
    }

    private Replaced proposed(Connection connection, String number, ReplacementRequest request, Actor officer)
            throws SQLException {
        Row order = lock(connection, number);
        List<Replaced> earlier = Database.list(
                connection,
                "select number, order_id, account from payment_order where replaces = ?",
                row -> {
                    BankAccount account = orders.unseal(row.getObject(2, UUID.class), row.getBytes(3));
                    if (!account.equals(request.account())) {
                        throw REPLACED_OTHERWISE.refusal();
                    }
                    return new Replaced(row.getString(1), false);
                },
                order.id());
        if (!earlier.isEmpty()) {
            return earlier.get(0);
        }
        if (order.status() != OrderStatus.RETURNED) {
            throw PaymentProblems.NOT_RETURNED.refusal();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String fresh = insert(connection, id, order, request, officer);
        timeline.record(
                connection,
                order.claimId(),
                officer.subject(),
                "ORDER_REPLACEMENT_PROPOSED",
                Map.of("order", number, "by", fresh, "reason", request.reason()));
        audit.record(officer, "ORDER_REPLACEMENT_PROPOSED", "order " + number, "");
        return new Replaced(fresh, true);
    }

    private String insert(Connection connection, UUID id, Row order, ReplacementRequest request, Actor officer)
            throws SQLException {
        return Database.list(
                        connection,
                        """
                        insert into payment_order (order_id, number, claim_id, decision_id, kind, payee, amount, status,
                            account, replaces, issued_at, proposed_by, proposed_reason)
                        values (?, 'PO-' || ? || '-' || lpad(nextval('payment_order_number')::text, 7, '0'), ?, ?, ?, ?,
                            ?, 'PROPOSED', ?, ?, ?, ?, ?)
                        returning number
                        """,
                        row -> row.getString(1),
                        id,
                        String.valueOf(clock.today().getYear()),
                        order.claimId(),
                        order.decisionId(),
                        order.kind(),
                        order.payee(),
                        order.amount(),
                        orders.seal(id, request.account()),
                        order.id(),
                        WorkClock.shown(clock.now()),
                        officer.subject(),
                        request.reason())
                .get(0);
    }

    private boolean confirmed(Connection connection, String number, String ifMatch, Actor approver)
            throws SQLException {
        Proposed order = proposedOrder(connection, number);
        if (order.status() != OrderStatus.PROPOSED) {
            throw NO_PROPOSAL.refusal();
        }
        if (approver.subject().equals(order.by())) {
            throw SAME_PERSON.refusal();
        }
        Etags.requireMatch(ifMatch, order.version());
        Database.update(
                connection,
                "update payment_order set status = 'ISSUED', confirmed_by = ?, version = version + 1"
                        + " where order_id = ?",
                approver.subject(),
                order.id());
        Database.update(
                connection,
                "update payment_order set status = 'REPLACED', version = version + 1"
                        + " where order_id = ? and status = 'RETURNED'",
                order.replaces());
        timeline.record(connection, order.claimId(), approver.subject(), "ORDER_REPLACED", Map.of("by", number));
        audit.record(approver, "ORDER_REPLACED", "order " + number, "");
        return true;
    }

    private static Proposed proposedOrder(Connection connection, String number) throws SQLException {
        return Database.list(
                        connection,
                        "select order_id, claim_id, status, proposed_by, replaces, version from payment_order"
                                + " where number = ? for update",
                        row -> new Proposed(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                OrderStatus.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getObject(5, UUID.class),
                                row.getLong(6)),
                        number)
                .stream()
                .findFirst()
                .orElseThrow(PaymentProblems.ORDER_UNKNOWN::refusal);
    }

    private static Row lock(Connection connection, String number) throws SQLException {
        return Database.list(
                        connection,
                        "select order_id, claim_id, decision_id, kind, payee, amount, status from payment_order"
                                + " where number = ? for update",
                        row -> new Row(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6),
                                OrderStatus.valueOf(row.getString(7))),
                        number)
                .stream()
                .findFirst()
                .orElseThrow(PaymentProblems.ORDER_UNKNOWN::refusal);
    }
}
