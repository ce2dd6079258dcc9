package id.payung.claims.intake;

import id.payung.claims.casefile.EventKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes events in. First they are stored, in one statement and for good; then what they change is tried at once, within
 * a bounded time. Whatever that does not reach is kept and worked on later, by any instance.
 */
@ApplicationScoped
class EventIntake {

    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final EventStore store;
    private final GroupTurns turns;
    private final KeptEvents kept;
    private final KeptEventWorker worker;

    EventIntake(CaseOfEvent caseOf, EventStore store, GroupTurns turns, KeptEvents kept, KeptEventWorker worker) {
        this.store = store;
        this.turns = turns;
        this.kept = kept;
        this.worker = worker;
    }

    /** What became of each event, in their order. Of two of the same key the first counts. */
    List<EventOutcome> receive(List<IncomingEvent> events, String receivedFrom) {
        Map<EventKey, IncomingEvent> once = new LinkedHashMap<>();
        events.forEach(event -> once.putIfAbsent(event.key(), event));
        Set<EventKey> fresh = store.insert(List.copyOf(once.values()), receivedFrom);
        work(once.values().stream()
                .filter(event -> fresh.contains(event.key()))
                .map(IncomingEvent::row)
                .toList());
        return outcomes(events, fresh, store.stored(List.copyOf(once.keySet())));
    }

    private void work(List<StoredRow> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        List<StoredRow> untouched = turns.take(fresh, BUDGET);
        if (!untouched.isEmpty()) {
            kept.hasten(untouched.stream().map(StoredRow::key).toList());
            worker.poke();
        }
    }

    private List<EventOutcome> outcomes(
            List<IncomingEvent> events, Set<EventKey> fresh, Map<EventKey, EventStore.Stored> stored) {
        List<EventOutcome> outcomes = new ArrayList<>(events.size());
        Set<EventKey> told = new HashSet<>();
        for (IncomingEvent event : events) {
            boolean isNew = told.add(event.key()) && fresh.contains(event.key());
            outcomes.add(outcome(event, stored.get(event.key()), isNew));
        }
        return outcomes;
    }

    private EventOutcome outcome(IncomingEvent event, EventStore.Stored row, boolean isNew) {
        if (!MessageDigest.isEqual(row.digest(), store.digest(event))) {
            return EventOutcome.differs(event.key());
        }
        return switch (row.state()) {
            case REFUSED -> EventOutcome.refused(event.key(), row.problem().orElse("REFUSED"));
            case APPLIED ->
                isNew
                        ? EventOutcome.processed(event.key(), row.claimId())
                        : EventOutcome.seenBefore(event.key(), row.claimId());
            case KEPT -> isNew ? EventOutcome.kept(event.key()) : EventOutcome.seenBefore(event.key(), row.claimId());
        };
    }
}
