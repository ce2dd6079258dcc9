package id.payung.reporting.projection;

import id.payung.platform.subscription.IncomingEvent;
import id.payung.reporting.member.Member;
import id.payung.reporting.member.MemberEvent;
import id.payung.reporting.member.MemberEventReading;
import id.payung.reporting.member.Members;
import id.payung.reporting.tally.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Folds events of enrollment-service into the members and figures of a generation. */
@ApplicationScoped
class MemberProjection implements Projection {

    private static final Logger LOG = Logger.getLogger(MemberProjection.class);

    private final MemberStates states;
    private final CoverageCells cells;
    private final ClaimVersions claims;
    private final Pseudonyms pseudonyms;

    MemberProjection(MemberStates states, CoverageCells cells, ClaimVersions claims, Pseudonyms pseudonyms) {
        this.states = states;
        this.cells = cells;
        this.claims = claims;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String feed() {
        return Feeds.ENROLLMENT;
    }

    @Override
    public Set<String> types() {
        return MemberEventReading.TYPES;
    }

    @Override
    public void project(Connection connection, int generation, long publication, List<IncomingEvent> events)
            throws SQLException {
        List<MemberEvent> read = read(events);
        HeardSponsors.note(connection, read);
        Map<UUID, Member> before = states.load(connection, generation, named(read));
        Members members = new Members(before);
        read.forEach(members::apply);
        Tally tally = new Tally();
        members.transitions().forEach(tally::add);
        Map<UUID, Member> changed = members.changedSince(before);
        states.save(connection, generation, changed);
        claims.move(connection, generation, publication, moved(before, changed));
        cells.publish(connection, generation, publication, tally.changes());
    }

    /** In their order, by all processors: tens of thousands may come at once. */
    private List<MemberEvent> read(List<IncomingEvent> events) {
        return events.parallelStream().flatMap(this::read).toList();
    }

    private Stream<MemberEvent> read(IncomingEvent event) {
        Optional<MemberEvent> known = MemberEventReading.read(event, pseudonyms::of);
        if (known.isEmpty()) {
            LOG.errorf("Passed over, for it lacks what its type has: %s", event);
        }
        return known.stream();
    }

    private static Map<UUID, String> moved(Map<UUID, Member> before, Map<UUID, Member> changed) {
        Map<UUID, String> moved = new HashMap<>();
        changed.forEach((id, member) -> {
            if (!member.region().equals(before.getOrDefault(id, Member.UNKNOWN).region())) {
                moved.put(id, member.region());
            }
        });
        return moved;
    }

    private static Set<UUID> named(List<MemberEvent> events) {
        Set<UUID> named = new HashSet<>();
        for (MemberEvent event : events) {
            named.add(event.member());
            if (event instanceof MemberEvent.Merged merged) {
                named.add(merged.into());
            }
        }
        return named;
    }
}
