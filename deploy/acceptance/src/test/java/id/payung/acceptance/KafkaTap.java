package id.payung.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Lets a Kafka cluster have the feeds of a running system, step by step as {@code deploy/kafka/README.md} says. */
final class KafkaTap {

    private static final List<String> SERVICES = List.of("enrollment", "claims");
    private static final String SUPERUSER = "postgres";

    private KafkaTap() {}

    static void open(Payung payung, KafkaCluster kafka) {
        try {
            Databases.execute(
                    payung,
                    SUPERUSER,
                    SUPERUSER,
                    "create role payung_debezium login replication password '" + kafka.databasePassword() + "'");
            String outbox = Files.readString(Payung.PROJECT.resolve("deploy/kafka/outbox.sql"));
            for (String service : SERVICES) {
                String database = "payung_" + service;
                Databases.execute(
                        payung, database, SUPERUSER, "grant connect on database " + database + " to payung_debezium");
                Databases.execute(payung, database, database, outbox);
                kafka.connect(service, payung.databasePort());
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes of PostgreSQL's log that wait for a connector, of the one that is furthest behind. */
    static long heldBack(Payung payung) {
        try (Connection connection = Databases.connect(payung, SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("select max(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn))"
                                + " from pg_replication_slots")) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
