package id.payung.claims.erasure;

import id.payung.claims.scholarship.SchoolFiles;
import id.payung.platform.database.Database;
import id.payung.platform.retention.KeptBecause;
import id.payung.platform.retention.Retention;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why the claims of a person must be kept today. */
@ApplicationScoped
class ClaimRetention {

    /** Asks four times for the person; days are those of the event or, where that was never known, of the report. */
    private static final String STATE =
            """
            with kept as (select * from claim where nik_index = any(?))
            select exists (select from kept where state not in ('CLOSED', 'WITHDRAWN')),
                exists (select from payment_order join kept using (claim_id)
                    where status in ('PROPOSED', 'ISSUED', 'RETURNED')),
                exists (select from claim_event where nik_index = any(?) and state = 'KEPT'),
                greatest(
                    (select max(coalesce(event_date, (reported_at at time zone 'Asia/Makassar')::date)) from kept),
                    (select max((received_at at time zone 'Asia/Makassar')::date) from claim_event
                        where nik_index = any(?) and claim_id is null))""";

    private final SchoolFiles schools;
    private final WorkClock clock;
    private final Retention retention = Retention.of(ClaimRetention.class);

    ClaimRetention(SchoolFiles schools, WorkClock clock) {
        this.schools = schools;
        this.clock = clock;
    }

    /** The reasons that hold today; the caller holds the claims' rows where it means to act on there being none. */
    List<KeptBecause> reasons(Connection connection, byte[][] person) throws SQLException {
        List<KeptBecause> reasons = Database.list(connection, STATE, this::reasons, person, person, person)
                .get(0);
        schools.neededFrom(connection, person)
                .map(day -> retention.because(KeepingReason.SCHOLARSHIP_ON_FILE, Optional.of(day)))
                .filter(this::holds)
                .ifPresent(reasons::add);
        return reasons;
    }

    private List<KeptBecause> reasons(ResultSet row) throws SQLException {
        List<KeptBecause> reasons = new ArrayList<>();
        if (row.getBoolean(1)) {
            reasons.add(retention.because(KeepingReason.CLAIM_OPEN, Optional.empty()));
        }
        if (row.getBoolean(2)) {
            reasons.add(retention.because(KeepingReason.PAYMENT_OPEN, Optional.empty()));
        }
        if (row.getBoolean(3)) {
            reasons.add(retention.because(KeepingReason.EVENT_WAITING, Optional.empty()));
        }
        Optional.ofNullable(row.getObject(4, LocalDate.class))
                .map(day -> retention.because(KeepingReason.CLAIM_ON_FILE, Optional.of(day)))
                .filter(this::holds)
                .ifPresent(reasons::add);
        return reasons;
    }

    private boolean holds(KeptBecause reason) {
        return reason.until().filter(day -> day.isAfter(clock.today())).isPresent();
    }
}
