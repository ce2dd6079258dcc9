package id.payung.claims.intake;

import id.payung.claims.casefile.EventKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What came of working on a case.
 *
 * @param claimId the claim of the case, where there is one by now
 * @param applied the events that the claim has taken in
 * @param refused events that can never be applied, each with its code
 */
public record Worked(Optional<UUID> claimId, Set<EventKey> applied, Map<EventKey, String> refused) {}
