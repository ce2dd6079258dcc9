package id.payung.reporting.sheet;

import java.time.Instant;
import java.util.Optional;

/**
 * A position in the feeds: what was known at an instant.
 *
 * @param generation of the projections
 * @param publication last one that counts, 0 before the first
 * @param at until when everything is known that answers say: the time of the last publication or figure, or the instant
 *     asked for
 * @param figuresAt the same for the figures from outside alone
 * @param enrollmentAt when the feed of enrollment-service last changed anything
 * @param claimsAt when that of claims-service did
 */
public record Snapshot(
        int generation,
        long publication,
        Instant at,
        Instant figuresAt,
        Optional<Instant> enrollmentAt,
        Optional<Instant> claimsAt) {}
