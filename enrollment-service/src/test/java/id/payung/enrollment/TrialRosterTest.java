package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Trials whose rows do not fit into one chunk: what one chunk would have written, the next must know. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class TrialRosterTest {

    private static final int FIRST_CHUNK = 5_000;
    private static final int WORKERS = FIRST_CHUNK + 3;
    private static final int QUOTA = FIRST_CHUNK + 1;
    private static final Map<String, Object> DRY = Map.of("from", "2023-07", "months", "6", "dryRun", "true");

    @Inject
    Database database;

    @Test
    void aTrialGivesTheVerdictsOfTheRealRun() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", QUOTA));
        String csv = roster();

        JsonPath dry = partner.rested(partner.send("SK-1", csv, DRY).path("id"));
        JsonPath real = partner.completed("SK-1", csv);

        assertThat(real.getInt("counts.ENROLLED")).isEqualTo(QUOTA);
        assertThat(real.getMap("countsByCode"))
                .containsEntry("QUOTA_EXCEEDED", 2)
                .containsEntry("NAME_MISMATCH_WITH_MEMBER", 1);
        assertThat(dry.getMap("counts")).isEqualTo(real.getMap("counts"));
        assertThat(dry.getMap("countsByCode")).isEqualTo(real.getMap("countsByCode"));
        assertThat(dry.getLong("amount")).isEqualTo(real.getLong("amount"));
    }

    @Test
    void anInterruptedTrialBeginsAnew() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", QUOTA));
        String id = partner.send("SK-1", roster(), DRY).path("id");
        JsonPath whole = partner.rested(id);

        database.update(
                "update roster set status = 'VALIDATING', processed_line = ?, processed = 0, counts = '{}',"
                        + " finished_at = null where roster_id = ?",
                FIRST_CHUNK + 1,
                UUID.fromString(id));

        assertThat(partner.rested(id).getMap("counts")).isEqualTo(whole.getMap("counts"));
    }

    /** More workers than places, and the first one's second job in the second chunk, under another name. */
    private static String roster() {
        People.Person[] people = People.people(WORKERS);
        StringBuilder csv = new StringBuilder(People.HEADER).append(",job\r\n");
        for (People.Person person : people) {
            csv.append(person.row()).append(",1\r\n");
        }
        return csv.append(people[0].named("Nama Lain").row()).append(",2\r\n").toString();
    }
}
