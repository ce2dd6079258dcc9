package id.payung.claims.payment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Hears of the money of a claim, in the transaction that books it. */
public interface ClaimSettledListener {

    /** Something of the claim was paid; {@code complete} when nothing waits for the bank any more. */
    void settled(Connection connection, UUID claimId, OrderFact order, boolean complete) throws SQLException;

    /**
     * The bank sent something back, or a settled order turned out to be returned; {@code complete} where all that was
     * decided is paid without it.
     */
    void returned(Connection connection, UUID claimId, OrderFact order, boolean complete) throws SQLException;

    /** What is told of an order: whole rupiah, no account. */
    record OrderFact(UUID orderId, String number, String kind, long amount, LocalDate on, String by) {}
}
