package id.payung.reporting.query;

import id.payung.platform.web.Queries;
import id.payung.reporting.reference.Occupation;
import id.payung.reporting.reference.Occupations;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the filters by code. A sponsor that nobody knows has no figures; of everything else the codes are known. */
@ApplicationScoped
public class Filters {

    private static final List<String> PROGRAMS = List.of("JKK", "JKM");
    private static final int LONGEST_CODE = 60;

    private final List<String> occupations;

    Filters(Occupations occupations) {
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
            if (sponsor.isBlank() || sponsor.length() > LONGEST_CODE) {
                throw Queries.invalid("sponsor", "The code of a sponsor", "Kode sponsor");
            }
            values.put(Dimension.SPONSOR, sponsor);
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
