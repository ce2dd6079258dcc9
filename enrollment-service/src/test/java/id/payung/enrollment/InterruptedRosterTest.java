package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.member.PersonalVault;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Stops a roster in its second chunk: somebody else's open transaction holds the NIK of its last worker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class InterruptedRosterTest {

    private static final int ROWS = 5_500;
    private static final int FIRST_CHUNK = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DataSource source;

    @Inject
    PersonalVault vault;

    @Test
    void aRosterWhoseConnectionIsKilledGoesOnBehindItsLastCommittedRow() throws Exception {
        Partner partner = Partner.registered();
        People.Person[] people = People.people(ROWS);
        Feed feed = Feed.fromNow();

        String id;
        try (Connection holder = holding(people[ROWS - 1].nik())) {
            id = partner.send("SK-1", People.roster(people))
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            int worker = waitingWorker(holder);
            JsonPath half = partner.calling().get("/v1/rosters/" + id).jsonPath();
            assertThat(half.getString("status")).isEqualTo("ENROLLING");
            assertThat(half.getInt("processed")).isEqualTo(FIRST_CHUNK);
            assertThat(partner.bills()).isEmpty();
            Database.list(holder, "select pg_terminate_backend(?)", row -> row.getBoolean(1), worker);
            holder.rollback();
        }
        JsonPath roster = partner.rested(id);

        assertThat(roster.getString("status")).isEqualTo("COMPLETED");
        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(ROWS);
        assertThat(roster.getInt("processed")).isEqualTo(ROWS);
        assertThat(feed.rest().stream()
                        .filter(event -> partner.code().equals(Feed.data(event, "sponsor")))
                        .map(event -> event.get("subject")))
                .hasSize(ROWS)
                .doesNotHaveDuplicates();
        assertThat(partner.bills()).hasSize(1);
        assertThat(partner.bill(roster.getString("billNumber")).getLong("amount"))
                .isEqualTo(ROWS * 6 * 16_800L);
    }

    @Test
    void aRowIsNotDecidedWhileItsRosterIsStillBeingWorkedOn() throws Exception {
        Partner partner = Partner.registered();
        People.Person[] people = People.people(ROWS);
        Partner.registered().enroll(people[0], "2022-01", 1).then().statusCode(201);
        people[0] = people[0].named("Nama Lain");

        String id;
        try (Connection holder = holding(people[ROWS - 1].nik())) {
            id = partner.send("SK-1", People.roster(people))
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            waitingWorker(holder);
            Partner.decide(id, 2, true).then().statusCode(409);
            holder.rollback();
        }
        assertThat(partner.rested(id).getInt("counts.NEEDS_REVIEW")).isEqualTo(1);
        Partner.decide(id, 2, true).then().statusCode(200);

        JsonPath roster = partner.rested(id);
        assertThat(roster.getInt("counts.NEEDS_REVIEW")).isZero();
        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(ROWS);
    }

    @Test
    void aMembershipEndedWhileTheRosterIsWorkedOnIsNotOnItsBill() throws Exception {
        Partner partner = Partner.registered();
        People.Person[] people = People.people(ROWS);

        String id;
        try (Connection holder = holding(people[ROWS - 1].nik())) {
            id = partner.send("SK-1", People.roster(people))
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            waitingWorker(holder);
            String member = partner.calling()
                    .contentType("application/json")
                    .body(Map.of("nik", people[0].nik()))
                    .post("/v1/members/search")
                    .path("items[0].id");
            Partner.end(member, Map.of("on", "2023-07-01", "cause", "SPONSOR_DECISION"))
                    .then()
                    .statusCode(200);
            holder.rollback();
        }
        JsonPath bill = partner.bill(partner.rested(id).getString("billNumber"));

        assertThat(bill.getLong("amount")).isEqualTo((ROWS - 1) * 6 * 16_800L);
        assertThat(bill.getInt("members")).isEqualTo(ROWS - 1);
    }

    private Connection holding(String nik) throws Exception {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        UUID nobody = UUID.randomUUID();
        Database.update(connection, "insert into member (member_id, personal) values (?, '')", nobody);
        Database.update(
                connection, "insert into member_nik (nik_index, member_id) values (?, ?)", vault.nikIndex(nik), nobody);
        return connection;
    }

    /** The connection of the worker that waits for the one that holds the NIK. */
    private static int waitingWorker(Connection holder) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            List<Integer> waiting = Database.list(
                    holder,
                    "select pid from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))",
                    row -> row.getInt(1));
            if (!waiting.isEmpty()) {
                return waiting.get(0);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The roster does not reach the worker that is held");
    }
}
