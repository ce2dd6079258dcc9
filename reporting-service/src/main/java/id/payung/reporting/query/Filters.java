package id.payung.reporting.query;

import id.payung.platform.web.Queries;
import id.payung.reporting.reference.Occupation;
import id.payung.reporting.reference.Occupations;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the filters by code; one that nobody knows is refused, never answered with nothing. */
@ApplicationScoped
public class Filters {

    private static final List<String> PROGRAMS = List.of("JKK", "JKM");

    private final List<String> occupations;
    private final KnownSponsors sponsors;

    Filters(Occupations occupations, KnownSponsors sponsors) {
        this.sponsors = sponsors;
        this.occupations = occupations.all().stream().map(Occupation::code).toList();
    }

    public Map<Dimension, String> of(String occupation, String sponsor, String program) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        if (occupation != null) {
            values.put(Dimension.OCCUPATION, known("occupation", occupation, occupations));
        }
        if (program != null) {
            values.put(Dimension.PROGRAM, known("program", program, PROGRAMS));
        }
        if (sponsor != null) {
            values.put(Dimension.SPONSOR, sponsors.require(sponsor));
        }
        return values;
    }

    private static String known(String name, String value, List<String> codes) {
        if (!codes.contains(value)) {
            String all = String.join(", ", codes);
            throw Queries.invalid(name, "One of " + all, "Salah satu dari " + all);
        }
        return value;
    }
}
