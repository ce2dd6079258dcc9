package id.payung.reporting.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.sheet.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/** The figures from outside as they were known at a snapshot. */
@ApplicationScoped
public class Figures {

    /** How many states are kept: the present one and those that somebody looks back at. */
    private static final int MOST_STATES = 16;

    private static final String AS_OF =
            """
            select distinct on (code, region, month) code, region, month, value, source, as_of, recorded_at, version
            from figure where recorded_at <= ? order by code, region, month, version desc
            """;

    private final Database database;
    private final Cache<Instant, KnownFigures> kept =
            Caffeine.newBuilder().maximumSize(MOST_STATES).build();

    Figures(Database database) {
        this.database = database;
    }

    /** All of them at a snapshot. */
    public KnownFigures at(Snapshot snapshot) {
        return kept.get(snapshot.figuresAt(), this::read);
    }

    private KnownFigures read(Instant at) {
        List<Figure> figures = database.list(
                AS_OF,
                row -> new Figure(
                        FigureCode.valueOf(row.getString(1)),
                        row.getString(2),
                        YearMonth.from(row.getObject(3, LocalDate.class)),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        WorkClock.shown(row.getObject(7, OffsetDateTime.class).toInstant()),
                        row.getInt(8)),
                WorkClock.shown(at));
        return new KnownFigures(figures);
    }
}
