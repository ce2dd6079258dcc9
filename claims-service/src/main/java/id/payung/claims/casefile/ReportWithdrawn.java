package id.payung.claims.casefile;

/**
 * Another event should not have been sent.
 *
 * @param withdraws a report or a correction; what a withdrawn correction replaced holds again
 */
public record ReportWithdrawn(EventKey withdraws, String reason) implements EventData {}
