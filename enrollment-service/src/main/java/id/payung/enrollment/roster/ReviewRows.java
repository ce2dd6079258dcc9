package id.payung.enrollment.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.enrollment.rosterfile.RosterReader;
import id.payung.enrollment.rosterfile.RosterRow;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Rows that wait for an officer. A stored file can only be read from its start, so one reading brings the asked row and
 * those that wait behind it: an officer who decides row after row does not read the file anew for each.
 */
@ApplicationScoped
class ReviewRows {

    private static final int MOST_FILES = 16;
    private static final int MOST_ROWS = 1000;
    private static final int MOST_LETTERS = 1 << 20;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Cache<UUID, Map<Long, RosterRow>> waiting =
            Caffeine.newBuilder().maximumSize(MOST_FILES).expireAfterWrite(KEPT).build();
    private final StoredBody bodies;
    private final WorkbookSlots workbooks;
    private final Database database;

    ReviewRows(StoredBody bodies, WorkbookSlots workbooks, Database database) {
        this.bodies = bodies;
        this.workbooks = workbooks;
        this.database = database;
    }

    /** The row of a line; 404 where the file has none, 410 where the file is no more. */
    RosterRow row(RosterFacts roster, long line) {
        // a file that was erased for a person must not live on here
        bodies.requirePresent(roster.id());
        RosterRow known = waiting.get(roster.id(), id -> Map.of()).get(line);
        if (known != null) {
            return known;
        }
        Map<Long, RosterRow> rows = readFrom(roster, line);
        waiting.put(roster.id(), rows);
        return Optional.ofNullable(rows.get(line)).orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }

    private Map<Long, RosterRow> readFrom(RosterFacts roster, long line) {
        Set<Long> wanted = new HashSet<>(database.list(
                "select line from review where roster_id = ? and line > ? and status = 'OPEN' order by line limit "
                        + MOST_ROWS,
                row -> row.getLong(1),
                roster.id(),
                line));
        wanted.add(line);
        Map<Long, RosterRow> found = new HashMap<>();
        int letters = 0;
        try (RosterReader reader = workbooks.open(roster.format(), bodies.open(roster.id()))) {
            Optional<RosterRow> row = reader.next();
            while (row.isPresent() && found.size() < wanted.size() && letters < MOST_LETTERS) {
                if (wanted.contains(row.get().line())) {
                    found.put(row.get().line(), row.get());
                    letters += letters(row.get());
                }
                row = reader.next();
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("A stored roster cannot be read", unreadable);
        }
        return found;
    }

    private static int letters(RosterRow row) {
        int letters = 0;
        for (String value : row.values()) {
            letters += value.length();
        }
        return letters;
    }
}
