package id.payung.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is measured beside us is what the services do today: each statement runs against the tables of their migrations. */
class RawStatementsTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final SourceSql SOURCES = new SourceSql(PROJECT);
    private static final RawStatements STATEMENTS = new RawStatements(SOURCES);

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrates() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database enrollment");
            statement.execute("create database claims");
        }
        migrate("enrollment", SOURCES.migrations());
        migrate("claims", SOURCES.migrationsOfClaims());
    }

    @AfterAll
    static void stops() throws IOException {
        postgres.close();
    }

    @Test
    void writesANewcomerWithBillCoverEventAndAuditAsTheServiceDoes() throws SQLException, IOException {
        try (Connection connection = enrollment()) {
            String number = newcomer(connection);

            assertThat(number).startsWith("B-");
            String bill = " where bill_id = (select bill_id from bill where number = '" + number + "')";
            assertThat(value(connection, "select jkk + jkm from coverage" + bill))
                    .isEqualTo(value(connection, "select gross from bill" + bill));
            String member = " where member_id = (select member_id from coverage" + bill + ")";
            for (String table : List.of("member", "member_nik", "enrollment", "outbox")) {
                assertThat(value(connection, "select count(*) from " + table + member))
                        .as(table)
                        .isEqualTo("1");
            }
            assertThat(value(connection, "select count(*) from audit_pending where actor = 'benchmark'"))
                    .isNotEqualTo("0");
        }
    }

    @Test
    void tellsOfAPaymentWhatTheServiceTells() throws SQLException, IOException {
        try (Connection connection = enrollment()) {
            String number = newcomer(connection);
            String billId = value(connection, "select bill_id from bill where number = '" + number + "'");

            int told;
            try (Statement statement = connection.createStatement()) {
                told = statement.executeUpdate(STATEMENTS.payment(number, billId));
            }

            assertThat(told).isEqualTo(1);
            JsonNode event = new ObjectMapper()
                    .readTree(value(
                            connection,
                            "select data from outbox where type = 'coverage.started.v2' and data ->> 'bill' = '"
                                    + number + "'"));
            assertThat(event.get("amount").asLong()).isEqualTo(100_800);
            assertThat(event.fieldNames()).toIterable().containsExactlyElementsOf(() -> example(
                            "id.payung.coverage.started.v2")
                    .fieldNames());
        }
    }

    @Test
    void readsAMemberWithItsJob() throws SQLException, IOException {
        try (Connection connection = enrollment()) {
            String number = newcomer(connection);
            String member =
                    "(select member_id from coverage join bill using (bill_id) where number = '" + number + "')";

            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(STATEMENTS.member(member))) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("occupation")).isEqualTo("FARMER");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void keepsAClaimEvent() throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", "claims").getConnection();
                Statement statement = connection.createStatement()) {

            int kept = statement.executeUpdate(ClaimFigures.INSERT.formatted(200));

            assertThat(kept).isEqualTo(1);
        }
    }

    private static Connection enrollment() throws SQLException {
        return postgres.getDatabase("postgres", "enrollment").getConnection();
    }

    /** The number of the bill of somebody new; the sponsor is as new. */
    private static String newcomer(Connection connection) throws SQLException {
        String sponsor = value(
                connection,
                "insert into sponsor (sponsor_id, code, name, kind, fund) values (gen_random_uuid(), 'S-"
                        + UUID.randomUUID().toString().toUpperCase(Locale.ROOT)
                        + "', 'Benchmark', 'PROVINCE', 'APBD') returning sponsor_id");
        return value(
                connection,
                STATEMENTS.newcomer(
                        sponsor,
                        200,
                        example("id.payung.enrollment.registered.v1").toString()));
    }

    /** What an event tells, without what the feed adds. */
    private static JsonNode example(String type) {
        try {
            ObjectNode data = (ObjectNode) new ObjectMapper()
                    .readTree(PROJECT.resolve("enrollment-service/contracts/events/" + type + ".json")
                            .toFile())
                    .get("data");
            return data.without("recordedAt");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        }
    }

    private static void migrate(String database, List<Path> migrations) throws SQLException, IOException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            for (Path migration : migrations) {
                statement.execute(Files.readString(migration));
            }
        }
    }
}
