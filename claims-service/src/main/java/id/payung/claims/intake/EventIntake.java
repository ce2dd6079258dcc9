package id.payung.claims.intake;

import id.payung.claims.casefile.EventKey;
import id.payung.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
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

    private final CaseOfEvent caseOf;
    private final EventStore store;
    private final GroupTurns turns;
    private final KeptEvents kept;
    private final KeptEventWorker worker;

    EventIntake(CaseOfEvent caseOf, EventStore store, GroupTurns turns, KeptEvents kept, KeptEventWorker worker) {
        this.caseOf = caseOf;
        this.store = store;
        this.turns = turns;
        this.kept = kept;
        this.worker = worker;
    }

    /** What became of each event, in their order. Of two of the same key the first counts. */
    List<EventOutcome> receive(List<IncomingEvent> events, String receivedFrom) {
        Map<EventKey, EventStore.Placed> placed = new LinkedHashMap<>();
        Map<EventKey, EventOutcome> refused = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            if (!placed.containsKey(event.key()) && !refused.containsKey(event.key())) {
                place(event, placed, refused);
            }
        }
        Set<EventKey> fresh = placed.isEmpty() ? Set.of() : store.insert(List.copyOf(placed.values()), receivedFrom);
        work(placed.values().stream()
                .filter(each -> fresh.contains(each.event().key()))
                .map(EventIntake::row)
                .toList());
        return outcomes(events, fresh, refused);
    }

    private void place(
            IncomingEvent event, Map<EventKey, EventStore.Placed> placed, Map<EventKey, EventOutcome> refused) {
        try {
            placed.put(event.key(), new EventStore.Placed(event, caseOf.of(event.data())));
        } catch (ProblemException problem) {
            refused.put(
                    event.key(),
                    EventOutcome.refused(event.key(), problem.type().code()));
        }
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
            List<IncomingEvent> events, Set<EventKey> fresh, Map<EventKey, EventOutcome> refused) {
        Map<EventKey, EventStore.Stored> stored =
                store.stored(events.stream().map(IncomingEvent::key).distinct().toList());
        List<EventOutcome> outcomes = new ArrayList<>(events.size());
        Set<EventKey> told = new java.util.HashSet<>();
        for (IncomingEvent event : events) {
            boolean first = told.add(event.key());
            EventStore.Stored row = stored.get(event.key());
            outcomes.add(
                    row == null ? refused.get(event.key()) : outcome(event, row, first && fresh.contains(event.key())));
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

    private static StoredRow row(EventStore.Placed placed) {
        IncomingEvent event = placed.event();
        return new StoredRow(event.key(), event.type(), placed.ref(), event.about());
    }
}
