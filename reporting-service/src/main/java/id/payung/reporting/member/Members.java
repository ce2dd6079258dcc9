package id.payung.reporting.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Members while a batch of events is folded into them. What changes is told as transitions: how often somebody who
 * counted in one way counts in another from now on, and why.
 */
public final class Members {

    private final Map<UUID, Member> byId;
    private final Map<UUID, Open> open = new HashMap<>();
    private final Map<Transition, Integer> transitions = new HashMap<>();

    /** A change of one member that the next event of the same cause may still extend. */
    private record Open(Member before, String cause) {}

    /** @param before state of the members that the events name, as far as they are known */
    public Members(Map<UUID, Member> before) {
        this.byId = new HashMap<>(before);
    }

    /** Takes the next event in the order of the feed. */
    public void apply(MemberEvent event) {
        if (event instanceof MemberEvent.Merged merged) {
            Member duplicate = get(merged.member());
            Member remaining = get(merged.into()).joined(duplicate);
            change(merged.member(), duplicate.withoutCovers(), merged.cause());
            change(merged.into(), remaining, merged.cause());
        } else {
            change(event.member(), after(get(event.member()), event), event.cause());
        }
    }

    private static Member after(Member member, MemberEvent event) {
        if (event instanceof MemberEvent.Started started) {
            return member.described(started.region(), started.sex(), started.birthYear())
                    .with(started.covers());
        }
        if (event instanceof MemberEvent.Ended ended) {
            return member.each(cover -> cover.isOf(ended.sponsor(), ended.job()) ? cover.endedOn(ended.on()) : cover);
        }
        if (event instanceof MemberEvent.Restored restored) {
            return member.each(
                    cover -> cover.isOf(restored.sponsor(), restored.job()) ? cover.goesOnAfter(restored.on()) : cover);
        }
        if (event instanceof MemberEvent.Described described) {
            return member.described(described.region(), described.sex(), described.birthYear());
        }
        throw new IllegalStateException("A merge concerns two members");
    }

    private Member get(UUID id) {
        return byId.getOrDefault(id, Member.UNKNOWN);
    }

    private void change(UUID id, Member after, String cause) {
        Member before = get(id);
        Open known = open.get(id);
        if (known == null || !known.cause().equals(cause)) {
            close(id);
            open.put(id, new Open(before, cause));
        }
        byId.put(id, after);
    }

    private void close(UUID id) {
        Open change = open.remove(id);
        if (change != null && !change.before().equals(get(id))) {
            transitions.merge(new Transition(change.before(), get(id), change.cause()), 1, Integer::sum);
        }
    }

    /** All transitions of the batch with the number of members who made them. */
    public Map<Transition, Integer> transitions() {
        List.copyOf(new ArrayList<>(open.keySet())).forEach(this::close);
        return Map.copyOf(transitions);
    }

    /** The members that are not any more as they were. */
    public Map<UUID, Member> changedSince(Map<UUID, Member> before) {
        Map<UUID, Member> changed = new HashMap<>(byId);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return changed;
    }
}
