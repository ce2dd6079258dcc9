package id.payung.claims.intake;

import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same events in any order, twice and by several senders at once, end in the same claims. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DisorderTest {

    private static final long SEED = Long.getLong("payung.seed", 20261122);
    private static final int ROUNDS = 25;
    private static final String HOME = "ACCIDENT:2023-02-20";

    @Inject
    Database database;

    @Inject
    KeptEventWorker worker;

    @Test
    void endsInTheSameClaims() throws Exception {
        Random random = new Random(SEED);
        System.out.println("payung.seed=" + SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String nik = Sender.nik();
            List<Map<String, Object>> events = events(nik);
            Map<String, Object> report = events.get(0);
            String name = "seed " + SEED + ", round " + round;

            new Disorder(random, database, worker).send(name, events, HOME);

            Sender.await(name + " claims", () -> hasOneLivingClaim(report));
        }
    }

    /** An accident of the 21st, moved to the 20th, then to the 19th by a correction that is withdrawn. */
    private static List<Map<String, Object>> events(String nik) {
        Map<String, Object> report = Sender.accident(nik, "2023-02-21");
        Map<String, Object> first = at(8, Sender.correction(report, day(nik, "2023-02-20")));
        Map<String, Object> second = at(9, Sender.correction(first, day(nik, "2023-02-19")));
        Map<String, Object> withdrawal = at(10, Sender.withdrawal(second));
        Map<String, Object> papers = Sender.event(
                "documents.received.v1",
                Map.of(
                        "nik",
                        nik,
                        "caseKind",
                        "ACCIDENT",
                        "caseDate",
                        "2023-02-21",
                        "documents",
                        List.of(Map.of("kind", "CHRONOLOGY", "receivedOn", "2023-03-01"))));
        return List.of(report, first, second, withdrawal, papers);
    }

    private static Map<String, Object> day(String nik, String day) {
        return Map.of("nik", nik, "occurredAt", day + "T10:00:00+08:00", "job", 1);
    }

    private static Map<String, Object> at(int day, Map<String, Object> event) {
        return Sender.with(event, "time", "2023-07-%02dT09:00:00+08:00".formatted(day));
    }

    private boolean hasOneLivingClaim(Map<String, Object> report) {
        Map<String, String> claims = claims(report);
        return claims.containsKey(HOME)
                && claims.entrySet().stream()
                        .allMatch(claim ->
                                claim.getKey().equals(HOME) != claim.getValue().equals("WITHDRAWN"));
    }

    private Map<String, String> claims(Map<String, Object> report) {
        Map<String, String> claims = new TreeMap<>();
        database.list(
                "select case_key, state from claim where nik_index ="
                        + " (select nik_index from claim_event where event_id = ?)",
                row -> claims.put(row.getString(1), row.getString(2)),
                report.get("id"));
        return claims;
    }
}
