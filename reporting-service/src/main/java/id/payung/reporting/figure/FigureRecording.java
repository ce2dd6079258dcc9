package id.payung.reporting.figure;

import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Etags;
import id.payung.reporting.projection.Receipts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Records a figure from outside. A correction is a new version beside the old one; nothing is overwritten. */
@ApplicationScoped
public class FigureRecording {

    private final Database database;
    private final Audit audit;

    FigureRecording(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** A figure and whether there was none before. */
    record Recorded(Figure figure, boolean isNew) {}

    /** Records it; the same again changes nothing, another value needs the version that it corrects. */
    Recorded record(FigureKey key, FigureRequest request, String ifMatch, Actor actor) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> inTransaction(connection, key, request, ifMatch, actor)));
    }

    private Recorded inTransaction(
            Connection connection, FigureKey key, FigureRequest request, String ifMatch, Actor actor)
            throws SQLException {
        // also orders the times of figures and publications, see Receipts
        Database.list(connection, "select pg_advisory_xact_lock(" + Receipts.LOCK + ")", row -> 1);
        Optional<Figure> known = latest(connection, key);
        if (known.isPresent()) {
            if (isSame(known.get(), request)) {
                return new Recorded(known.get(), false);
            }
            Etags.requireMatch(ifMatch, known.get().version());
        }
        int version = known.map(figure -> figure.version() + 1).orElse(1);
        Database.update(
                connection,
                "insert into figure (code, region, month, version, value, source, as_of, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, greatest(clock_timestamp(),"
                        + " (select max(recorded_at) from figure) + interval '1 microsecond'), ?)",
                key.code().name(),
                key.region(),
                key.month().atDay(1),
                version,
                request.value(),
                request.source(),
                request.asOf(),
                actor.subject());
        audit.record(
                actor, "FIGURE_RECORDED", key.code() + " " + key.region() + " " + key.month(), "version " + version);
        return new Recorded(latest(connection, key).orElseThrow(), known.isEmpty());
    }

    private static boolean isSame(Figure known, FigureRequest request) {
        return known.value() == request.value()
                && known.source().equals(request.source())
                && known.asOf().equals(request.asOf());
    }

    private static Optional<Figure> latest(Connection connection, FigureKey key) throws SQLException {
        return Database.list(
                        connection,
                        "select value, source, as_of, recorded_at, version from figure"
                                + " where code = ? and region = ? and month = ? order by version desc limit 1",
                        row -> new Figure(
                                key.code(),
                                key.region(),
                                key.month(),
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                WorkClock.shown(
                                        row.getObject(4, OffsetDateTime.class).toInstant()),
                                row.getInt(5)),
                        key.code().name(),
                        key.region(),
                        key.month().atDay(1))
                .stream()
                .findFirst();
    }
}
