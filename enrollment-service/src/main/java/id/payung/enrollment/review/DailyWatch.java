package id.payung.enrollment.review;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.bill.ProgramFields;
import id.payung.enrollment.webhook.MemberNews;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.time.WorkClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What time alone brings about: memberships lapse after three months of arrears and free their place, and members reach
 * 65 and are listed for review. Both statements find only what was not noted before, so running twice changes nothing.
 */
@ApplicationScoped
public class DailyWatch {

    private static final int AGE_LIMIT = 65;

    /** Enrollments whose last period, paid or only billed, ended three months ago or earlier. */
    private static final String LAPSE =
            """
            with lapsed as (
                update enrollment e set holds_place = false
                where e.holds_place and e.ended_on is null
                  and not exists (select 1 from coverage c
                                  where c.member_id = e.member_id and c.sponsor_id = e.sponsor_id and c.job = e.job
                                    and c.superseded_change is null and c.until_date + interval '3 months' > ?)
                returning e.member_id, e.sponsor_id, e.job, e.occupation, e.segment),
            freed as (
                update sponsor s set places_taken = greatest(0, places_taken - l.places)
                from (select sponsor_id, count(*) as places from lapsed group by sponsor_id) l
                where s.sponsor_id = l.sponsor_id and s.quota is not null)
            insert into outbox (change_id, line, member_id, type, data)
            select ?, row_number() over () - 1, l.member_id, 'membership.lapsed.v1', json_build_object(
                'memberId', l.member_id, 'sponsor', s.code, 'region', m.region, 'occupation', l.occupation,
                'sex', m.sex, 'birthYear', m.birth_year, 'segment', l.segment, 'fund', s.fund, 'job', l.job,
                %s,
                'until', ?::date, 'cause', 'ARREARS')
            from lapsed l
            join sponsor s on s.sponsor_id = l.sponsor_id
            join member m on m.member_id = l.member_id
            left join lateral (select c.programs from coverage c
                               where c.member_id = l.member_id and c.sponsor_id = l.sponsor_id and c.job = l.job
                               order by c.recorded_change desc, c.until_date desc limit 1) last on true
            """
                    .formatted(ProgramFields.both("last.programs"));

    /** By year of birth: the day stands in the sealed data only, and a review may come some months early. */
    private static final String REACHED_65 =
            """
            select distinct e.member_id, e.sponsor_id
            from enrollment e
            join member m on m.member_id = e.member_id and m.birth_year <= ? and m.deceased_on is null
            where e.ended_on is null and e.holds_place
              and not exists (select 1 from review r where r.member_id = e.member_id
                              and r.sponsor_id = e.sponsor_id and r.kind = 'AGE_65')
            """;

    private static final String REVIEW =
            """
            insert into review (review_id, kind, sponsor_id, member_id, codes, status)
            select i.review_id, 'AGE_65', i.sponsor_id, i.member_id, 'TOO_OLD', 'OPEN'
            from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as i(review_id, sponsor_id, member_id)
            """;

    private final Database database;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final WorkClock clock;

    DailyWatch(Database database, Outbox outbox, FeedSequencer sequencer, WorkClock clock) {
        this.database = database;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    /** Notes what today has brought; safe to run at any time and any number of times. */
    @Scheduled(cron = "0 5 0 * * ?", timeZone = "+08:00")
    public void watch() {
        LocalDate today = clock.today();
        Retries.ofVictims(() -> database.inTransaction(connection -> watch(connection, today)));
        sequencer.poke();
    }

    /** At the start, and as long as the night's watch did not succeed or nobody was there to keep it. */
    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        boolean done = database.first("select 1 from watched_day where day >= ?", row -> true, clock.today())
                .isPresent();
        if (!done) {
            watch();
        }
    }

    private int watch(Connection connection, LocalDate today) throws SQLException {
        // one instance at a time; the second finds nothing left
        Database.list(connection, "select pg_advisory_xact_lock(7235002)", row -> 1);
        long change = outbox.openChange(connection);
        Database.update(connection, LAPSE, today, change, today);
        MemberNews.tell(connection, change);
        Database.update(connection, "delete from watched_day where day < ?", today);
        Database.update(connection, "insert into watched_day (day) values (?) on conflict do nothing", today);
        return review(connection, today.getYear() - AGE_LIMIT);
    }

    private static int review(Connection connection, int bornIn) throws SQLException {
        List<UUID> members = new ArrayList<>();
        List<UUID> sponsors = Database.list(
                connection,
                REACHED_65,
                row -> {
                    members.add(row.getObject(1, UUID.class));
                    return row.getObject(2, UUID.class);
                },
                bornIn);
        Object[] ids = Stream.generate(UuidCreator::getTimeOrderedEpoch)
                .limit(members.size())
                .toArray();
        return Database.update(
                connection,
                REVIEW,
                connection.createArrayOf("uuid", ids),
                connection.createArrayOf("uuid", sponsors.toArray()),
                connection.createArrayOf("uuid", members.toArray()));
    }
}
