package id.payung.claims.law.heirs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who may inherit the benefit.
 *
 * @param id opaque; it becomes part of the codes of findings
 * @param claimant holds the heirs' certificate and claims for all
 * @param hasGuardian somebody receives the money in the place of a minor
 * @param notarialDeed the will that names this person is a notarial deed
 */
public record Relative(
        String id,
        Relation relation,
        Optional<LocalDate> birthDate,
        boolean claimant,
        boolean hasGuardian,
        boolean notarialDeed) {}
