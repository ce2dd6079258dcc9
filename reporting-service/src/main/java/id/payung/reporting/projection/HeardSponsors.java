package id.payung.reporting.projection;

import id.payung.platform.database.Database;
import id.payung.reporting.member.MemberEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sponsors that the feed ever named, by their code: the same for all generations. */
final class HeardSponsors {

    private HeardSponsors() {}

    static void note(Connection connection, List<MemberEvent> events) throws SQLException {
        Set<String> named =
                events.stream().flatMap(event -> event.sponsors().stream()).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            // only who is new: a rebuild beside this writes the same
            Database.update(
                    connection,
                    "insert into sponsor_heard_of (sponsor) select n.sponsor from unnest(?::text[]) as n(sponsor)"
                            + " where not exists (select from sponsor_heard_of h where h.sponsor = n.sponsor)"
                            + " order by 1 on conflict do nothing",
                    connection.createArrayOf("text", named.toArray()));
        }
    }
}
