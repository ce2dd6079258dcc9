package id.payung.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A death with heirs and children, its papers and corrections are assessed alike, in whatever order they come. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DisorderlyDeathTest {

    private static final long SEED = Long.getLong("payung.seed", 20261123);
    private static final int ROUNDS = 15;

    @Inject
    Database database;

    @Inject
    KeptEventWorker worker;

    @Test
    void isAssessedAlikeInAnyOrder() throws Exception {
        Random random = new Random(SEED);
        System.out.println("payung.seed=" + SEED);
        Map<String, Object> inOrder = assessed(events(Worker.coveredFor(40)));
        assertThat(inOrder).containsEntry("cashTotal", 42_000_000).containsEntry("state", "AWAITING_DOCUMENTS");
        // both are 23 in May 2036, with one year of college left to the one and two to the other
        assertThat(inOrder.get("scholarship")).isEqualTo(66_000_000 + 55_500_000);

        for (int round = 0; round < ROUNDS; round++) {
            String name = "seed " + SEED + ", round " + round;
            List<Map<String, Object>> events = events(Worker.coveredFor(40));

            new Disorder(random, database, worker).send(name, events, "DEATH");

            assertThat(answer(events)).as(name).isEqualTo(inOrder);
        }
    }

    private static Map<String, Object> assessed(List<Map<String, Object>> events) {
        events.forEach(event -> Case.send(event).then().statusCode(201));
        return answer(events);
    }

    /** Everything an officer sees of it but the names of the case. */
    private static Map<String, Object> answer(List<Map<String, Object>> events) {
        String id = Case.send(events.get(0)).then().statusCode(200).extract().path("claimId");
        JsonPath claim = Case.claim(id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("state", claim.getString("state"));
        answer.put("cashTotal", claim.getInt("assessment.cashTotal"));
        answer.put("scholarship", claim.getInt("assessment.projectedScholarship"));
        answer.put("assessment", claim.getMap("assessment"));
        answer.put("payees", claim.getList("payees"));
        answer.put("missing", claim.getList("documents.missing"));
        answer.put("questions", claim.getList("questions"));
        return answer;
    }

    /** Of three children two are left in the end; the day of the death is put right twice. */
    private static List<Map<String, Object>> events(Worker dead) {
        Map<String, Object> report = death(dead, "2024-06-05", "SMP1", "SMP2", "SMP3");
        Map<String, Object> correction = corrected(7, report, death(dead, "2024-06-04", "SD6", "SD5"));
        Map<String, Object> again = corrected(8, correction, death(dead, "2024-06-03", "SD5", "SD4"));
        Map<String, Object> wrong = papers(9, dead, "DEATH_CERTIFICATE", "MEMBER_CARD");
        Map<String, Object> right = papers(9, dead, "CLAIM_FORM", "FAMILY_CARD");
        Map<String, Object> withdrawal = at(10, Case.withdrawn(wrong));
        return List.of(report, correction, again, wrong, right, withdrawal);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> death(Worker dead, String day, String... schoolYears) {
        Map<String, Object> death = Case.deathWithChildren(dead, day + "T13:30:00+08:00", schoolYears);
        ((Map<String, Object>) death.get("data")).put("documents", List.of());
        return at(6, death);
    }

    private static Map<String, Object> corrected(int day, Map<String, Object> event, Map<String, Object> by) {
        return at(day, Case.corrected(event, by.get("data")));
    }

    private static Map<String, Object> papers(int day, Worker dead, String... kinds) {
        Map<String, Object> data = new HashMap<>();
        data.put("nik", dead.nik());
        data.put("caseKind", "DEATH");
        data.put(
                "documents",
                List.of(kinds).stream()
                        .map(kind -> Map.of("kind", kind, "receivedOn", "2024-06-10"))
                        .toList());
        return at(day, Case.event("documents.received.v1", data));
    }

    private static Map<String, Object> at(int day, Map<String, Object> event) {
        return Sender.with(event, "time", "2024-07-%02dT09:00:00+08:00".formatted(day));
    }
}
