package id.payung.claims.decision;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.Worker;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Claims of which something was decided or proposed: at least one of every kind. */
final class DecidedCases {

    private static final String DIED = "2023-06-05T13:30:00+08:00";
    private static final String DIED_LATER = "2025-03-05T13:30:00+08:00";

    private DecidedCases() {}

    /** The ids of new claims. */
    static List<String> all() {
        return Stream.of(deaths(), accidents(), byPeople(), proposals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> deaths() {
        Worker died = Worker.covered();
        return List.of(
                decided(Case.deathWithChildren(Worker.coveredFor(40), DIED, "SD6", "PT1")),
                decided(Case.death(Worker.coveredLongAgo(), "2018-04-20T13:30:00+08:00")),
                decided(Case.death(Worker.coveredFor(1), DIED_LATER)),
                decided(Case.death(Worker.inTwoJobs(1_000_000, 3_450_000), DIED_LATER)),
                decided(Case.death(Worker.inArrears(1_000_000), DIED)),
                decided(Case.death(Worker.unknown(), DIED)),
                decided(List.of(
                        Accident.reported(died), Accident.healedAfter(died, 30), Accident.diedOfIt(died, DIED))));
    }

    private static List<String> accidents() {
        return List.of(
                concluded(Worker.earning(3_000_000), "TEMPORARY_DISABILITY", Map.of("temporaryDisabilityDays", 400)),
                concluded(Worker.covered(), "PARTIAL_ANATOMICAL_DISABILITY", lost(100)),
                concluded(Worker.covered(), "PARTIAL_FUNCTIONAL_DISABILITY", lost(50)),
                concluded(Worker.covered(), "RECOVERED", costs()),
                neverWorksAgain(Worker.covered()),
                decided(Accident.ofDisease(Worker.covered(), 30)));
    }

    private static Map<String, Object> lost(int percent) {
        return Map.of("disabilities", List.of(Map.of("part", "LEFT_THUMB", "lossPercent", percent)));
    }

    private static Map<String, Object> costs() {
        return Map.of(
                "transport",
                List.of(Map.of("mode", "SEA", "cost", 450_000)),
                "treatment",
                Map.of(
                        "careCost", 2_000_000,
                        "homeCareCost", 1_000_000,
                        "prosthesisReferencePrice", 3_000_000,
                        "denturesCost", 400_000,
                        "hearingAidCost", 300_000,
                        "glassesCost", 200_000));
    }

    private static String concluded(Worker worker, String endState, Map<String, Object> more) {
        return decided(List.of(Accident.reported(worker), Accident.endedAs(worker, endState, more)));
    }

    private static String neverWorksAgain(Worker worker) {
        Map<String, Object> papers = Map.of(
                "nik",
                worker.nik(),
                "caseKind",
                "ACCIDENT",
                "caseDate",
                "2023-02-21",
                "documents",
                List.of(
                        Map.of("kind", "BIRTH_CERTIFICATE", "receivedOn", "2023-05-21"),
                        Map.of("kind", "FAMILY_CARD", "receivedOn", "2023-05-21")));
        return decided(List.of(
                Accident.reported(worker),
                Case.event("documents.received.v1", papers),
                Accident.neverWorksAgain(worker)));
    }

    /** Refused and cut by people, contested, and decided anew for new facts. */
    private static List<String> byPeople() {
        return List.of(
                refused(Case.death(Worker.covered(), DIED)), reduced(), upheld(), replaced(Worker.coveredFor(2)));
    }

    private static String refused(Map<String, Object> report) {
        String id = assessed(List.of(report));
        Case.deny(id, "officer-1", "It was somebody else").then().statusCode(201);
        return confirmed(id);
    }

    private static String reduced() {
        String id = assessed(List.of(Case.death(Worker.covered(), DIED)));
        Map<String, Object> less =
                Map.of("benefit", "FUNERAL_GRANT", "amount", 4_000_000, "reason", "A neighbour arranged a part");
        Case.change(
                        "officer",
                        "officer-1",
                        id,
                        "/proposals",
                        Map.of("reason", "Bills compared", "reductions", List.of(less)))
                .then()
                .statusCode(201);
        return confirmed(id);
    }

    private static String upheld() {
        String id = decided(Case.death(Worker.covered(), DIED));
        String appeal = Contest.lodge(id, "L-1", "The sum is wrong").path("id");
        Contest.propose(appeal, "officer-2", "UPHELD").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200);
        return id;
    }

    /** The day of the death was another one, on which less was due. */
    private static String replaced(Worker worker) {
        Map<String, Object> report = Case.death(worker, "2025-02-20T09:00:00+08:00");
        String id = decided(report);
        Case.send(Case.corrected(report, Case.death(worker, DIED_LATER).get("data")))
                .then()
                .statusCode(201);
        Case.answerAll(id);
        return proposedAndConfirmed(id);
    }

    /** What nobody confirmed is computed again as well: open, sent back, and overtaken by other facts. */
    private static List<String> proposals() {
        Worker worker = Worker.covered();
        Map<String, Object> report = Case.death(worker, DIED);
        String open = proposed(Case.death(Worker.covered(), DIED));
        String sentBack = proposed(Case.death(Worker.covered(), DIED));
        Case.change("approver", "approver-1", sentBack, "/rejection", Map.of("reason", "A paper is missing"))
                .then()
                .statusCode(200);
        String overtaken = proposed(report);
        Case.send(Case.corrected(
                        report, Case.death(worker, "2023-06-04T13:30:00+08:00").get("data")))
                .then()
                .statusCode(201);
        return List.of(open, sentBack, overtaken, refusedThoughNobodyFoundTheCause());
    }

    @SuppressWarnings("unchecked")
    private static String refusedThoughNobodyFoundTheCause() {
        Map<String, Object> report = Case.death(Worker.covered(), DIED);
        ((Map<String, Object>) report.get("data")).put("cause", "UNDETERMINED");
        return refused(report);
    }

    private static String decided(Map<String, Object> report) {
        return decided(List.of(report));
    }

    private static String decided(List<Map<String, Object>> events) {
        return proposedAndConfirmed(assessed(events));
    }

    private static String proposed(Map<String, Object> report) {
        String id = assessed(List.of(report));
        Case.propose(id, "officer-1").then().statusCode(201);
        return id;
    }

    private static String proposedAndConfirmed(String id) {
        Case.propose(id, "officer-1").then().statusCode(201);
        return confirmed(id);
    }

    private static String confirmed(String id) {
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    /** Every question of it is answered. */
    private static String assessed(List<Map<String, Object>> events) {
        String id = "";
        for (Map<String, Object> event : events) {
            id = Case.send(event).then().statusCode(201).extract().path("claimId");
        }
        Case.answerAll(id);
        return id;
    }
}
