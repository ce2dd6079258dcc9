package id.payung.reporting.awards;

import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.projection.Receipts;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.sheet.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Ranks once for a reference month and keeps the result as it was. */
@ApplicationScoped
class AwardFreezing {

    private static final Formula FORMULA = Formula.load();

    private final Database database;
    private final AwardStore store;
    private final CandidateReading candidates;
    private final Snapshots snapshots;
    private final WorkClock clock;

    AwardFreezing(
            Database database, AwardStore store, CandidateReading candidates, Snapshots snapshots, WorkClock clock) {
        this.database = database;
        this.store = store;
        this.candidates = candidates;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** A frozen ranking and whether this call froze it. */
    record Frozen(AwardView award, boolean isNew) {}

    /** Ranks once; refuses while somebody may still lapse, for what is frozen stays. */
    Frozen freeze(YearMonth month, Actor actor) {
        Optional<AwardView> known = store.find(month, FORMULA.version());
        if (known.isEmpty()) {
            requireKnownPersistence(month);
        }
        boolean isNew = known.isEmpty() && rank(month, actor);
        return new Frozen(store.find(month, FORMULA.version()).orElseThrow(), isNew);
    }

    private void requireKnownPersistence(YearMonth month) {
        LocalDate from = FORMULA.knownFrom(month);
        if (clock.today().isBefore(from)) {
            throw AwardProblems.PERSISTENCE_UNKNOWN.because(
                    "This month can be ranked from " + from + " on", "Bulan ini dapat diperingkat mulai " + from);
        }
    }

    /** Nothing is published meanwhile: the cells and the members must be of one state. */
    private boolean rank(YearMonth month, Actor actor) {
        return database.inTransaction(connection -> {
            Receipts.hold(connection);
            Snapshot snapshot = snapshots.at(Optional.empty());
            Ranking ranking = Ranking.of(FORMULA, candidates.of(snapshot, FORMULA, month, clock.today()));
            return store.freeze(month, FORMULA, ranking, snapshot, actor);
        });
    }
}
