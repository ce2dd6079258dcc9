package id.payung.reporting.query;

import id.payung.platform.database.Database;
import id.payung.platform.web.Queries;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The sponsors that the feed ever named. Whoever is known once stays known, so the database is rarely asked. */
@ApplicationScoped
class KnownSponsors {

    /** How many codes a refusal lists at most. */
    private static final int MOST_LISTED = 50;

    /** Figures from before the table of names was there: read once, for it looks at every cell. */
    private static final String OF_FIGURES = "select distinct sponsor from coverage_cell where combination = ?"
            + " and generation = (select generation from projection)";

    private static final int BY_SPONSOR =
            Combination.of(Set.of(Dimension.SPONSOR)).orElseThrow().id();

    private final Database database;
    private final Set<String> known = new ConcurrentSkipListSet<>();
    private boolean figuresRead;

    KnownSponsors(Database database) {
        this.database = database;
    }

    /** The code itself; 400 with those that are known where nobody told of it: no figures are not zero. */
    String require(String code) {
        if (!known.contains(code)) {
            readFigures();
            known.addAll(heardOf(" where sponsor = ?", code));
        }
        if (!known.contains(code)) {
            throw unknown();
        }
        return code;
    }

    private synchronized void readFigures() {
        if (!figuresRead) {
            known.addAll(database.list(OF_FIGURES, row -> row.getString(1), BY_SPONSOR));
            figuresRead = true;
        }
    }

    private List<String> heardOf(String narrowed, Object... parameters) {
        return database.list("select sponsor from sponsor_heard_of" + narrowed, row -> row.getString(1), parameters);
    }

    private RuntimeException unknown() {
        known.addAll(heardOf(" order by sponsor limit ?", MOST_LISTED + 1));
        List<String> some = known.stream().limit(MOST_LISTED).toList();
        String listed = String.join(", ", some) + (some.size() < known.size() ? ", …" : "");
        return Queries.invalid(
                "sponsor",
                "The code of a sponsor who enrolled somebody; all with covers: /v1/coverage?groupBy=sponsor."
                        + " Known are: " + listed,
                "Kode sponsor yang telah mendaftarkan pekerja; semua yang melindungi: /v1/coverage?groupBy=sponsor."
                        + " Yang dikenal: " + listed);
    }
}
