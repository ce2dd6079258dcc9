package id.payung.enrollment.rosterfile;

import java.util.List;
import java.util.Optional;

/** Knows the first row before anyone asks, so that an empty roster is refused when it is opened. */
final class LookAheadReader implements RosterReader {

    private final RosterReader rows;
    private Optional<RosterRow> upcoming;

    LookAheadReader(RosterReader rows) {
        this.rows = rows;
        this.upcoming = rows.next();
        if (upcoming.isEmpty()) {
            throw RosterFileProblems.ROSTER_EMPTY.refusal();
        }
    }

    @Override
    public List<String> header() {
        return rows.header();
    }

    @Override
    public Optional<RosterRow> next() {
        Optional<RosterRow> current = upcoming;
        upcoming = current.isEmpty() ? current : rows.next();
        return current;
    }

    @Override
    public void close() {
        rows.close();
    }
}
