package id.payung.claims.payment;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Timeline;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Asks for the money of a returned order to go to another account; another person confirms it. */
@ApplicationScoped
class OrderReplacement {

    private final Database database;
    private final OrderBook book;
    private final CaseParts parts;
    private final Timeline timeline;
    private final Audit audit;

    OrderReplacement(Database database, OrderBook book, CaseParts parts, Timeline timeline, Audit audit) {
        this.database = database;
        this.book = book;
        this.parts = parts;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Makes the order that waits for a confirmation; the same account again gets the order that was made. */
    AskedOrder propose(String number, String ifMatch, ReplacementRequest request, Actor officer) {
        return Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> proposed(c, number, ifMatch, request, officer))));
    }

    private AskedOrder proposed(
            Connection connection, String number, String ifMatch, ReplacementRequest request, Actor officer)
            throws SQLException {
        OrderRow order = book.lock(connection, number);
        Optional<OrderRow> earlier = book.replacementOf(connection, order);
        if (earlier.isPresent()) {
            if (!book.account(earlier.get()).equals(request.account())) {
                throw PaymentProblems.REPLACED_OTHERWISE.refusal();
            }
            return new AskedOrder(earlier.get().number(), false);
        }
        Etags.requireMatch(ifMatch, order.version());
        parts.requireNotApprover(connection, order.claimId(), officer);
        if (order.status() != OrderStatus.RETURNED) {
            throw PaymentProblems.NOT_RETURNED.refusal();
        }
        Payable payable = new Payable(order.payee(), order.kind(), order.amount(), request.account());
        NewOrder.Asked asked = new NewOrder.Asked(officer.subject(), request.reason());
        String fresh = book.insert(connection, NewOrder.inPlaceOf(order, payable, asked));
        timeline.record(
                connection,
                order.claimId(),
                officer.subject(),
                "ORDER_REPLACEMENT_PROPOSED",
                Map.of("order", number, "by", fresh, "reason", request.reason()));
        audit.record(officer, "ORDER_REPLACEMENT_PROPOSED", "order " + number, "");
        return new AskedOrder(fresh, true);
    }
}
