package id.payung.reporting.projection;

import id.payung.platform.subscription.IncomingEvent;
import id.payung.reporting.claims.ClaimEventReading;
import id.payung.reporting.claims.ClaimFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Folds events of claims-service into the claims of a generation. */
@ApplicationScoped
class ClaimProjection implements Projection {

    private static final Logger LOG = Logger.getLogger(ClaimProjection.class);

    private final ClaimVersions versions;
    private final Pseudonyms pseudonyms;

    ClaimProjection(ClaimVersions versions, Pseudonyms pseudonyms) {
        this.versions = versions;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String feed() {
        return Feeds.CLAIMS;
    }

    @Override
    public Set<String> types() {
        return ClaimEventReading.TYPES;
    }

    @Override
    public void project(Connection connection, int generation, long publication, List<IncomingEvent> events)
            throws SQLException {
        Set<UUID> named = events.stream()
                .flatMap(event -> ClaimEventReading.claim(event, pseudonyms::of).stream())
                .collect(Collectors.toSet());
        Map<UUID, ClaimFact> before = versions.latest(connection, generation, named);
        Map<UUID, ClaimFact> after = new HashMap<>(before);
        for (IncomingEvent event : events) {
            fold(after, event);
        }
        after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        versions.append(connection, generation, publication, after);
    }

    private void fold(Map<UUID, ClaimFact> claims, IncomingEvent event) {
        Optional<UUID> claim = ClaimEventReading.claim(event, pseudonyms::of);
        Optional<ClaimFact> after = claim.flatMap(
                id -> ClaimEventReading.after(Optional.ofNullable(claims.get(id)), event, pseudonyms::of));
        if (after.isPresent()) {
            claims.put(claim.orElseThrow(), after.get());
        } else {
            LOG.errorf("Passed over, for it lacks what its type has: %s", event);
        }
    }
}
