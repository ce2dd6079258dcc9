package id.payung.claims.law.parameter;

import id.payung.claims.law.LegalCitation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where conditions of the law stand that have no figure.
 *
 * @param reviewed the last day on which somebody checked them
 */
public record Provisions(LocalDate reviewed, Map<String, Provision> provisions) implements Settled {

    /** The file that has them. */
    public static final String FILE = "provisions";

    /** Refuses whatever is incomplete. */
    public Provisions {
        Complete.require(reviewed != null, "the day of its last review");
        Complete.require(provisions != null && !provisions.isEmpty(), "provisions");
        provisions = Map.copyOf(provisions);
    }

    /** Reads them. */
    public static Provisions of(LawFiles files) {
        return files.read(FILE, Provisions.class);
    }

    /** Where a condition stood on a day, and before all law on file where it stood first; it must be listed. */
    public LegalCitation citation(String name, LocalDate day) {
        return rule(name, day).citation();
    }

    /** The same, and whether it was checked. */
    public Rule rule(String name, LocalDate day) {
        return byDay(name).onOrFirst(day).rule();
    }

    /** Where a condition stood on a day; none before it was made. */
    public Optional<LegalCitation> on(String name, LocalDate day) {
        return byDay(name).on(day).map(Entry::citation);
    }

    private ByDay<Entry> byDay(String name) {
        Provision provision = provisions.get(name);
        Complete.require(provision != null, "the provision " + name);
        return new ByDay<>(provision.values(), Entry::from);
    }

    @Override
    public Stream<String> settledBy() {
        return provisions.values().stream()
                .flatMap(provision -> provision.values().stream())
                .map(Entry::settledBy)
                .filter(Objects::nonNull);
    }

    /** One condition over time. */
    public record Provision(String description, List<Entry> values) {

        /** Refuses whatever is incomplete or out of order. */
        public Provision {
            Complete.requireText(description, "a description");
            values = ByDay.ordered(values, Entry::from);
        }
    }

    /** Where it stands from a day on, and how that is known; the marks are those of {@link Parameter.Value}. */
    public record Entry(
            LocalDate from, LegalCitation citation, Boolean verified, String mark, String settledBy, String note) {

        /** Refuses whatever is incomplete. */
        public Entry {
            Complete.require(from != null, "a date for each provision");
            Complete.require(citation != null, "a citation for each provision");
            Complete.requireHonest(mark, verified, settledBy);
        }

        Rule rule() {
            return new Rule(citation, verified);
        }
    }
}
