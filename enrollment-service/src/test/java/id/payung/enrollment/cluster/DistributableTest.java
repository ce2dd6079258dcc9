package id.payung.enrollment.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.testing.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema can be spread over servers by member id. Citus itself is not here: {@code deploy/citus.sql} runs on PostgreSQL
 * with stand-ins that do nothing for its functions, and what it leaves is held to the rules for distributed tables.
 */
class DistributableTest {

    /** What is unique on one server and only in practice on several. */
    private static final Map<String, String> UNIQUE_KEYS_GIVEN_UP = Map.of(
            "card (entry)", "all come from one identity, of the coordinator",
            "card (number)", "card_number keeps it",
            "rights_request (request_id)", "UUIDs that the service draws");

    private static final Map<String, String> FOREIGN_KEYS_GIVEN_UP = Map.of(
            "member_nik to member", "spread by the NIK",
            "member_nik_past to member", "spread by the NIK",
            "bill to sponsor", "would make a managed table of a local one; sponsors are never deleted",
            "credit to sponsor", "the same",
            "roster to sponsor", "the same",
            "renewal to sponsor", "the same",
            "disclosure_count to sponsor", "the same",
            "webhook to sponsor", "the same");

    private static final CitusScript SCRIPT = CitusScript.read();
    private static final EmbeddedDatabase SERVER = new EmbeddedDatabase();
    private static Connection connection;
    private static List<String> uniqueKeysBefore;
    private static List<String> foreignKeysBefore;

    @BeforeAll
    static void spreadAMigratedDatabase() throws SQLException {
        Map<String, String> server = SERVER.start();
        String url = server.get("quarkus.datasource.jdbc.url");
        String user = server.get("quarkus.datasource.username");
        String password = server.get("quarkus.datasource.password");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("db/platform", "db/migration")
                .load()
                .migrate();
        connection = DriverManager.getConnection(url, user, password);
        uniqueKeysBefore = SpreadSchema.uniqueKeys(connection);
        foreignKeysBefore = SpreadSchema.foreignKeys(connection);
        run(
                """
                create function create_distributed_table(table_name regclass, distribution_column text, colocate_with text)
                    returns void language sql as 'select';
                create function create_reference_table(table_name regclass) returns void language sql as 'select';
                """);
        run(SCRIPT.sql());
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        SERVER.stop();
    }

    @Test
    void everyTableHasItsPlaceAndEveryKeyStaysOnOneServer() throws SQLException {
        assertThat(SCRIPT.spread()).hasSizeGreaterThan(10);
        assertThat(new SpreadSchema(SCRIPT).objections(connection)).isEmpty();
    }

    @Test
    void theScriptGivesUpNoUniqueKeyWithoutAReason() throws SQLException {
        TreeSet<String> givenUp = new TreeSet<>(uniqueKeysBefore);

        SpreadSchema.uniqueKeys(connection).forEach(givenUp::remove);

        assertThat(givenUp).containsExactlyInAnyOrderElementsOf(UNIQUE_KEYS_GIVEN_UP.keySet());
    }

    @Test
    void theScriptGivesUpNoForeignKeyWithoutAReason() throws SQLException {
        TreeSet<String> givenUp = new TreeSet<>(foreignKeysBefore);

        SpreadSchema.foreignKeys(connection).forEach(givenUp::remove);

        assertThat(givenUp).containsExactlyInAnyOrderElementsOf(FOREIGN_KEYS_GIVEN_UP.keySet());
    }

    @Test
    void aDatabaseWithMembersIsNotSpread() throws SQLException {
        run("insert into member (member_id, personal) values (gen_random_uuid(), '')");

        assertThatThrownBy(() -> run(SCRIPT.sql())).hasMessageContaining("only an empty database is spread");
        connection.rollback();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table leak (leak_id uuid primary key)",
                "drop table card_number",
                "alter table member_transfer add unique (transfer_id)",
                "create unique index one on card (number) where programs = 1",
                "alter table outside_membership add unique (payer) include (member_id)",
                "alter table coverage add exclude using gist (bill_id with =)",
                "alter table coverage add exclude using gist (member_id with <>)",
                "alter table sponsor_overlap drop constraint sponsor_overlap_pkey, alter column member_id drop not null",
                "alter table sponsor_overlap alter column member_id type text",
                "alter table member_nik add foreign key (member_id) references member",
                "alter table member add foreign key (merged_into) references member",
                "alter table enrollment add foreign key (enrollment_id) references bill",
                "alter table bill add foreign key (sponsor_id) references sponsor",
                "alter table review add foreign key (member_id) references member",
                "create trigger tells after update on member for each row execute function tell_of_bill()",
                "create trigger tells after update on sponsor for each row execute function tell_of_bill()"
            })
    void whatCannotBeSpreadIsSeen(String change) throws SQLException {
        run(change);

        assertThat(new SpreadSchema(SCRIPT).objections(connection)).hasSize(1);
        connection.rollback();
    }

    @Test
    void whatCanBeSpreadIsLetThrough() throws SQLException {
        run("alter table enrollment add unique (enrollment_id, member_id)");
        run("alter table card add foreign key (member_id, sponsor_id, job) references enrollment");

        assertThat(new SpreadSchema(SCRIPT).objections(connection)).isEmpty();
        connection.rollback();
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
