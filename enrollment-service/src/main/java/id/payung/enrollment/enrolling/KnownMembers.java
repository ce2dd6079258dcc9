package id.payung.enrollment.enrolling;

import id.payung.enrollment.bill.OverdueReservations;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up what is on file of a batch of workers: a handful of queries, however many workers. */
@ApplicationScoped
class KnownMembers {

    private static final String BY_NIK =
            """
            select n.nik_index, n.member_id
            from unnest(?::bytea[]) as i(nik_index)
            join member_nik n on n.nik_index = i.nik_index
            """;

    private static final String PEOPLE =
            """
            select m.member_id, m.name_index, m.deceased_on, m.region, m.restricted_at is not null
            from unnest(?::uuid[]) as i(member_id)
            join member m on m.member_id = i.member_id
            """;

    /** Who holds a job by nothing but a bill that is overdue stands in nobody's way but its own; a transfer waits for all. */
    private static final String INCUMBENTS =
            """
            select c.member_id, c.job, c.sponsor_id
            from unnest(?::uuid[]) as i(member_id)
            join coverage c on c.member_id = i.member_id
            join bill b on b.bill_id = c.bill_id
            where c.superseded_change is null and not c.waiting
              and daterange(c.from_date, c.until_date) && daterange(?, ?)
              and (c.sponsor_id = ? or ? or not (%s))
            """
                    .formatted(OverdueReservations.OVERDUE);

    /** Who paid elsewhere in the wanted period, by name or by the code of a sponsor of ours. */
    private static final String ELSEWHERE =
            """
            select o.member_id, o.job, o.payer
            from unnest(?::uuid[]) as i(member_id)
            join outside_membership o on o.member_id = i.member_id
            where daterange(o.from_month, (o.from_month + o.paid_months * interval '1 month')::date)
                  && daterange(?, ?)
            order by o.payer
            """;

    private static final String PLACES =
            """
            select e.member_id, e.job, e.holds_place
            from unnest(?::uuid[]) as i(member_id)
            join enrollment e on e.member_id = i.member_id and e.sponsor_id = ?
            """;

    /** Months paid for, here and elsewhere: only the relief of 2020 asks for them. */
    private static final String MONTHS =
            """
            select c.member_id, to_char(g.month, 'YYYY-MM')
            from unnest(?::uuid[]) as i(member_id)
            join coverage c on c.member_id = i.member_id
            join bill b on b.bill_id = c.bill_id and b.status = 'PAID'
            cross join generate_series(c.from_date, c.until_date - 1, interval '1 month') as g(month)
            where c.superseded_change is null
            union
            select o.member_id, to_char(g.month, 'YYYY-MM')
            from unnest(?::uuid[]) as i(member_id)
            join outside_membership o on o.member_id = i.member_id
            cross join generate_series(o.from_month, o.from_month + (o.paid_months - 1) * interval '1 month',
                                       interval '1 month') as g(month)
            """;

    private final WorkClock clock;

    KnownMembers(WorkClock clock) {
        this.clock = clock;
    }

    /** What is on file, by the fingerprint of the NIK; whoever judges adds whom it enrolls. */
    Map<ByteBuffer, KnownMember> find(Connection connection, List<Candidate> candidates, Order order, boolean history)
            throws SQLException {
        Map<ByteBuffer, KnownMember> byNik = new HashMap<>();
        Map<ByteBuffer, UUID> idsByNik = idsByNik(connection, candidates);
        if (idsByNik.isEmpty()) {
            return byNik;
        }
        Array ids =
                connection.createArrayOf("uuid", Set.copyOf(idsByNik.values()).toArray());
        Map<UUID, KnownMember> byId = people(connection, ids);
        Database.list(
                connection,
                INCUMBENTS,
                row -> incumbent(
                        byId.get(row.getObject(1, UUID.class)), row.getInt(2), row.getObject(3, UUID.class), order),
                ids,
                order.period().firstDay(),
                order.period().until(),
                order.sponsor().id(),
                order.waiting(),
                clock.today());
        Database.list(
                connection,
                ELSEWHERE,
                row -> {
                    KnownMember known = byId.get(row.getObject(1, UUID.class));
                    return order.sponsor().code().equals(row.getString(3))
                            ? incumbent(known, row.getInt(2), order.sponsor().id(), order)
                            : known.elsewhere().putIfAbsent(row.getInt(2), row.getString(3));
                },
                ids,
                order.period().firstDay(),
                order.period().until());
        Database.list(
                connection,
                PLACES,
                row -> byId.get(row.getObject(1, UUID.class)).places().put(row.getInt(2), row.getBoolean(3)),
                ids,
                order.sponsor().id());
        if (history) {
            Database.list(
                    connection,
                    MONTHS,
                    row -> byId.get(row.getObject(1, UUID.class))
                            .contributedMonths()
                            .add(row.getString(2)),
                    ids,
                    ids);
        }
        idsByNik.forEach((nik, id) -> byNik.computeIfAbsent(nik, unseen -> byId.get(id)));
        return byNik;
    }

    private static UUID incumbent(KnownMember known, int job, UUID sponsor, Order order) {
        return known.incumbents()
                .merge(
                        job,
                        sponsor,
                        (first, second) -> ownBefore(order.sponsor().id(), first, second));
    }

    private static Map<ByteBuffer, UUID> idsByNik(Connection connection, List<Candidate> candidates)
            throws SQLException {
        Map<ByteBuffer, UUID> ids = new HashMap<>();
        byte[][] indexes = candidates.stream().map(Candidate::nikIndex).toArray(byte[][]::new);
        Database.list(
                connection,
                BY_NIK,
                row -> ids.put(ByteBuffer.wrap(row.getBytes(1)), row.getObject(2, UUID.class)),
                connection.createArrayOf("bytea", indexes));
        return ids;
    }

    private static Map<UUID, KnownMember> people(Connection connection, Array ids) throws SQLException {
        Map<UUID, KnownMember> people = new HashMap<>();
        Database.list(
                connection,
                PEOPLE,
                row -> {
                    KnownMember known = KnownMember.of(
                            row.getObject(1, UUID.class),
                            row.getBytes(2),
                            row.getObject(3, LocalDate.class),
                            row.getString(4),
                            row.getBoolean(5));
                    return people.put(known.memberId(), known);
                },
                ids);
        return people;
    }

    /** Where several sponsors hold parts of the period, the asking one counts, so that the answer is always the same. */
    private static UUID ownBefore(UUID own, UUID first, UUID second) {
        if (first.equals(own) || second.equals(own)) {
            return own;
        }
        return first.compareTo(second) <= 0 ? first : second;
    }
}
