package id.payung.enrollment.card;

import id.payung.enrollment.enrolling.Programs;
import id.payung.enrollment.member.PersonalVault;
import id.payung.platform.database.Database;
import id.payung.platform.database.DatabaseFailure;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives members the card of their cover: of what is in force today, else of what starts next. The same cover has the
 * same card for ever; a renewal or a cut makes another time of cover and so another card.
 */
@ApplicationScoped
class CardIssue {

    private static final int MOST_DRAWS = 3;
    private static final String UNIQUE_VIOLATION = "23505";

    /** Unbroken times of a job under one sponsor, one for each member; none of whoever asked that their data rests. */
    private static final String DUE =
            """
            with cover as (
                select member_id, sponsor_id, job, programs, from_date, until_date,
                       case when from_date <= lag(until_date) over times then 0 else 1 end as begins
                from coverage_in_force
                where member_id = any (?::uuid[]) and (?::uuid is null or sponsor_id = ?::uuid)
                  and not exists (select from member m where m.member_id = coverage_in_force.member_id
                      and (m.restricted_at is not null or m.erased_at is not null))
                window times as (partition by member_id, sponsor_id, job, programs order by from_date)),
            numbered as (
                select *, sum(begins) over (partition by member_id, sponsor_id, job, programs order by from_date) as run
                from cover),
            whole as (
                select member_id, sponsor_id, job, programs, min(from_date) as valid_from,
                       max(until_date) as valid_until
                from numbered group by member_id, sponsor_id, job, programs, run)
            select distinct on (member_id) member_id, sponsor_id, job, programs, valid_from, valid_until
            from whole where valid_until > ?
            order by member_id, valid_from > ?, valid_until desc, job, sponsor_id, programs
            """;

    private static final String MAKE =
            """
            with made as (
                insert into card (number, member_id, sponsor_id, job, programs, valid_from, valid_until, issued_at)
                select d.number, d.member_id, d.sponsor_id, d.job, d.programs, d.valid_from, d.valid_until, ?
                from unnest(?::text[], ?::uuid[], ?::uuid[], ?::smallint[], ?::smallint[], ?::date[], ?::date[])
                     as d (number, member_id, sponsor_id, job, programs, valid_from, valid_until)
                where not exists (select from card c
                    where (c.member_id, c.sponsor_id, c.job, c.programs, c.valid_from, c.valid_until)
                        = (d.member_id, d.sponsor_id, d.job, d.programs, d.valid_from, d.valid_until))
                order by d.member_id
                on conflict on constraint card_once do nothing
                returning number, member_id)
            insert into card_number (number, member_id) select number, member_id from made
            """;

    private static final String MADE =
            """
            select c.entry, c.number, s.code, s.name, c.programs, c.valid_from, c.valid_until, m.personal, m.member_id
            from unnest(?::uuid[], ?::uuid[], ?::smallint[], ?::smallint[], ?::date[], ?::date[])
                 as d (member_id, sponsor_id, job, programs, valid_from, valid_until)
            join card c on (c.member_id, c.sponsor_id, c.job, c.programs, c.valid_from, c.valid_until)
                    = (d.member_id, d.sponsor_id, d.job, d.programs, d.valid_from, d.valid_until)
            join sponsor s on s.sponsor_id = c.sponsor_id
            join member m on m.member_id = c.member_id
            order by c.member_id
            """;

    private final Database database;
    private final PersonalVault vault;
    private final WorkClock clock;

    CardIssue(Database database, PersonalVault vault, WorkClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    private record Due(UUID memberId, UUID sponsorId, int job, int programs, LocalDate from, LocalDate until) {}

    /** The cards of those who have a cover, in order of member id; of one sponsor's cover only, where it is given. */
    List<Card> issue(Collection<UUID> members, Optional<UUID> sponsorId) {
        for (int draw = 1; ; draw++) {
            try {
                return database.inTransaction(connection -> issue(connection, members, sponsorId.orElse(null)));
            } catch (DatabaseFailure failed) {
                // somebody has the same number already: as good as impossible once, and more so twice
                if (draw == MOST_DRAWS || !isCollision(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static boolean isCollision(DatabaseFailure failed) {
        return failed.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    private List<Card> issue(Connection connection, Collection<UUID> members, UUID sponsorId) throws SQLException {
        LocalDate today = clock.today();
        List<Due> due = Database.list(
                connection,
                DUE,
                CardIssue::due,
                members.stream().map(UUID::toString).toArray(String[]::new),
                sponsorId,
                sponsorId,
                today,
                today);
        if (due.isEmpty()) {
            return List.of();
        }
        Object[] keys = {
            column(due, Due::memberId),
            column(due, Due::sponsorId),
            column(due, Due::job),
            column(due, Due::programs),
            column(due, Due::from),
            column(due, Due::until)
        };
        OffsetDateTime now = WorkClock.shown(clock.now());
        Database.update(connection, MAKE, with(keys, now, column(due, any -> CardNumbers.next())));
        return Database.list(connection, MADE, this::card, keys);
    }

    private static String[] column(List<Due> due, Function<Due, Object> value) {
        return due.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static Object[] with(Object[] keys, Object... before) {
        return Stream.concat(Stream.of(before), Stream.of(keys)).toArray();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }

    private Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Programs(row.getInt(5)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                vault.open(row.getBytes(8), row.getObject(9, UUID.class)));
    }
}
