package id.payung.claims.law;

/**
 * A receipt for carrying the injured worker.
 *
 * @param cost whole rupiah
 */
public record TransportCost(TransportMode mode, long cost) {}
