package id.payung.enrollment.roster;

import id.payung.platform.web.Etags;
import java.util.List;
import java.util.TreeMap;

/** The entity tag of a roster: of all that is a fact about it, not of the rate and the time left, which a clock moves. */
final class RosterTag {

    private RosterTag() {}

    /** The value with its quotes; weak, so the header writes {@code W/} before it. */
    static String of(RosterView roster) {
        List<Object> facts = List.of(
                roster.status(),
                roster.rows(),
                roster.processed(),
                new TreeMap<>(roster.counts()),
                new TreeMap<>(roster.countsByCode()),
                new TreeMap<>(roster.countsByRegion()),
                roster.amount(),
                roster.billNumber(),
                roster.problem());
        return Etags.ofFacts(facts.toString());
    }
}
