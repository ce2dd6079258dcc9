package id.payung.enrollment.imports;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Puts memberships from elsewhere on file: two statements, however many. */
final class OutsideMemberships {

    /** Of two with one key the first of the file counts. */
    private static final String ADD =
            """
            insert into outside_membership (member_id, payer, segment, job, from_month, until_month, paid_months, source,
                                            change_id)
            select d.member_id, d.payer, d.segment, d.job, d.from_month, d.until_month, d.paid_months, d.source, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::smallint[], ?::date[], ?::date[], ?::smallint[], ?::text[])
                 with ordinality
                 as d (member_id, payer, segment, job, from_month, until_month, paid_months, source, place)
            order by d.member_id, d.payer, d.segment, d.job, d.from_month, d.place
            on conflict do nothing
            returning member_id, payer, segment, job, from_month
            """;

    private static final String ON_FILE =
            """
            select o.member_id, o.payer, o.segment, o.job, o.from_month, o.until_month, o.paid_months, o.source
            from unnest(?::uuid[], ?::text[], ?::text[], ?::smallint[], ?::date[])
                 as d (member_id, payer, segment, job, from_month)
            join outside_membership o on (o.member_id, o.payer, o.segment, o.job, o.from_month)
                 = (d.member_id, d.payer, d.segment, d.job, d.from_month)
            """;

    private OutsideMemberships() {}

    /** What a row says of a member. */
    record Membership(UUID memberId, ImportRow row) {

        private Key key() {
            return new Key(
                    memberId, row.payer(), row.segment(), row.job(), row.from().atDay(1));
        }

        /** The columns in which it is not what is kept under its key. */
        private List<String> differences(Kept kept) {
            List<String> differences = new ArrayList<>();
            if (!kept.until().equals(row.until().atDay(1))) {
                differences.add("until");
            }
            if (kept.paidMonths() != row.paidMonths()) {
                differences.add("paid_months");
            }
            if (!kept.source().equals(row.source())) {
                differences.add("source");
            }
            return differences;
        }
    }

    /** What became of a readable row: new, or on file already, then with the columns in which it differs. */
    record Written(boolean isNew, List<String> differences) {}

    private record Key(UUID memberId, String payer, String segment, int job, LocalDate from) {

        private static Key of(ResultSet row) throws SQLException {
            return new Key(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getObject(5, LocalDate.class));
        }
    }

    private record Kept(LocalDate until, int paidMonths, String source) {}

    /** What became of each, in their order. */
    static List<Written> add(Connection connection, long change, List<Membership> memberships) throws SQLException {
        String[] ids = column(memberships, Membership::memberId);
        String[] payers = column(memberships, m -> m.row().payer());
        String[] segments = column(memberships, m -> m.row().segment());
        String[] jobs = column(memberships, m -> m.row().job());
        String[] from = column(memberships, m -> m.row().from().atDay(1));
        Set<Key> added = new HashSet<>(Database.list(
                connection,
                ADD,
                Key::of,
                change,
                ids,
                payers,
                segments,
                jobs,
                from,
                column(memberships, m -> m.row().until().atDay(1)),
                column(memberships, m -> m.row().paidMonths()),
                column(memberships, m -> m.row().source())));
        Map<Key, Kept> onFile = new HashMap<>();
        if (added.size() < memberships.size()) {
            Database.list(
                    connection,
                    ON_FILE,
                    row -> onFile.put(
                            Key.of(row), new Kept(row.getObject(6, LocalDate.class), row.getInt(7), row.getString(8))),
                    ids,
                    payers,
                    segments,
                    jobs,
                    from);
        }
        List<Written> written = new ArrayList<>(memberships.size());
        for (Membership membership : memberships) {
            boolean isNew = added.remove(membership.key());
            written.add(new Written(isNew, isNew ? List.of() : membership.differences(onFile.get(membership.key()))));
        }
        return written;
    }

    private static String[] column(List<Membership> memberships, Function<Membership, Object> value) {
        return memberships.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
