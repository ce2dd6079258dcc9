package id.payung.claims.payment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Hears of money that left although its order was cancelled, in the transaction that books it. */
public interface CancelledOrderListener {

    /**
     * The bank paid a cancelled order.
     *
     * @param by on whose account the timeline puts it
     */
    void paid(Connection connection, UUID claimId, UUID orderId, String by) throws SQLException;

    /** What the bank had paid came back. */
    void returned(Connection connection, UUID claimId, UUID orderId, String by) throws SQLException;
}
