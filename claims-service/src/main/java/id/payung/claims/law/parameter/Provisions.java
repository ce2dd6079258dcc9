package id.payung.claims.law.parameter;

import id.payung.claims.law.LegalCitation;
import java.time.LocalDate;
import java.util.Map;

/**
 * Where conditions of the law stand that have no figure.
 *
 * @param reviewed the last day on which somebody checked them
 */
public record Provisions(LocalDate reviewed, Map<String, Provision> provisions) {

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

    /** Where a condition stands; it must be listed. */
    public LegalCitation citation(String name) {
        Provision provision = provisions.get(name);
        Complete.require(provision != null, "the provision " + name);
        return provision.citation();
    }

    /** One provision and how it is known; the marks are those of {@link Parameter.Value}. */
    public record Provision(String description, LocalDate from, LegalCitation citation, Boolean verified, String mark) {

        /** Refuses whatever is incomplete. */
        public Provision {
            Complete.requireText(description, "a description");
            Complete.require(from != null, "a date for each provision");
            Complete.require(citation != null, "a citation for each provision");
            Complete.require(verified != null, "a mark (verified: true or false) for each provision");
            Complete.requireKnownMark(mark);
        }
    }
}
